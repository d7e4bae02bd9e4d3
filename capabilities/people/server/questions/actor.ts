// Who a person is who works here, with her rights as they are now: for what is put together for her while she is away.
import type { Actor } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { findActorOf } from '../queries/identity.ts'

const accountSql = `select id from people_accounts where tenant_id = $1 and person = $2 and not disabled`

/** Null for whoever has no account, or one that is shut. */
export async function actorOf(reader: Reader, person: Id): Promise<Actor | null> {
  const [found] = await reader.query<{ id: Id }>(accountSql, [reader.tenant, person])
  const rights = found ? await findActorOf(reader, found.id) : null
  return rights && { tenant: reader.tenant, account: found!.id, kind: 'person', ...rights }
}
