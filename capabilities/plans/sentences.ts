// A reckoning in sentences: for the screen, the printed document and the preview alike.
import { fill, type Lang } from '#foundation/core/words.ts'
import { backplanMessages } from '#foundation/time/backplan-messages.ts'
import type { Short } from './events.ts'
import { fileMessages as messages } from './file-messages.ts'

interface Reckoned {
  readonly target: string
  readonly today: string
  readonly calendar: string
  readonly firmUntil: string
  readonly milestones: readonly {
    readonly key: string
    readonly text: string
    readonly ended: string | null
    readonly standing: 'firm' | 'provisional'
  }[]
  readonly shortages: readonly Short[]
  readonly criticalPath: readonly string[]
  readonly slack: number | null
  readonly earliestEnd: string
}

interface Telling {
  readonly lang: Lang
  /** A day as the reader reads days. */
  readonly day: (day: string) => string
}

/** How the dates came about, what does not fit and why, and how sure they are. */
export function reckoningTold(plan: Reckoned, telling: Telling): string[] {
  const { lang, day } = telling
  const say = (key: keyof typeof messages, params?: Record<string, unknown>) =>
    fill(messages[key][lang], params)
  const { milestones, slack, criticalPath } = plan
  const finished = milestones.filter(({ ended }) => ended !== null).length
  const counts = {
    target: day(plan.target),
    n: milestones.length,
    finished,
    earliest: day(plan.earliestEnd),
    slack,
  }
  const provisional = milestones.some(({ standing }) => standing === 'provisional')
  return [
    say(slack === null ? 'told.finished' : slack < 0 ? 'told.short' : 'told.fits', {
      ...counts,
      missing: -(slack ?? 0),
    }),
    ...(criticalPath.length > 0 ? [say('told.path', { path: pathOf(plan, criticalPath) })] : []),
    ...shortagesTold(plan, telling),
    say('told.calendar', { version: plan.calendar, today: day(plan.today) }),
    ...(provisional ? [say('told.provisional', { until: day(plan.firmUntil) })] : []),
  ]
}

/** What cannot be kept, one sentence each, with the chain that makes it so. */
export function shortagesTold(
  plan: Pick<Reckoned, 'milestones' | 'shortages'>,
  { lang, day }: Telling,
): string[] {
  return plan.shortages.map(({ key, against, limit, earliest, missing, chain }) =>
    fill(backplanMessages[`shortage.${against}`][lang], {
      milestone: nameOf(plan, key),
      earliest: day(earliest),
      limit: day(limit),
      missing,
      path: pathOf(plan, chain),
    }),
  )
}

export function nameOf({ milestones }: Pick<Reckoned, 'milestones'>, key: string): string {
  return milestones.find((each) => each.key === key)?.text ?? key
}

function pathOf(plan: Pick<Reckoned, 'milestones'>, keys: readonly string[]): string {
  return keys.map((key) => nameOf(plan, key)).join(' → ')
}
