// What higher floors ask of calendars: the one in force, one of a version, and what they show in turn so that a revision finds it.
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal } from '#foundation/core/refusal.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { keptBy } from '#foundation/postgres/kept.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Calendar } from '#foundation/time/calendar.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import type { Clock } from '#foundation/time/clock.ts'
import { compile, type WorkingCalendar } from '#foundation/time/compile.ts'

/** One thing with clocks that run, such as an open matter: what of it a revised calendar may move. */
export interface Clocking {
  readonly id: Id
  /** What people call it by. */
  readonly number: string
  readonly title: string
  /** Who has it in hand, and is told when a date of it moves. */
  readonly unit: Id
  readonly person: Id | null
  /** Only clocks that run by a calendar: a day that was given by hand or granted moves with none. */
  readonly clocks: readonly RunningClock[]
}

export type RunningClock = {
  readonly key: string
  readonly words: Words
  /** Null while it is held. */
  readonly due: string | null
  readonly standing: 'firm' | 'provisional'
} & (CountedByRule | ReckonedWhole)

interface CountedByRule {
  readonly rule: Clock
  /** ISO, as the pauses are. */
  readonly from: string
  readonly pauses: readonly { readonly from: string; readonly to: string | null; readonly reason: string }[]
}

/** A day that no rule counts from a start, as in a plan, where all days hang together. */
interface ReckonedWhole {
  readonly dueBy: (calendar: WorkingCalendar) => {
    readonly due: string
    readonly standing: 'firm' | 'provisional'
  }
}

/** What a revision of the calendar says in the streams that it moves. */
interface Revision {
  readonly version: string
  readonly reason: Words
}

/** A due that a revision moved, as the stream now keeps it: old and new side by side. */
export interface MovedDue {
  readonly key: string
  readonly words: Words
  readonly was: string | null
  readonly due: string | null
  /** Who is to be told where it is another than who has the thing in hand. */
  readonly unit?: Id
}

/** A capability whose things carry clocks. The house hands these to calendars, which stand below and know none of them. */
export interface Clocked {
  /** 'matter'; part of the names of what a revision writes. */
  readonly kind: string
  /** How many things have clocks that run. */
  count(reader: Reader): Promise<number>
  /** Those things in the order of their ids, after one of them; fewer than `limit` when there are no more. */
  page(reader: Reader, after: Id | null, limit: number): Promise<readonly Clocking[]>
  /**
   * Computes one thing's clocks anew by the calendar of `revision.version`, as a system command. Appends one entry when
   * a due or a standing changes, and nothing otherwise; gives the dues that moved.
   */
  revise(acting: Acting, id: Id, revision: Revision): Promise<Answer<readonly MovedDue[]>>
}

// A version's content never changes: what was compiled once holds for as long as the process lives.
const compiled = new Map<string, WorkingCalendar>()
const mostCompiled = 200

const shipped = soundly(chinaCalendar)

const newestSql = `select max(version) as version from calendars where tenant_id = $1`
const versionSql = `select calendar from calendars where tenant_id = $1 and version::text = $2`

const newest = keptBy('calendars', async (reader): Promise<string | null> => {
  const [row] = await reader.query<{ version: number | null }>(newestSql, [reader.tenant])
  return row?.version ? String(row.version) : null
})

/** The calendar in force; kept by the process, so that a command pays no trip. Before one is founded, the shipped one. */
export async function calendarInForce(reader: Reader): Promise<WorkingCalendar> {
  const version = await newest(reader)
  return version === null ? shipped : calendarAt(reader, version)
}

/** The calendar of a version that made a deadline. Throws when there was never such a version. */
export async function calendarAt(reader: Reader, version: string): Promise<WorkingCalendar> {
  if (version === shipped.version) return shipped
  const name = `${reader.tenant}/${version}`
  const known = compiled.get(name)
  if (known) return known
  const [row] = await reader.query<{ calendar: Calendar }>(versionSql, [reader.tenant, version])
  if (!row) throw new Error(`the calendar never had a version ${version} here`)
  const calendar = soundly(row.calendar)
  if (compiled.size >= mostCompiled) compiled.clear()
  compiled.set(name, calendar)
  return calendar
}

/** Only calendars that compile are ever written. */
function soundly(calendar: Calendar): WorkingCalendar {
  const made = compile(calendar)
  if (isRefusal(made)) throw new Error(`calendar ${calendar.id} ${calendar.version}: ${made.refused}`)
  return made
}
