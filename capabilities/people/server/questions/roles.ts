// Who holds a role, for what must be told to whoever is responsible rather than to one person by name.
import type { Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

interface RoleHolder {
  readonly person: Id
  /** Where the role holds: the unit's path; null for the whole jurisdiction. */
  readonly unitPath: string | null
}

const holdersSql = `
select a.person, u.path as "unitPath"
  from people_grants g
  join people_accounts a on a.tenant_id = g.tenant_id and a.id = g.account and not a.disabled and a.person is not null
  left join people_units u on u.tenant_id = g.tenant_id and u.id = g.unit
 where g.tenant_id = $1 and g.role = any($2)
 order by a.person, u.path`

/** Persons who can sign in with one of these roles, once for each place where they have it; an account that is nobody's by name is left out. */
export function roleHolders(reader: Reader, roles: readonly Role[]): Promise<RoleHolder[]> {
  return reader.query<RoleHolder>(holdersSql, [reader.tenant, roles])
}

const readsHereSql = `
select exists (
  select from people_accounts a join people_grants g on g.tenant_id = a.tenant_id and g.account = a.id and g.role <> 'contact'
   where a.tenant_id = $1 and a.person = $2 and not a.disabled) as "readsHere"`

/** Whether a person signs in to work here, so that what is to be told can be shown there. */
export async function readsHere(reader: Reader, person: Id): Promise<boolean> {
  const [row] = await reader.query<{ readsHere: boolean }>(readsHereSql, [reader.tenant, person])
  return row!.readsHere
}
