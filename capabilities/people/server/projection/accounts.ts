// Read rows of accounts and their grants.
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Change } from '#foundation/ledger/kind.ts'
import type { AccountEvent } from '../../accounts/events.ts'
import { sideOfAccount, type Account } from '../../accounts/state.ts'

const grantsGoneSql = `
delete from people_grants g where g.tenant_id = $1 and g.account = any($2)
   and (g.account, g.id) not in (
     select r.account, r.id from json_to_recordset($3::json) as r(account uuid, id uuid))`

const accountsSql = `
insert into people_accounts (tenant_id, id, kind, person, unit, side, disabled, version, recovered_at, recovered_reason)
select $1, r.* from json_to_recordset($2::json)
  as r(id uuid, kind text, person uuid, unit uuid, side text, disabled boolean, version int,
       recovered_at timestamptz(3), recovered_reason text)
on conflict (tenant_id, id) do update set kind = excluded.kind, person = excluded.person, unit = excluded.unit,
  side = excluded.side, disabled = excluded.disabled, version = excluded.version,
  recovered_at = excluded.recovered_at, recovered_reason = excluded.recovered_reason`

const grantsSql = `
insert into people_grants (tenant_id, account, id, role, programme, unit, area, own)
select $1, r.* from json_to_recordset($2::json)
  as r(account uuid, id uuid, role text, programme text, unit uuid, area uuid, own boolean)
on conflict (tenant_id, account, id) do nothing`

/** Grants that are gone leave first: the account may then stand on another side. */
export async function projectAccounts(
  reader: Reader,
  changes: readonly Change<Account, AccountEvent>[],
): Promise<void> {
  const accounts = changes.map(({ id, after, version }) => {
    const { kind, person, unit, status, recovered } = after
    return {
      ...{ id, kind, person, unit, side: sideOfAccount(after), disabled: status === 'disabled', version },
      recovered_at: recovered?.at ?? null,
      recovered_reason: recovered?.reason ?? null,
    }
  })
  const grants = changes.flatMap(({ id, after }) => after.grants.map((grant) => ({ account: id, ...grant })))
  const ids = changes.map(({ id }) => id)
  await Promise.all([
    reader.query(grantsGoneSql, [reader.tenant, ids, JSON.stringify(grants)]),
    reader.query(accountsSql, [reader.tenant, JSON.stringify(accounts)]),
    reader.query(grantsSql, [reader.tenant, JSON.stringify(grants)]),
  ])
}
