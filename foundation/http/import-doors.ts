// Imports as a capability of the house: doors over whatever sheets the other capabilities offer to take.
import { hasRole, type Actor } from '../core/actor.ts'
import { reaches } from '../core/reach.ts'
import { isoNow } from '../core/clock.ts'
import { isId, type Id } from '../core/ids.ts'
import { isRefusal, refuse, type Refusal } from '../core/refusal.ts'
import type { Messages } from '../core/words.ts'
import type { QueryOf } from '../contract/door.ts'
import type { AnyImportable } from '../imports/importable.ts'
import type { ChosenColumns } from '../imports/mapping.ts'
import { importMessages } from '../imports/messages.ts'
import { cancelImport, findImport, listImports, startApplying, type ImportsSeen } from '../imports/record.ts'
import { refusedCsv } from '../imports/refused-csv.ts'
import type { ImportFile } from '../imports/run.ts'
import { takeUpload, type ImportPreview } from '../imports/upload.ts'
import { pageOf, readKey } from '../postgres/page-key.ts'
import type { Reader } from '../postgres/pool.ts'
import { sheetMessages } from '../sheets/messages.ts'
import type { Capability } from './capability.ts'
import { sending } from './handle.ts'
import { importDoors as d } from './import-contract.ts'
import { importDoorMessages } from './import-messages.ts'
import { previewView, problemView, recordView } from './import-words.ts'
import { missing, serveBare, serveCommand, serveQuestion, type BareContext, type Served } from './served.ts'

interface ImportsOptions {
  readonly capabilities: readonly Capability[]
  /** Called when an import may be carried out now. */
  readonly wake?: () => void
}

/** The doors of imports over what `capabilities` offer. Whoever runs the server also keeps a runner (runner.ts). */
export function importsOf({ capabilities, wake = () => {} }: ImportsOptions): Capability {
  const importables = capabilities.flatMap((capability) => capability.imports ?? [])
  const own: Messages = { ...sheetMessages, ...importMessages, ...importDoorMessages }
  const messages: Messages = Object.assign(
    {},
    own,
    ...capabilities.map((capability) => capability.messages),
  ) as Messages
  return {
    name: 'imports',
    served: [...commandsOf(importables, messages, wake), ...questionsOf(importables, messages)],
    kinds: [],
    messages: own,
    migrations: new URL('../imports/migrations/', import.meta.url),
  }
}

function commandsOf(importables: readonly AnyImportable[], messages: Messages, wake: () => void): Served[] {
  const allowed = (kind: string, actor: Actor) =>
    hasRole(actor, ...(importables.find(({ name }) => name === kind)?.allow ?? []))
  return [
    serveBare(d.previewImport, async (context, { query, body }) => {
      const actor = await whoAsks(context)
      if (!actor?.account) return { outcome: 'unauthorised' }
      if (!hasRole(actor, ...d.previewImport.allow)) return { outcome: 'forbidden' }
      if (importables.some(({ name }) => name === query.kind) && !allowed(query.kind, actor))
        return { outcome: 'forbidden' }
      const file = fileOf(query, body)
      if (isRefusal(file)) return { outcome: 'refused', refusal: file }
      const { pool, clock } = context
      const taken = await takeUpload({ pool, clock, importables }, actor, {
        kind: query.kind,
        programme: query.programme ?? null,
        file,
      })
      if (isRefusal(taken)) return { outcome: 'refused', refusal: taken }
      return {
        outcome: 'accepted',
        reply: { id: taken.id, ...previewView(taken.preview, context.lang, messages) },
      }
    }),
    serveCommand(d.applyImport, async (acting, { params: { id } }) => {
      const found = await findSeen(acting, importables, acting.actor, id)
      if (!found) return { outcome: 'missing' }
      if (!(await startApplying(acting, id, acting.actor, acting.at))) {
        return { outcome: 'refused', refusal: refuse('import.not-ready', { state: found.state }) }
      }
      wake()
      return { outcome: 'accepted', reply: { id, state: 'applying' as const } }
    }),
    serveCommand(d.cancelImport, async (acting, { params: { id } }) => {
      const found = await findSeen(acting, importables, acting.actor, id)
      if (!found) return { outcome: 'missing' }
      if (!(await cancelImport(acting, id, acting.at)))
        return { outcome: 'refused', refusal: refuse('import.over') }
      return { outcome: 'accepted', reply: { id, state: 'cancelled' as const } }
    }),
  ]
}

