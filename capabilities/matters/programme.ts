// The part of a programme that matters read, and the clocks it is written with: one by one, or a city's by name.
import type { Words } from '#foundation/core/words.ts'
import { part } from '#foundation/programme/programme.ts'
import type { Unit } from '#foundation/time/clock.ts'
import { presets } from '#foundation/time/presets.ts'
import { endsOf, type ClockKind } from './clocks/kinds.ts'
import { upcastMatters } from './rules-before.ts'
import { checkMatters } from './rules-check.ts'
import type { MatterClock, MattersPart } from './rules.ts'

export const mattersPart = part<MattersPart>('matters', { check: checkMatters, upcast: upcastMatters })

type Limit = `${number} ${Unit}`
type ClockOptions = Partial<Pick<MatterClock, 'key' | 'rungs' | 'classes' | 'lastDayMoves' | 'warnAt'>>

/** A hold stops what a unit still has to do; it keeps nobody from signing, calling or judging. */
const stopped: readonly ClockKind[] = ['interim', 'close']

/** `clock('close', '7 wd', words, { rungs: ['department'] })`; working days count from the day after. */
export function clock(kind: ClockKind, limit: Limit, words: Words, options: ClockOptions = {}): MatterClock {
  const [amount, unit] = limit.split(' ') as [string, Unit]
  return {
    ...{ key: kind, kind, words, ...endsOf[kind], limit: Number(amount), unit },
    ...{ countsFromNextWorkingDay: unit === 'wd', warnAt: 0.8 },
    pauseRule: stopped.includes(kind) ? 'stops' : 'runs-on',
    ...options,
  }
}

type PresetName = keyof typeof presets
type When = NonNullable<(typeof presets)[PresetName]['clocks'][number]['when']>

/**
 * A city's clocks, whole. Where it has a clock for what is urgent or complex, `classes` tells which classes of the
 * programme are meant; left out, the one of that name. It says nothing of the asker: a call-back is added beside.
 */
export function clocksOf(
  name: PresetName,
  classes: Partial<Record<When, readonly string[]>> = {},
): MatterClock[] {
  return presets[name].clocks.map(({ when, name: words, ...rest }) => {
    if (when === undefined) return { ...rest, words, key: rest.kind }
    return { ...rest, words, key: `${rest.kind}-${when}`, classes: classes[when] ?? [when] }
  })
}
