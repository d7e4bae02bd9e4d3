// Fills the port of foundation/http: a session, token or link becomes an actor, in one trip that also begins the transaction.
import type { Actor } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import { nobody, type Credential, type Identity } from '#foundation/http/identity.ts'
import { readToken, type TokenParts } from '#foundation/http/token.ts'
import { begin, type Connection, type Pool, type Reader } from '#foundation/postgres/pool.ts'
import { findSession, findToken, stillOpen, touch } from './queries/identity.ts'

/** How long a sign-in lasts. */
export interface SessionPolicy {
  readonly idleSeconds: number
  readonly absoluteSeconds: number
}

export const sessionPolicy: SessionPolicy = { idleSeconds: 30 * 60, absoluteSeconds: 12 * 3600 }

/** A higher capability knows what an asker's link opens; `hash` is of the token that `newToken` made. */
export type OpenLink = (reader: Reader, hash: Buffer, at: string) => Promise<Actor | null>

const touchEveryMs = 60_000
const sessions = new WeakMap<Actor, Id>()

/** The session through which an actor came; null for a token or link. */
export function sessionOf(actor: Actor): Id | null {
  return sessions.get(actor) ?? null
}

export function makeIdentity(pool: Pool, policy: SessionPolicy, openLink?: OpenLink): Identity {
  const noteUse = makeUseNote(pool)
  return {
    tenantOf: (credential) => partsOf(credential)?.tenant ?? null,
    begin: async (connection, credential, at, readOnly) => {
      const parts = partsOf(credential)
      if (!parts) return null
      const begun = begin(connection, parts.tenant, readOnly ? 'read only' : 'read write')
      const [, actor] = await Promise.all([begun, findActor(connection, credential.kind, parts, at)])
      return actor
    },
    stillOpens: (credential, actor, at) => {
      const [parts, session] = [partsOf(credential), sessions.get(actor)]
      if (credential.kind !== 'session' || !parts || !session) return null
      return stillOpen(parts.tenant, session, parts.hash, at, policy.idleSeconds)
    },
    noteUse: (actor, at) => {
      const session = sessions.get(actor)
      if (session) noteUse('session', actor.tenant, session, null, at)
    },
  }

  async function findActor(
    connection: Connection,
    kind: Credential['kind'],
    { tenant, hash }: TokenParts,
    at: string,
  ): Promise<Actor | null> {
    if (kind === 'nobody') return nobody(tenant)
    const reader = { tenant, query: connection.query, marks: connection.marks }
    if (kind === 'link') return openLink ? openLink(reader, hash, at) : null
    if (kind === 'bearer') {
      const found = await findToken(reader, hash, at)
      if (!found) return null
      noteUse('token', tenant, found.token, found.seenAt, at)
      const { account, person, unit, grants } = found
      return { tenant, account, person, unit, kind: 'token', grants }
    }
    const found = await findSession(reader, hash, at, policy.idleSeconds)
    if (!found) return null
    noteUse('session', tenant, found.session, found.seenAt, at)
    const { account, person, unit, grants, oneTime } = found
    const actor: Actor = { tenant, account, person, unit, kind: 'person', grants: oneTime ? [] : grants }
    sessions.set(actor, found.session)
    return actor
  }
}

const noHash = Buffer.alloc(0)
const mostRead = 10_000
const tokensRead = new Map<string, TokenParts>()

function partsOf(credential: Credential): TokenParts | null {
  if (credential.kind === 'nobody') return { tenant: credential.tenant, hash: noHash }
  const { token } = credential
  const known = tokensRead.get(token)
  if (known) return known
  const read = readToken(token)
  if (!read) return null
  // Whoever works here shows the same one with every request; whether it is good is asked each time.
  if (tokensRead.size >= mostRead) tokensRead.clear()
  tokensRead.set(token, read)
  return read
}

/**
 * Notes the use of a session or token at most once a minute, apart from the request's own transaction: a question
 * changes nothing, and requests of one session must not wait for each other.
 */
function makeUseNote(pool: Pool) {
  const noted = new Map<Id, number>()
  return (kind: 'session' | 'token', tenant: Id, id: Id, seenAt: string | null, at: string): void => {
    const last = Math.max(seenAt === null ? 0 : Date.parse(seenAt), noted.get(id) ?? 0)
    const isDue = Date.parse(at) - last >= touchEveryMs
    if (noted.size > 20_000) noted.clear()
    // Also what somebody else has noted: who is believed next time brings no time of their own.
    noted.set(id, isDue ? Date.parse(at) : last)
    if (!isDue) return
    const touching = pool.connect(async (connection) => {
      await begin(connection, tenant)
      await touch(connection, kind, tenant, id, at)
      await connection.query('commit')
    })
    // Lost with the database itself; the next request notes it again.
    touching.catch(() => noted.delete(id))
  }
}
