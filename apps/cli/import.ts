// `yixian import`: brings a sheet as the desk does, by the same rules, in the name of the system itself.
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import type { Actor, Role } from '#foundation/core/actor.ts'
import { isoNow, systemClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal } from '#foundation/core/refusal.ts'
import { fill, type Lang, type Messages } from '#foundation/core/words.ts'
import { importsOf } from '#foundation/http/import-doors.ts'
import { worded } from '#foundation/http/import-words.ts'
import { carryOut } from '#foundation/imports/carry-out.ts'
import { startApplying, type ImportRecord } from '#foundation/imports/record.ts'
import { writing } from '#foundation/postgres/writing.ts'
import { takeUpload, type ImportParts, type ImportPreview } from '#foundation/imports/upload.ts'
import { capabilitiesWith, housePeople } from '#apps/server/capabilities.ts'
import type { Call, Command } from './command.ts'
import { importMessages as words } from './import-messages.ts'
import { messages as cli } from './messages.ts'
import { needTenant, withJurisdiction } from './jurisdiction.ts'

const house = capabilitiesWith(housePeople())
const importables = house.flatMap(({ imports }) => imports ?? [])
const messages = Object.assign(
  {},
  importsOf({ capabilities: house }).messages,
  ...house.map((one) => one.messages),
) as Messages
const kinds = importables.map(({ name }) => name)

export const command: Command = {
  summary: words['import.summary'],
  usage: `${kinds.join('|')} FILE [--programme NAME] [--yes] [--data DIR]`,
  run,
}

interface Asked {
  readonly kind: string
  readonly path: string
  readonly programme: string
  readonly data: string | undefined
  readonly yes: boolean
}

async function run(call: Call): Promise<number> {
  const asked = read(call)
  if (!asked) return 2
  const bytes = await readFile(asked.path).catch((error: NodeJS.ErrnoException) => {
    console.error(
      fill(words['import.file'][call.lang], { file: asked.path, reason: error.code ?? error.message }),
    )
    return null
  })
  if (!bytes) return 1
  return withJurisdiction(asked.programme, asked.data, (opened) => {
    const parts = { pool: opened.pool, clock: systemClock, importables }
    return bring(parts, systemActor(needTenant(opened, asked.programme), asked.kind), bytes, asked, call)
  })
}

function read({ args, lang }: Call): Asked | null {
  const options = {
    programme: { type: 'string', default: 'santai' },
    data: { type: 'string' },
    yes: { type: 'boolean', default: false },
  } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [kind, file, extra] = positionals
  const known = kinds.join(', ')
  if (!kind || !file) console.error(fill(words['import.needs'][lang], { kinds: known }))
  else if (extra !== undefined) console.error(fill(cli['cli.unexpected-argument'][lang], { argument: extra }))
  else if (!kinds.includes(kind)) console.error(fill(words['import.kind'][lang], { kind, kinds: known }))
  else {
    // Where npm was called, not where npm then runs.
    const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
    return { kind, path, programme: values.programme, data: values.data, yes: values.yes }
  }
  return null
}

/** Whoever has the machine has the database: the system acts with the roles that the kind of sheet asks for. */
function systemActor(tenant: Id, kind: string): Actor {
  const roles: readonly Role[] = importables.find(({ name }) => name === kind)!.allow
  const grants = roles.map((role) => ({
    role,
    programme: null,
    unit: null,
    unitPath: null,
    area: null,
    own: false,
  }))
  return { tenant, account: null, person: null, unit: null, kind: 'system', grants }
}

async function bring(
  parts: ImportParts,
  actor: Actor,
  bytes: Buffer,
  { kind, path, programme, yes }: Asked,
  call: Call,
): Promise<number> {
  const { json, lang } = call
  const file = { bytes, name: basename(path) }
  const taken = await takeUpload(parts, actor, { kind, programme, file })
  if (isRefusal(taken)) {
    if (json) console.log(JSON.stringify(taken))
    console.error(worded(taken.refused, taken.details, lang, messages))
    return 1
  }
  const { id, preview } = taken
  if (!json) showPreview(file.name, preview, lang)
  const { added, changed } = preview.counts
  const apply = added + changed > 0 && (yes || (!json && (await confirmed(lang))))
  if (!apply) {
    if (json) console.log(JSON.stringify({ id, counts: preview.counts, applied: false }))
    else console.log(words[added + changed > 0 ? 'import.kept' : 'import.nothing'][lang])
    return 0
  }
  return applied(parts, actor, id, call)
}

async function applied(parts: ImportParts, actor: Actor, id: Id, { json, lang }: Call): Promise<number> {
  const began = performance.now()
  await writing(parts.pool, actor.tenant, (reader) =>
    startApplying(reader, id, actor, isoNow(parts.clock), true),
  )
  const say = (record: ImportRecord) => {
    if (!json) console.log(fill(words['import.progress'][lang], { ...record }))
  }
  const ended = await carryOut(parts, actor.tenant, id, { say })
  const seconds = Math.round((performance.now() - began) / 100) / 10
  const { state, added, changed, same, refused, failure } = ended!
  const counts = { added, changed, same, refused }
  if (json) console.log(JSON.stringify({ id, counts, applied: state === 'done', seconds }))
  else console.log(fill(words['import.counts'][lang], counts))
  if (state === 'done') return 0
  const reason = worded(failure ?? state, undefined, lang, messages)
  console.error(fill(words['import.failed'][lang], { reason }))
  return 1
}

function showPreview(name: string, { sheet, mapping, counts, first }: ImportPreview, lang: Lang): void {
  const say = (code: keyof typeof words, details: Record<string, unknown>) =>
    console.log(fill(words[code][lang], details))
  const format = [sheet.format, sheet.sheet, sheet.encoding].filter(Boolean).join(' · ')
  say('import.read', { file: name, format, row: sheet.headerRow })
  for (const { title, found } of mapping.columns) if (found !== null) say('import.column', { title, found })
  if (mapping.unmapped.length > 0)
    say('import.unmapped', { titles: mapping.unmapped.map(({ title }) => title).join('、') })
  for (const { note, details } of sheet.notes) console.log(`  ${worded(note, details, lang, messages)}`)
  say('import.counts', counts)
  for (const { at, problems } of first.refused) {
    for (const { column, cell, refused, details } of problems) {
      say('import.refused', { at, column, cell, reason: worded(refused, details, lang, messages) })
    }
  }
  if (counts.refused > first.refused.length)
    say('import.more', { count: counts.refused - first.refused.length })
}

async function confirmed(lang: Lang): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(words['import.ask'][lang])
  terminal.close()
  return /^(y|yes|是|好)$/i.test(answer.trim())
}
