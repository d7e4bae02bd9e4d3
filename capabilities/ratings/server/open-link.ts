// What an asker's link opens: an actor without account or grants, whose "person" is the link itself.
import type { Actor } from '#foundation/core/actor.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { findLinkByToken, type AskerLink } from './queries/links.ts'

const links = new WeakMap<Actor, AskerLink>()

/**
 * For the identity of the house: `hash` is the SHA-256 of the token that was shown. The actor's person is the link's
 * id, so the ledger says through which link something was done and names nobody.
 */
export async function openLink(reader: Reader, hash: Buffer, at: string): Promise<Actor | null> {
  const link = await findLinkByToken(reader, hash, at)
  if (!link) return null
  const actor: Actor = {
    tenant: reader.tenant,
    account: null,
    person: link.id,
    unit: null,
    kind: 'asker',
    grants: [],
  }
  links.set(actor, link)
  return actor
}

/** The link through which an actor came; null for everybody else. */
export function linkOf(actor: Actor): AskerLink | null {
  return links.get(actor) ?? null
}
