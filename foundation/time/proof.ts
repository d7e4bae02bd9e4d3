// What a deadline is made of, as plain JSON: enough to sum it up again years later without the calendar it came from.
import type { Words } from '../core/words.ts'
import type { Clock } from './clock.ts'
import type { Spans } from './hours.ts'

export interface Proof {
  readonly shape: 'deadline/1'
  readonly rule: Pick<
    Clock,
    'limit' | 'unit' | 'countsFromNextWorkingDay' | 'pauseRule' | 'lastDayMoves' | 'starts' | 'stops'
  >
  readonly calendar: {
    readonly id: string
    readonly version: string
    readonly zone: string
    /** First and last day of the published calendar; null when nothing was published. */
    readonly published: { readonly from: string; readonly to: string } | null
  }
  /** Instants are milliseconds since 1970. */
  readonly start: number
  /** The first instant that counts. */
  readonly begins: number
  /** Without a hole from the day of the start to the day of the due, pauses left aside. */
  readonly stretches: readonly Stretch[]
  readonly pauses: readonly PausedStretch[]
  /** Null while a pause stands open. */
  readonly due: number | null
  /** Firm as long as every day it rests on is published. */
  readonly standing: 'firm' | 'provisional'
}

/** Days in a row that went the same way. Days are 'YYYY-MM-DD', both ends included. */
export interface Stretch {
  /**
   * `counted`: towards the limit. `added`: likewise, though the week alone would have left them out.
   * `skipped`: not. `carried`: the working day on which a limit falls whose last day nobody worked.
   */
  readonly kind: 'counted' | 'added' | 'skipped' | 'carried'
  readonly from: string
  readonly to: string
  readonly days: number
  readonly why?: Why
  /** The holiday, or the jurisdiction's reason, and where that is written. */
  readonly name?: Words
  readonly source?: string
  /** The hours counted on each of these days, in seconds since the day began. Absent where whole days count, or all hours. */
  readonly spans?: Spans
}

/** `start` is the day of receipt, which does not count; `no-hours-left` is a working day before its first or after its last hour. */
type Why = 'start' | 'weekend' | 'holiday' | 'closed' | 'make-up' | 'open' | 'no-hours-left'

/** One pause as far as it fell into the running clock, and how far it moved the due instant. */
export interface PausedStretch {
  readonly reason: string
  readonly from: number
  readonly to: number | null
  /** Time in which the clock stood, in its own measure: office seconds for `wh` and `wd`. */
  readonly seconds: number
  /** For office seconds: in which stretches it stood, and over which the due instant moved. */
  readonly stood: readonly Stretch[]
  readonly moved: readonly Stretch[]
  readonly due: number | null
}
