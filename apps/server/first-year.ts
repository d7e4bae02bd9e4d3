// The first start of a jurisdiction: made under a draft name, played through, and only then given its own.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isoNow, systemClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Algorithm } from '#foundation/ledger/chain.ts'
import type { Pool } from '#foundation/postgres/pool.ts'
import { beginTenant, finishTenant } from '#foundation/postgres/tenants.ts'
import { playYear } from '#apps/server/simulate/play-year.ts'
import type { Known } from './programmes.ts'

interface Ways {
  readonly password: string
  readonly ways: readonly { role: string; username: string }[]
}

interface FirstYear {
  readonly ownerUrl: string
  readonly dataDir: string
  readonly programme: string
  /** Of the ledger: SHA-256 unless SM3 is asked for. */
  readonly digest: Algorithm | null
  readonly say: (line: string) => void
}

/** Killed on the way, it is begun anew at the next start: nothing half-made is ever shown. */
export async function firstYear(
  { ownerUrl, dataDir, programme: slug, digest, say }: FirstYear,
  known: Known,
  pool: Pool,
): Promise<Id> {
  say(
    `第一次启动：正在把“${known.programme.words.zh}”的一年演一遍…… First start: playing a year of “${known.programme.words.en}” …`,
  )
  const tenant = await beginTenant(ownerUrl, known.play.jurisdiction, digest ?? 'sha256')
  const password = randomBytes(9).toString('base64url')
  const { acts, ways } = await playYear({ ...known, pool, tenant, until: isoNow(systemClock), password })
  await mkdir(dataDir, { recursive: true })
  await writeFile(waysFile(dataDir, slug), JSON.stringify({ password, ways }, null, 1), { mode: 0o600 })
  await finishTenant(ownerUrl, tenant, slug)
  say(`已演 ${acts} 步。 ${acts} acts played.`)
  return tenant
}

/** Per role, how to sign in to the demonstration; nothing where the file was taken away, as on a server in earnest. */
export async function waysIn(dataDir: string, slug: string): Promise<string[]> {
  const text = await readFile(waysFile(dataDir, slug), 'utf8').catch(() => null)
  if (text === null) return []
  const { password, ways } = JSON.parse(text) as Ways
  const width = Math.max(...ways.map(({ role }) => role.length))
  return [
    `密码 password: ${password}`,
    ...ways.map(({ role, username }) => `  ${role.padEnd(width)}  ${username}`),
  ]
}

function waysFile(dataDir: string, slug: string): string {
  return join(dataDir, `${slug}.accounts.json`)
}
