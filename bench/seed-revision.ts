// Open matters whose clocks run, for the measurement of a revised calendar: some written by the program itself, the rest their copies.
import type pg from 'pg'
import { newId, type Id } from '#foundation/core/ids.ts'
import { untilNumbered } from './seed.ts'
import type { Target } from './targets.ts'

const models = 200
const part = 20_000

/** Which copy has which id; the models in the order of their ids. */
const copiesSql = `
create temporary table copies as
select m.id as model, gen_random_uuid() as id, n
  from (select id, row_number() over (order by id) - 1 as at from matters where tenant_id = $1 and id = any($2)) m
  join generate_series($3::int, $4::int) n on n % array_length($2::uuid[], 1) = m.at`

const entriesSql = `
insert into ledger_entries (tenant_id, stream, version, type, type_version, data, command_id, ordinal, actor, unit, decided_at, happened_at,
  algorithm, prev, hash)
select e.tenant_id, 'matter/' || c.id, e.version, e.type, e.type_version, e.data, gen_random_uuid(), e.ordinal, e.actor, e.unit, e.decided_at,
       e.happened_at, e.algorithm, e.prev, e.hash
  from copies c join ledger_entries e on e.tenant_id = $1 and e.stream = 'matter/' || c.model`

/** Every column as the model has it, but its own id and number. */
const copied = (table: string, key: string, changed = '') => `
insert into ${table}
select (jsonb_populate_record(t, jsonb_build_object('${key}', c.id${changed}))).*
  from copies c join ${table} t on t.tenant_id = $1 and t.${key} = c.model`

const countsSql = `
insert into matter_counts (tenant_id, programme, unit_id, status, slot, amount)
select tenant_id, programme, owner_unit, status, 31, count(*) from matters where tenant_id = $1 and number like 'K%' group by 1, 2, 3, 4
on conflict (tenant_id, programme, unit_id, status, slot) do update set amount = excluded.amount`

/**
 * The models go through the doors, so their entries carry the clocks of the programme in force; a copy differs in nothing
 * but its id and number. Superuser connection: walls do not hold it.
 */
export async function seedRunning(
  database: pg.Pool,
  yixian: Target,
  tenant: Id,
  matters: number,
): Promise<void> {
  const ids = Array.from({ length: models }, () => newId())
  for (const id of ids) {
    await yixian.create(id)
    await yixian.dispatch(id)
    await yixian.acknowledge(id)
  }
  const client = await database.connect()
  try {
    for (let from = models; from < matters; from += part) {
      await client.query(copiesSql, [tenant, ids, from, Math.min(from + part, matters) - 1])
      await client.query(entriesSql, [tenant])
      await client.query(copied('matters', 'id', `, 'number', 'K' || c.n`), [tenant])
      for (const table of ['matter_handovers', 'matter_stays'])
        await client.query(copied(table, 'matter_id'), [tenant])
      await client.query('drop table copies')
    }
    await client.query(countsSql, [tenant])
  } finally {
    client.release()
  }
  await untilNumbered(database)
  await database.query(
    'vacuum analyze matters, matter_handovers, matter_stays, ledger_entries, ledger_leaves',
  )
  await database.query('checkpoint')
}
