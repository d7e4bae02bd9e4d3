// Measures the import of enterprises, from the file to rows and ledger, against COPY of the same rows into the same table.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import pg from 'pg'
import type { Actor } from '#foundation/core/actor.ts'
import { systemClock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { isRefusal } from '#foundation/core/refusal.ts'
import { carryOut } from '#foundation/imports/carry-out.ts'
import { startApplying } from '#foundation/imports/record.ts'
import { writing } from '#foundation/postgres/writing.ts'
import { takeUpload } from '#foundation/imports/upload.ts'
import { startEmbedded } from '#foundation/postgres/embedded.ts'
import { migrate, migrationDirs } from '#foundation/postgres/migrate.ts'
import { openPool, type Pool } from '#foundation/postgres/pool.ts'
import { embeddedRoles } from '#foundation/postgres/roles.ts'
import { writeCsv, writeXlsx } from '#foundation/sheets/write.ts'
import { subjectImports } from '#capabilities/subjects/server/imports.ts'
import { makeCode } from '#capabilities/subjects/uscc-made.ts'
import { copyFrom } from './copy-from.ts'
import { cpuSeconds } from './processes.ts'

const root = resolve(import.meta.dirname, '..')

export interface ImportMeasured {
  readonly rows: number
  readonly format: 'csv' | 'xlsx'
  readonly fileMb: number
  /** Rows a second: COPY of the very rows into the very table with its indexes, in one transaction. */
  readonly copyRate: number
  /** Reading, checking and previewing the file; applying what the preview found; both together. */
  readonly previewRate: number
  readonly applyRate: number
  readonly wholeRate: number
  readonly applyRatio: number
  readonly wholeRatio: number
  /** The same file brought a second time: everything is compared, nothing changes. */
  readonly againRate: number
  /** CPU seconds for 1,000 rows, this process and PostgreSQL together: copied, and imported from the file on. */
  readonly copyCpuPer1000: number
  readonly wholeCpuPer1000: number
  /** Resident memory before, and the most while previewing and applying. */
  readonly rssBeforeMb: number
  readonly rssMostMb: number
}

/** Best of two imports against best of three COPYs, in turn, so that a noisy neighbour disturbs both. */
export async function measureEnterpriseImport({
  rows = 100_000,
  format = 'csv' as 'csv' | 'xlsx',
} = {}): Promise<ImportMeasured> {
  const dir = await mkdtemp(join(tmpdir(), 'yixian-bench-'))
  try {
    const embedded = await startEmbedded({ dir })
    const urls = await embeddedRoles(embedded, dir)
    await migrate(urls.ownerUrl, await migrationDirs(root))
    const pool = openPool({ url: urls.appUrl, max: 4 })
    try {
      return await measure(
        { pool, ownerUrl: urls.ownerUrl, adminUrl: embedded.adminUrl.replace(/\/postgres$/, '/yixian') },
        rows,
        format,
      )
    } finally {
      await pool.end()
      await embedded.stop()
    }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

/** Wall-clock milliseconds, and CPU seconds of this process and PostgreSQL. */
interface Spent {
  readonly ms: number
  readonly cpu: number
}

interface Stand {
  readonly pool: Pool
  readonly ownerUrl: string
  readonly adminUrl: string
}

async function measure(
  { pool, ownerUrl, adminUrl }: Stand,
  rows: number,
  format: 'csv' | 'xlsx',
): Promise<ImportMeasured> {
  const file = await sheetOf(rows, format)
  await importOnce(pool, await newTenant(ownerUrl), await sheetOf(2_000, format), format)
  const memory = watchMemory()
  const tenant = await newTenant(ownerUrl)
  const runs = [await importOnce(pool, tenant, file, format)]
  const again = await importOnce(pool, tenant, file, format)
  const copied = await copySubjects(adminUrl, tenant, rows)
  const copyRate = rate(rows, copied.ms)
  runs.push(await importOnce(pool, await newTenant(ownerUrl), file, format))
  const rssMostMb = memory.stop()
  const first = runs.reduce((best, run) =>
    run.previewMs + run.applyMs < best.previewMs + best.applyMs ? run : best,
  )
  const applyRate = rate(rows, first.applyMs)
  const wholeRate = rate(rows, first.previewMs + first.applyMs)
  return {
    rows,
    format,
    fileMb: round(file.length / 1e6),
    copyRate,
    previewRate: rate(rows, first.previewMs),
    applyRate,
    wholeRate,
    applyRatio: round(applyRate / copyRate),
    wholeRatio: round(wholeRate / copyRate),
    againRate: rate(rows, again.previewMs + again.applyMs),
    copyCpuPer1000: Number(((copied.cpu / rows) * 1000).toFixed(4)),
    wholeCpuPer1000: Number(((first.cpu / rows) * 1000).toFixed(4)),
    rssBeforeMb: memory.before,
    rssMostMb,
  }
}

async function importOnce(pool: Pool, tenant: Id, bytes: Buffer, format: 'csv' | 'xlsx') {
  const parts = { pool, clock: systemClock, importables: subjectImports }
  const actor: Actor = { tenant, account: null, person: null, unit: null, kind: 'system', grants: [] }
  const cpu = await cpuSeconds(process.pid)
  const started = performance.now()
  const taken = await takeUpload(parts, actor, {
    kind: 'enterprises',
    programme: null,
    file: { bytes, name: `bench.${format}` },
  })
  if (isRefusal(taken)) throw new Error(JSON.stringify(taken))
  const previewMs = performance.now() - started
  const applying = performance.now()
  await writing(pool, tenant, (reader) => startApplying(reader, taken.id, actor, new Date().toISOString()))
  const ended = await carryOut(parts, tenant, taken.id)
  const applyMs = performance.now() - applying
  if (ended?.state !== 'done' || ended.refused > 0) throw new Error(JSON.stringify(ended))
  return { previewMs, applyMs, cpu: (await cpuSeconds(process.pid)) - cpu }
}

/** The rows that the import has just made, emptied out and copied in again past all walls: the best of three. */
async function copySubjects(adminUrl: string, tenant: Id, expected: number): Promise<Spent> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const linesSql = `select s::text as line from subjects s where tenant_id = $1`
    const { rows } = await client.query<{ line: string }>(linesSql, [tenant])
    if (rows.length !== expected) throw new Error(`the import made ${rows.length} rows`)
    const data = Buffer.from(`${rows.map(({ line }) => line.slice(1, -1)).join('\n')}\n`)
    // The table's trigger moves its mark as the tenant under way, for COPY as for the import.
    await client.query(`select set_config('yx.tenant', $1, false)`, [tenant])
    const runs: Spent[] = []
    for (let run = 0; run < 3; run++) {
      await client.query('truncate subjects; checkpoint')
      const cpu = await cpuSeconds(process.pid)
      const started = performance.now()
      await copyFrom(client, 'copy subjects from stdin (format csv)', data)
      const ms = performance.now() - started
      runs.push({ ms, cpu: (await cpuSeconds(process.pid)) - cpu })
    }
    return runs.reduce((best, run) => (run.ms < best.ms ? run : best))
  } finally {
    await client.end()
  }
}

async function newTenant(ownerUrl: string): Promise<Id> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const id = newId()
  await client.query('insert into tenants (id, slug, name) values ($1, $2, $3)', [id, `b-${id}`, '测'])
  await client.end()
  return id
}

