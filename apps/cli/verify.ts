// `yixian verify`: checks the ledger in the database or in an exported file, and writes exports and anchors.
import { createPublicKey, type KeyObject } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Id } from '#foundation/core/ids.ts'
import { fill, type Lang } from '#foundation/core/words.ts'
import { makeCheckpoint } from '#foundation/ledger/checkpoint.ts'
import { tenantIds } from '#foundation/postgres/tenants.ts'
import type { CheckOptions, Verdict } from '#foundation/ledger/checker.ts'
import { exportLedger } from '#foundation/ledger/export.ts'
import { wordsOf } from '#foundation/ledger/findings.ts'
import { findCheckpointKey, publicKeyFrom } from '#foundation/ledger/keys.ts'
import { verifyDatabase, verifyExport } from '#foundation/ledger/verify.ts'
import { joinDatabase } from '#foundation/postgres/database.ts'
import { openPool, type Pool } from '#foundation/postgres/pool.ts'
import { fileTrouble, WrongCall, type Call, type Command } from './command.ts'
import { databaseOptions } from './database-options.ts'
import { verifyMessages as words } from './verify-messages.ts'

export const command: Command = { summary: words['verify.summary'], usage: usageText(), run }

function usageText(): string {
  return '[FILE] [--anchor NOTE] [--key PUBLIC.pem] [--export FILE] [--keep NOTE] [--tenant ID] [--data DIR]'
}

interface Asked {
  readonly file: string | undefined
  readonly exportTo: string | undefined
  readonly keepIn: string | undefined
  readonly tenant: Id | undefined
  readonly database: ReturnType<typeof databaseOptions>
  readonly check: CheckOptions
}

interface Judged {
  readonly ledger: string
  readonly verdict: Verdict
}

async function run(call: Call): Promise<number> {
  try {
    const asked = await read(call)
    const judged = asked.file
      ? [{ ledger: asked.file, verdict: await inFile(asked.file, asked.check, call.lang) }]
      : await inDatabase(asked, call)
    if (asked.keepIn) await keepNote(asked.keepIn, judged, call.lang)
    tell(judged, call)
    return judged.every(({ verdict }) => verdict.ok) ? 0 : 1
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error
    console.error(error.message)
    return 2
  }
}

async function read({ args, lang }: Call): Promise<Asked> {
  const text = { type: 'string' } as const
  const options = { anchor: text, key: text, export: text, keep: text, tenant: text, data: text }
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  if (positionals.length > 1 || (positionals[0] && values.export))
    throw new WrongCall(words['verify.one-file'][lang])
  const { anchor, key } = values
  return {
    file: positionals[0] && pathOf(positionals[0]),
    exportTo: values.export && pathOf(values.export),
    keepIn: values.keep && pathOf(values.keep),
    tenant: values.tenant,
    database: databaseOptions(values.data),
    check: {
      anchor: anchor && (await textIn(pathOf(anchor), lang)),
      publicKey: key ? await keyIn(pathOf(key), lang) : undefined,
    },
  }
}

/** Relative to where npm was called, not to where npm then runs. */
function pathOf(given: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), given)
}

function textIn(path: string, lang: Lang): Promise<string> {
  return onFile('verify.unreadable', path, lang, () => readFile(path, 'utf8'))
}

function inFile(path: string, check: CheckOptions, lang: Lang): Promise<Verdict> {
  return onFile('verify.unreadable', path, lang, () => verifyExport(path, check))
}

async function onFile<T>(
  code: 'verify.unreadable' | 'verify.unwritable',
  path: string,
  lang: Lang,
  use: () => Promise<T>,
): Promise<T> {
  try {
    return await use()
  } catch (error) {
    const reason = fileTrouble(error)
    throw reason === null ? error : new WrongCall(fill(words[code][lang], { path, reason }))
  }
}

async function keyIn(path: string, lang: Lang): Promise<KeyObject> {
  const pem = await textIn(path, lang)
  try {
    return publicKeyFrom(pem)
  } catch {
    throw new WrongCall(fill(words['verify.no-key'][lang], { path }))
  }
}

async function inDatabase(asked: Asked, call: Call): Promise<Judged[]> {
  const { databaseUrl, dir } = asked.database
  // Opening would make an empty ledger there, and find nothing wrong with it.
  if (!databaseUrl && !existsSync(join(dir, 'postgres')))
    throw new WrongCall(fill(words['verify.no-data'][call.lang], { dir }))
  const database = await joinDatabase(asked.database)
  const pool = openPool({ url: database.appUrl, max: 2 })
  try {
    const all = await tenantIds(pool)
    const tenants = asked.tenant ? all.filter((tenant) => tenant === asked.tenant) : all
    if (tenants.length === 0) throw new WrongCall(words['verify.no-tenant'][call.lang])
    const single = asked.exportTo ?? asked.keepIn ?? asked.check.anchor
    if (single && tenants.length > 1) {
      throw new WrongCall(fill(words['verify.which-tenant'][call.lang], { tenants: tenants.join(' ') }))
    }
    const key = await findCheckpointKey(asked.database.dir)
    const judged: Judged[] = []
    for (const tenant of tenants)
      judged.push({ ledger: tenant, verdict: await judge(pool, tenant, asked, key, call.lang) })
    return judged
  } finally {
    await pool.end()
    await database.close()
  }
}

/** An export is taken right after a checkpoint, so that nothing is left out; without the key, as things stand. */
async function judge(
  pool: Pool,
  tenant: Id,
  { check, exportTo }: Asked,
  key: KeyObject | null,
  lang: Lang,
): Promise<Verdict> {
  const publicKey = check.publicKey ?? (key ? createPublicKey(key) : undefined)
  if (!exportTo) return verifyDatabase(pool, tenant, { ...check, publicKey })
  const file = await onFile('verify.unwritable', exportTo, lang, () => open(exportTo, 'w'))
  if (key) await makeCheckpoint(pool, tenant, key)
  await onFile('verify.unwritable', exportTo, lang, () =>
    exportLedger(pool, tenant, { publicKey: publicKey ?? null, out: file.createWriteStream() }),
  )
  return verifyExport(exportTo, { ...check, publicKey })
}

async function keepNote(path: string, judged: readonly Judged[], lang: Lang): Promise<void> {
  const note = judged[0]?.verdict.note
  if (!note) throw new WrongCall(words['verify.no-note'][lang])
  await onFile('verify.unwritable', path, lang, () => writeFile(path, note))
}

function tell(judged: readonly Judged[], { json, lang }: Call): void {
  if (json) {
    console.log(JSON.stringify(judged.map(({ ledger, verdict }) => ({ ledger, ...verdict }))))
    return
  }
  for (const { ledger, verdict } of judged) {
    for (const finding of verdict.findings) console.log(wordsOf(finding, lang))
    const more = verdict.found - verdict.findings.length
    if (more > 0) console.log(fill(words['verify.more'][lang], { more }))
    console.log(fill(words['verify.counted'][lang], { ledger, ...verdict }))
    console.log(fill(words[verdict.ok ? 'verify.good' : 'verify.bad'][lang], { found: verdict.found }))
  }
}
