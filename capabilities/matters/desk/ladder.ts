// The ladder of a matter: how long it stood on each rung, why the lower ones failed, and the rungs it has not seen.
import { daysUntil } from '#foundation/ui/dates.ts'
import type { Matter } from './matter.ts'

export interface Standing {
  readonly rung: string
  /** 'left': stood there; 'here': stands there; 'solved': was solved there; 'ahead': not reached. */
  readonly state: 'left' | 'here' | 'solved' | 'ahead'
  /** Whole calendar days; null for a rung not reached. */
  readonly days: number | null
  readonly failed: string | null
}

/** From the lowest to the highest; a rung that was climbed to twice is there twice. */
export function ladderOf(
  matter: Pick<Matter, 'stays' | 'status'>,
  rungs: readonly string[],
  now: string,
): readonly Standing[] {
  const { stays, status } = matter
  const stood = stays.map(({ rung, from, to, failed }, i): Standing => {
    const last = i === stays.length - 1
    const state = !last ? 'left' : status === 'closed' ? 'solved' : 'here'
    return { rung, state, days: daysUntil(to ?? now, from), failed }
  })
  const highest = rungs.indexOf(stays[stays.length - 1]?.rung ?? '')
  const ahead = highest < 0 ? [] : rungs.slice(highest + 1)
  return [...stood, ...ahead.map((rung): Standing => ({ rung, state: 'ahead', days: null, failed: null }))]
}
