// The list of what is coloured now: things of one kind, due first, each asked for its colour; those without one are passed over.
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import { readKey, pageOf } from '#foundation/postgres/page-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { watchedMatters } from '#capabilities/matters/server/questions/watched.ts'
import { watchedPlans } from '#capabilities/plans/server/questions/watched.ts'
import { watchedTasks } from '#capabilities/tasks/server/questions/watched.ts'
import { watchedPromises } from '#capabilities/visits/server/questions/watched.ts'
import type { Colour, WatchedKind } from '../colours/rules.ts'
import { colouring, limitsOf, momentOf, type Found, type ToColour } from './colouring.ts'
import { underSlips } from './queries/slips.ts'
import { watchesInForce } from './queries/watches.ts'
import { endOfDay } from './things.ts'

interface Asked {
  readonly at: string
  readonly kind: WatchedKind
  readonly programme?: string | undefined
  readonly unit?: Id | undefined
  readonly colour?: Colour | undefined
  /** null: everything in the jurisdiction. */
  readonly within: readonly Share[] | null
  readonly limit: number
  readonly after?: string | undefined
}

interface SupervisedRow extends ToColour {
  readonly number: string | null
  readonly title: string
  readonly subject: Id | null
  readonly unit: Id | null
  readonly person: Id | null
  /** As its own list has it: what the next page goes on from. */
  readonly key: string
}

type Coloured = SupervisedRow & Found

const [pageRows, mostPages] = [200, 5]

/** Passes over what has no colour; after a thousand such it gives what there is, and where to go on. */
export async function supervised(
  reader: Reader,
  asked: Asked,
): Promise<{ items: Coloured[]; next: string | null }> {
  const wanted = await wantedOf(reader, asked)
  const found: Coloured[] = []
  let after = keyOf(asked.after)
  for (let page = 0; page < mostPages && found.length <= asked.limit; page++) {
    const rows = await rowsOfKind(reader, { ...asked, ...wanted, after })
    const colours = await colouring(reader, asked.at, rows)
    for (const row of rows) {
      const of = colours.get(row.id)!
      const colour = of.coloured?.colour ?? null
      if (colour !== null && (asked.colour ?? colour) === colour) found.push({ ...row, ...of })
    }
    const last = rows.at(-1)
    if (rows.length < pageRows || !last) return pageOf(found, asked.limit, (row) => [row.key, row.id])
    after = { due: last.key, id: last.id }
  }
  const page = pageOf(found, asked.limit, (row) => [row.key, row.id])
  if (page.next !== null || after === null) return page
  return { ...page, next: pageOf([after, after], 1, (row) => [row.due, row.id]).next }
}

interface Wanted {
  /** No rule of any programme fires for what is due at or after this. */
  readonly before: string
  readonly also: readonly Id[]
}

async function wantedOf(reader: Reader, { at }: Asked): Promise<Wanted> {
  const [limits, under, watches] = await Promise.all([
    momentOf(reader, at).then((moment) => limitsOf(reader, moment)),
    underSlips(reader),
    watchesInForce(reader, dayOf(at)),
  ])
  const ends = limits.flatMap(({ limits: each }) => each.map(({ dueBefore }) => dueBefore))
  const started = watches.flatMap(({ id, colour }) => (colour === null ? [] : [id]))
  return {
    before: ends.reduce((last, each) => (each > last ? each : last), at),
    also: [...new Set([...started, ...under.map(({ id }) => id)])],
  }
}

type Page = Omit<Asked, 'after'> &
  Wanted & { readonly after: { readonly due: string; readonly id: Id } | null }

/** What is due before an instant is due on its day at the latest. */
async function rowsOfKind(reader: Reader, page: Page): Promise<SupervisedRow[]> {
  const { kind, at, before, also, programme, unit, within, after } = page
  const narrowed = { also, programme, unit, within, after, limit: pageRows }
  const [today, until] = [dayOf(at), dayOf(before)]
  const plain = { number: null, isBehind: false, progress: null }
  switch (kind) {
    case 'matter':
      return (await watchedMatters(reader, { ...narrowed, at, before })).map((row) => ({
        ...plain,
        ...row,
        kind,
        key: row.due,
      }))
    case 'task':
      return (await watchedTasks(reader, { ...narrowed, today, until })).map((row) => dated(row, plain, kind))
    case 'promise':
      return (await watchedPromises(reader, { ...narrowed, until })).map((row) => dated(row, plain, kind))
    case 'plan':
      return (await watchedPlans(reader, { ...narrowed, today })).map(({ planned, done, ...row }) => ({
        ...dated({ ...row, person: null }, plain, kind),
        progress: { planned, done },
      }))
  }
}

type Plain = Pick<SupervisedRow, 'number' | 'isBehind' | 'progress'>
type Dated = Pick<SupervisedRow, 'id' | 'title' | 'programme' | 'subject' | 'unit' | 'person'> & {
  readonly due: string
}

function dated(row: Dated, plain: Plain, kind: WatchedKind): SupervisedRow {
  return { ...plain, ...row, kind, due: endOfDay(row.due), key: row.due }
}

function keyOf(after: string | undefined): { due: string; id: Id } | null {
  const [due, id] = readKey(after, 2) ?? []
  return typeof due === 'string' && typeof id === 'string' ? { due, id } : null
}
