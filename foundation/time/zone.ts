// Zones: which day and second the clocks on the wall show at an instant, and the way back. Through Intl, so phones have it.
import { refuse, type Refusal } from '../core/refusal.ts'
import { dayNumber, modulo } from './day.ts'

/** Instants are milliseconds since 1970 in UTC; days are numbers as in day.ts; seconds count from midnight. */
export interface Zone {
  readonly name: string
  /** Seconds east of UTC. */
  offsetAt(instant: number): number
  dayAt(instant: number): { day: number; second: number }
  /**
   * The instant at which the clocks show that second of that day. What they leap over in spring lies as much later as
   * they leap (02:30 is then 03:30); what they show twice in autumn is the earlier of the two.
   */
  instantOf(day: number, second: number): number
}

const dayMs = 86_400_000
const daySeconds = 86_400

/** A zone by its IANA name; refuses with `zone.unknown`. */
export function zoneNamed(name: string): Zone | Refusal {
  const known = zones.get(name)
  if (known) return known
  try {
    const zone = intlZone(name)
    zones.set(name, zone)
    return zone
  } catch {
    return refuse('zone.unknown', { zone: name })
  }
}

/** From this instant on, China's clocks have stood at UTC+8; before it there were summers with daylight saving. */
const shanghaiSettled = 684_867_600_000 // 1991-09-14T17:00:00Z

function shanghaiZone(): Zone {
  const name = 'Asia/Shanghai'
  const earlier = intlZone(name)
  const east = 8 * 3600
  const settled = zoneOf(name, () => east)
  return {
    name,
    offsetAt: (instant) => (instant >= shanghaiSettled ? east : earlier.offsetAt(instant)),
    dayAt: (instant) => (instant >= shanghaiSettled ? settled : earlier).dayAt(instant),
    instantOf(day, second) {
      const instant = (day * daySeconds + second - east) * 1000
      return instant >= shanghaiSettled + dayMs ? instant : earlier.instantOf(day, second)
    },
  }
}

const zones = new Map<string, Zone>([['Asia/Shanghai', shanghaiZone()]])

/**
 * The day an instant belongs to, so that later instants never belong to earlier days. Where the clocks go back over
 * midnight the wall shows yesterday again; the new day has begun for good all the same.
 */
export function dayOf(zone: Zone, instant: number): number {
  const { day } = zone.dayAt(instant)
  return zone.instantOf(day + 1, 0) <= instant ? day + 1 : day
}

/** A zone as Intl knows it. Throws a RangeError for a name that Intl does not know. */
export function intlZone(name: string): Zone {
  return zoneOf(name, remembered(wallClock(name)))
}

function zoneOf(name: string, offsetAt: (instant: number) => number): Zone {
  return {
    name,
    offsetAt,
    dayAt(instant) {
      const local = Math.floor(instant / 1000) + offsetAt(instant)
      return { day: Math.floor(local / daySeconds), second: modulo(local, daySeconds) }
    },
    instantOf(day, second) {
      const local = (day * daySeconds + second) * 1000
      // Any change of the clocks that can matter lies within a day.
      const before = offsetAt(local - dayMs) * 1000
      const after = offsetAt(local + dayMs) * 1000
      if (before === after || offsetAt(local - before) * 1000 === before) return local - before
      return offsetAt(local - after) * 1000 === after ? local - after : local - before
    },
  }
}

/** Offset in seconds at a whole second, asked of Intl itself, which takes microseconds. */
function wallClock(name: string): (instant: number) => number {
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

/** The same answers from memory: for each stretch the instants at which the offset changed. */
function remembered(ask: (instant: number) => number): (instant: number) => number {
  const stretches = new Map<number, readonly Change[]>()
  return (instant) => {
    const number = Math.floor(instant / stretchMs)
    let changes = stretches.get(number)
    if (!changes) stretches.set(number, (changes = changesIn(number * stretchMs, ask)))
    let offset = changes[0]!.offset
    for (let at = 1; at < changes.length && changes[at]!.from <= instant; at++) offset = changes[at]!.offset
    return offset
  }
}

interface Change {
  readonly from: number
  readonly offset: number
}

function changesIn(from: number, ask: (instant: number) => number): readonly Change[] {
  const changes: Change[] = [{ from, offset: ask(from) }]
  for (let probe = from + probeMs; probe <= from + stretchMs; probe += probeMs) {
    const offset = ask(probe)
    if (offset !== changes.at(-1)!.offset) changes.push({ from: firstWith(offset, probe, ask), offset })
  }
  return changes
}

/** The second at which the clocks took `offset`, which they had at `at` and had not one probe before. */
function firstWith(offset: number, at: number, ask: (instant: number) => number): number {
  let [without, having] = [at - probeMs, at]
  while (having - without > 1000) {
    const middle = without + Math.floor((having - without) / 2000) * 1000
    if (ask(middle) === offset) having = middle
    else without = middle
  }
  return having
}
