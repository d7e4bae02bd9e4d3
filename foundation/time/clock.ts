// Clocks: how long something may take, in which unit, from what to what, and what stops it meanwhile.
import { refuse, type Refusal } from '../core/refusal.ts'

/**
 * `m` and `h` run through nights and weekends; `wh` are office hours only; `d` are calendar days, `wd` working days,
 * and a `month` ends on the same day of the month, or on its last.
 */
export type Unit = 'm' | 'h' | 'wh' | 'd' | 'wd' | 'month'

export interface Clock {
  readonly limit: number
  readonly unit: Unit
  /** What sets it going and what ends it, in the words of the life it belongs to: 'dispatched', 'closed'. */
  readonly starts: string
  readonly stops: string
  /**
   * True: counting begins with the next working day; for `m`, `h` and `wh` when the office opens on it.
   * False: at once. The day of receipt is then a working day of `wd` if it is one and the office has not closed; for
   * `d` and `month` it is never counted (民法典 第二百零一条).
   */
  readonly countsFromNextWorkingDay: boolean
  /** Share of the time after which those concerned are warned, between 0 and 1; null for no warning. */
  readonly warnAt: number | null
  /** Whether it stands still during a hold, and is longer by just the time it stood (`stops`), or runs on (`runs-on`). */
  readonly pauseRule: 'stops' | 'runs-on'
  /** For `d` and `month`: a last day on which nobody works gives way to the next working day (民法典 第二百零三条). */
  readonly lastDayMoves?: boolean
}

/** Ten years of days, a week of minutes: beyond that a limit is a slip of the finger. */
const longest: Readonly<Record<Unit, number>> = {
  m: 10_080,
  h: 8_784,
  wh: 2_600,
  d: 3_660,
  wd: 2_600,
  month: 120,
}

/** What is wrong with a clock that a person or a file gave: `clock.…`; nothing when it can run. */
export function checkClock(clock: Clock): Refusal | undefined {
  const most = longest[clock.unit] as number | undefined
  if (most === undefined) return refuse('clock.unit', { unit: clock.unit })
  if (!Number.isInteger(clock.limit) || clock.limit < 1 || clock.limit > most)
    return refuse('clock.limit', { limit: clock.limit, unit: clock.unit, most })
  if (clock.starts === '' || clock.stops === '' || clock.starts === clock.stops)
    return refuse('clock.ends', { starts: clock.starts, stops: clock.stops })
  if (clock.warnAt !== null && !(clock.warnAt > 0 && clock.warnAt < 1))
    return refuse('clock.warning', { warnAt: clock.warnAt })
  if (clock.pauseRule !== 'stops' && clock.pauseRule !== 'runs-on')
    return refuse('clock.pause-rule', { pauseRule: clock.pauseRule })
  if (clock.lastDayMoves && clock.unit !== 'd' && clock.unit !== 'month')
    return refuse('clock.last-day', { unit: clock.unit })
  return undefined
}

/** A stretch of time during which a clock with `pauseRule: 'stops'` stands still. */
export interface Pause {
  readonly from: number
  /** Null while it is not known when it ends: the clock then has no due instant. */
  readonly to: number | null
  readonly reason: string
}

/** `pause.backwards` for one that ends before it begins. */
export function checkPauses(pauses: readonly Pause[]): Refusal | undefined {
  const wrong = pauses.find(({ from, to }) => to !== null && to < from)
  return wrong && refuse('pause.backwards', { reason: wrong.reason })
}
