// How far the clocks of a zone stand from UTC at an instant: from Temporal where there is one, as in Node, and from Intl on phones.
import { dayNumber } from './day.ts'

/** Seconds east of UTC. */
export type OffsetAt = (instant: number) => number

const dayMs = 86_400_000
const daySeconds = 86_400

/** As much of Temporal as is needed, until the compiler's own library has it. */
interface Temporal {
  readonly Instant: {
    fromEpochMilliseconds(ms: number): { toZonedDateTimeISO(zone: string): ZonedDateTime }
  }
}
interface ZonedDateTime {
  readonly epochMilliseconds: number
  readonly offsetNanoseconds: number
  getTimeZoneTransition(direction: 'next'): ZonedDateTime | null
}

const temporal = (globalThis as { Temporal?: Temporal }).Temporal

/** Either source gives the same; throws a RangeError for a name that is no zone. */
export const offsetsOf: (name: string) => OffsetAt = temporal
  ? (name) => temporalOffsets(temporal, name)
  : intlOffsets

/** Temporal says when the clocks change next, so a year is known after two questions. */
export function temporalOffsets({ Instant }: Temporal, name: string): OffsetAt {
  const at = (instant: number) => Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name)
  at(0)
  return remembered((from) => {
    const changes: Change[] = []
    for (let next: ZonedDateTime | null = at(from); next; next = next.getTimeZoneTransition('next')) {
      const { epochMilliseconds, offsetNanoseconds } = next
      if (epochMilliseconds > from + stretchMs) break
      changes.push({ from: epochMilliseconds, offset: offsetNanoseconds / 1e9 })
    }
    return changes
  })
}

/** Intl says only what the clocks on the wall show: the changes are found by looking every six days. */
export function intlOffsets(name: string): OffsetAt {
  const ask = wallClock(name)
  return remembered((from) => {
    const changes: Change[] = [{ from, offset: ask(from) }]
    for (let probe = from + probeMs; probe <= from + stretchMs; probe += probeMs) {
      const offset = ask(probe)
      if (offset !== changes.at(-1)!.offset) changes.push({ from: firstWith(offset, probe, ask), offset })
    }
    return changes
  })
}

/** Offset in seconds at a whole second, asked of Intl itself, which takes microseconds. */
function wallClock(name: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (instant) => {
    const [month, day, year, hour, minute, second] = format.format(instant).match(/\d+/g)!.map(Number)
    const local = dayNumber(year!, month!, day!) * daySeconds + hour! * 3600 + minute! * 60 + second!
    return local - instant / 1000
  }
}

/** One stretch of time is looked through as a whole when it is first asked for: about a year. */
const stretchMs = 366 * dayMs
/** Nowhere since 1970 were the clocks changed twice within six days (the shortest: Recife in October 2000, not quite seven). */
const probeMs = 6 * dayMs

interface Change {
  readonly from: number
  readonly offset: number
}

/** The same answers from memory: for each stretch its beginning and the instants at which the offset changed. */
function remembered(changesFrom: (from: number) => readonly Change[]): OffsetAt {
  const stretches = new Map<number, readonly Change[]>()
  return (instant) => {
    const number = Math.floor(instant / stretchMs)
    let changes = stretches.get(number)
    if (!changes) stretches.set(number, (changes = changesFrom(number * stretchMs)))
    let offset = changes[0]!.offset
    for (let at = 1; at < changes.length && changes[at]!.from <= instant; at++) offset = changes[at]!.offset
    return offset
  }
}

/** The second at which the clocks took `offset`, which they had at `at` and had not one probe before. */
function firstWith(offset: number, at: number, ask: OffsetAt): number {
  let [without, having] = [at - probeMs, at]
  while (having - without > 1000) {
    const middle = without + Math.floor((having - without) / 2000) * 1000
    if (ask(middle) === offset) having = middle
    else without = middle
  }
  return having
}