function questionsOf(importables: readonly AnyImportable[], messages: Messages): Served[] {
  const open = (actor: Actor) => importables.filter(({ allow }) => hasRole(actor, ...allow))
  return [
    serveQuestion(d.listImports, async (asking, { query: { limit = 50, after } }) => {
      const [at, id] = readKey(after, 2) ?? []
      const from = typeof at === 'string' && isId(id) && !Number.isNaN(Date.parse(at)) ? { at, id } : null
      const rows = await listImports(asking, seenBy(importables, asking.actor), from, limit + 1)
      const { items, next } = pageOf(rows, limit, (row) => [row.madeAt, row.id])
      return { items: items.map((row) => recordView(row, asking.lang, messages)), next }
    }),
    serveQuestion(d.listImportKinds, async ({ actor }) => ({
      items: open(actor).map(({ name, words, titles, needsProgramme = false }) => ({
        name,
        words,
        titles: [...titles],
        needsProgramme,
      })),
    })),
    serveQuestion(d.getImport, async (asking, { params: { id } }) => {
      const found = await findSeen(asking, importables, asking.actor, id)
      if (!found) return missing
      const { preview, actor: _actor, ...record } = found
      return {
        ...recordView(record, asking.lang, messages),
        preview: preview ? previewView(preview as ImportPreview, asking.lang, messages) : null,
      }
    }),
    serveQuestion(d.downloadRefused, async (asking, { params: { id } }) => {
      const found = await findSeen(asking, importables, asking.actor, id)
      if (!found) return missing
      const word = (code: keyof typeof importDoorMessages) => importDoorMessages[code][asking.lang]
      const titles = {
        at: word('import.refused.at'),
        column: word('import.refused.column'),
        cell: word('import.refused.cell'),
        reason: word('import.refused.reason'),
      }
      const reply = await refusedCsv(
        asking,
        id,
        titles,
        (problem) => problemView(problem, asking.lang, messages).reason,
      )
      return sending({
        reply,
        fileName: `${found.fileName.replace(/\.\w+$/, '')}-${word('import.refused.file')}.csv`,
      })
    }),
  ]
}

/** A sheet holds what its bringer knows: only he goes on with it, or somebody whose role for such sheets has no limits. */
function seenBy(importables: readonly AnyImportable[], actor: Actor): ImportsSeen {
  const open = importables.filter(({ allow }) => hasRole(actor, ...allow))
  const all = open.filter(({ allow }) => reaches(actor, allow, {}))
  const names = (some: readonly AnyImportable[]) => some.map(({ name }) => name)
  return { all: names(all), own: names(open.filter((one) => !all.includes(one))), account: actor.account }
}

async function findSeen(reader: Reader, importables: readonly AnyImportable[], actor: Actor, id: Id) {
  const found = await findImport(reader, id)
  if (!found) return null
  const { all, own, account } = seenBy(importables, actor)
  const isSeen = all.includes(found.kind) || (own.includes(found.kind) && found.actor.account === account)
  return isSeen ? found : null
}

/** A door served bare asks for itself who is there, in a transaction that ends before the file is read. */
function whoAsks({ pool, identity, credential, clock }: BareContext): Promise<Actor | null> {
  return pool.connect(async (connection) => {
    try {
      return await identity.begin(connection, credential, isoNow(clock), true)
    } finally {
      await connection.query('rollback')
    }
  })
}

function fileOf(
  { name, sheet, headerRow, columns }: QueryOf<typeof d.previewImport>,
  body: unknown,
): ImportFile | Refusal {
  if (!Buffer.isBuffer(body)) return refuse('import.no-file')
  const chosen = columns === undefined ? {} : chosenColumns(columns)
  if (!chosen) return refuse('import.columns-unreadable', { field: 'columns' })
  return {
    bytes: body,
    name,
    chosen,
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
  }
}

function chosenColumns(text: string): ChosenColumns | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    return Object.values(value).every((column) => column === null || Number.isInteger(column))
      ? (value as ChosenColumns)
      : null
  } catch {
    return null
  }
}
