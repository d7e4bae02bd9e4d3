// Zones: which day and second the clocks on the wall show at an instant, and the way back.
import { refuse, type Refusal } from '../core/refusal.ts'
import { modulo } from './day.ts'
import { offsetsOf, type OffsetAt } from './zone-offsets.ts'

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
    const zone = zoneBy(offsetsOf, name)
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
  const earlier = zoneBy(offsetsOf, name)
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

/** A zone as one source of offsets knows it. Throws a RangeError for a name that it does not know. */
export function zoneBy(source: (name: string) => OffsetAt, name: string): Zone {
  return zoneOf(name, source(name))
}

function zoneOf(name: string, offsetAt: OffsetAt): Zone {
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
