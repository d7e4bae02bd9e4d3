// Fills both databases to the same number of matters by set-based SQL: rows as the programs would have written them.
import type pg from 'pg'
import type { Id } from '#foundation/core/ids.ts'

const part = 50_000

/** Open, received matters spread over the last year, each with the first entry of its stream. Superuser connections. */
export async function seedBoth(
  yixian: pg.Pool,
  bare: pg.Pool,
  where: { tenant: Id; unit: Id },
  upTo: number,
): Promise<void> {
  for (let from = await countOf(bare); from < upTo; from += part) {
    const to = Math.min(from + part, upTo)
    await bare.query(
      `insert into bare_matters (id, title, body, class, status, open, owner_unit, due_at, received_at)
       select gen_random_uuid(), '第 ' || n || ' 件：缺少熟练工', '说明', 'labour', 'received', true, $1, now() + n * interval '20 seconds', now() - n * interval '20 seconds'
         from generate_series($2::int, $3::int) n`,
      [where.unit, from + 1, to],
    )
    await yixian.query(seedSql, [where.tenant, where.unit, from + 1, to])
  }
  await yixian.query(
    `insert into matter_counts (tenant_id, programme, unit_id, status, slot, amount) values ($1, 'sample', $2, 'received', 0, $3)
     on conflict (tenant_id, programme, unit_id, status, slot) do update set amount = excluded.amount`,
    [where.tenant, where.unit, upTo],
  )
  await untilNumbered(yixian)
  await Promise.all([
    yixian.query('vacuum analyze matters, ledger_entries, ledger_leaves'),
    bare.query('vacuum analyze bare_matters'),
  ])
  await yixian.query('checkpoint')
}

/**
 * Entries that a server has written are numbered within seconds; a million put there at once keep its sequencer busy for
 * half a minute, which is work of the seeding and of nothing that is measured.
 */
export async function untilNumbered(yixian: pg.Pool): Promise<void> {
  const sql = `select (select count(*) from ledger_entries) - (select count(*) from ledger_leaves) as waiting`
  for (;;) {
    const { rows } = await yixian.query<{ waiting: string }>(sql)
    if (Number(rows[0]!.waiting) === 0) return
    await new Promise((done) => setTimeout(done, 1_000))
  }
}

const seedSql = `
with made as materialized (select n, gen_random_uuid() as id from generate_series($3::int, $4::int) n),
entries as (
  insert into ledger_entries (tenant_id, stream, version, type, type_version, data, command_id, ordinal, decided_at, algorithm, prev, hash)
  select $1, 'matter/' || id, 1, 'MatterRaised', 1, json_build_object('title', '第 ' || n || ' 件：缺少熟练工', 'text', '说明'), id, 0,
         now() - n * interval '20 seconds', 'sha256', decode(repeat('00', 32), 'hex'), sha256(convert_to(id::text, 'UTF8')) from made)
insert into matters (tenant_id, id, number, version, programme, programme_version, channel, title, class, status, open, rung, owner_unit,
  due_at, received_at, reopened, trail)
select $1, id, '261121-' || n, 1, 'sample', '1', 'import', '第 ' || n || ' 件：缺少熟练工', 'labour', 'received', true, 'spot', $2,
       now() + n * interval '20 seconds', now() - n * interval '20 seconds', 0, '[]' from made`

async function countOf(bare: pg.Pool): Promise<number> {
  const { rows } = await bare.query('select count(*)::int as count from bare_matters')
  return (rows[0] as { count: number }).count
}