const words = ['鸿盛', '佳源', '泰和', '聚鑫', '长江', '嘉陵', '永兴', '华丰', '新希', '金穗', '涪江', '梓州']
const trades = ['农业', '机械', '食品', '纺织', '建材', '物流', '电子', '化工', '医药', '包装']
const towns = ['潼川镇', '芦溪镇', '刘营镇', '西平镇', '花园镇', '八洞镇', '乐安镇', '建中镇']

/** Names, codes, trades, addresses and scales as an official list has them. */
async function sheetOf(rows: number, format: 'csv' | 'xlsx'): Promise<Buffer> {
  const column = (key: string) => ({ key, title: key, kind: 'text' as const, width: 20 })
  const columns = ['企业名称', '统一社会信用代码', '行业', '地址', '规模'].map(column)
  function* records() {
    for (let i = 0; i < rows; i++) {
      const trade = trades[i % trades.length]!
      yield {
        企业名称: `三台县${words[i % words.length]}${words[(i * 7) % words.length]}${trade}${i}有限公司`,
        统一社会信用代码: makeCode(i),
        行业: trade,
        地址: `四川省绵阳市三台县${towns[i % towns.length]}工业大道${i % 999}号`,
        规模: i % 9 === 0 ? '规上' : '规下',
      }
    }
  }
  return buffer((format === 'csv' ? writeCsv : writeXlsx)({ sheet: '企业', columns, rows: records() }))
}

function watchMemory() {
  const before = Math.round(process.memoryUsage.rss() / 1e6)
  let most = before
  const timer = setInterval(() => (most = Math.max(most, Math.round(process.memoryUsage.rss() / 1e6))), 20)
  return {
    before,
    stop: () => {
      clearInterval(timer)
      return most
    },
  }
}

function rate(rows: number, ms: number): number {
  return Math.round((rows / ms) * 1000)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

if (import.meta.main) {
  const [rows = '100000', format = 'csv'] = process.argv.slice(2)
  console.log(
    JSON.stringify(
      await measureEnterpriseImport({ rows: Number(rows), format: format as 'csv' | 'xlsx' }),
      null,
      1,
    ),
  )
}
