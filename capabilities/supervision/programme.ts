// The part of a programme that supervision reads: rules of colour of both families, and what holds for its slips.
import type { Refusal } from '#foundation/core/refusal.ts'
import { refuse } from '#foundation/core/refusal.ts'
import { part, type Programme } from '#foundation/programme/programme.ts'
import type { Within } from '#foundation/time/within.ts'
import { checkColours } from './colours/check.ts'
import { gapPresets, timePresets, type GapRule, type TimeRule } from './colours/rules.ts'

interface SlipRules {
  /** What stands before the year in its number: 督办〔2026〕3号. */
  readonly mark: string
  /** What stands in red over it on paper, and signs it; left out, the unit of whoever issues it. */
  readonly head: string | null
  /** How long a unit has to reply, from the day of issue, where nobody names a day. */
  readonly within: Within
  /** How long it has after the slip was raised. */
  readonly raised: Within
  /** Calendar days in which it may be objected to. */
  readonly objectionDays: number
}

interface SupervisionPart {
  /** Of matters, tasks and promises. */
  readonly time: readonly TimeRule[]
  /** Of plans. */
  readonly gap: readonly GapRule[]
  readonly slips?: Partial<SlipRules>
}

export const supervisionPart = part<SupervisionPart>('supervision', { check: checkSupervision })

/** Rules that places use, by name: `{ ...coloursBy('near-behind-overdue', 'gap-10-30') }`. */
export function coloursBy(
  time: keyof typeof timePresets,
  gap: keyof typeof gapPresets,
): Pick<SupervisionPart, 'time' | 'gap'> {
  return { time: timePresets[time], gap: gapPresets[gap] }
}

const usualSlips: SlipRules = {
  mark: '督办',
  head: null,
  within: { limit: 3, unit: 'wd' },
  raised: { limit: 2, unit: 'wd' },
  objectionDays: 30,
}

const usual: SupervisionPart = coloursBy('usual', 'gap-10-30')

/** A programme that says nothing about supervision, and what belongs to none, have the usual rules. */
export function supervisionOf(
  programme: Programme | null,
): Omit<SupervisionPart, 'slips'> & { readonly slips: SlipRules } {
  const told = programme && supervisionPart.part in programme.parts ? supervisionPart.of(programme) : usual
  return { ...told, slips: { ...usualSlips, ...told.slips } }
}

export function checkSupervision({ time, gap, slips = {} }: SupervisionPart): Refusal | null {
  const wrong = checkColours('time', time) ?? checkColours('gap', gap)
  if (wrong) return wrong
  for (const [field, within] of Object.entries({ within: slips.within, raised: slips.raised }))
    if (within && !(Number.isInteger(within.limit) && within.limit >= 1 && within.limit <= 250))
      return refuse('programme.slip-days', { field, limit: within.limit })
  const days = slips.objectionDays ?? usualSlips.objectionDays
  if (!Number.isInteger(days) || days < 1 || days > 365)
    return refuse('programme.slip-days', { field: 'objectionDays', limit: days })
  return null
}
