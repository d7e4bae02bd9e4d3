// What a calendar makes of a running clock: the due that comes out, and whether it is another one.
import { checkClock, checkPauses } from '#foundation/time/clock.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import { termOf } from '#foundation/time/deadline.ts'
import type { Clocking, RunningClock } from './questions.ts'

interface Move {
  readonly clock: RunningClock
  readonly due: string | null
  readonly standing: 'firm' | 'provisional'
  /** False where only the standing becomes another. */
  readonly moved: boolean
}

/** The clocks of a thing that come out differently by this calendar. */
export function movesOf(calendar: WorkingCalendar, { clocks }: Pick<Clocking, 'clocks'>): Move[] {
  return clocks.flatMap((clock): Move[] => {
    const { due, standing } = 'dueBy' in clock ? clock.dueBy(calendar) : byRule(calendar, clock)
    const moved = instantOf(due) !== instantOf(clock.due)
    return moved || standing !== clock.standing ? [{ clock, due, standing, moved }] : []
  })
}

type ByRule = Extract<RunningClock, { rule: unknown }>

function byRule(calendar: WorkingCalendar, clock: ByRule): Pick<Move, 'due' | 'standing'> {
  const pauses = clock.pauses.map(({ from, to, reason }) => ({
    from: Date.parse(from),
    to: to === null ? null : Date.parse(to),
    reason,
  }))
  const refused = checkClock(clock.rule) ?? checkPauses(pauses)
  if (refused) throw new Error(`the clock ${clock.key} cannot run: ${refused.refused}`)
  // Of very many clocks: the proof of each is made when somebody asks for it.
  const { due, standing } = termOf(calendar, clock.rule, Date.parse(clock.from), pauses)
  return { due: due === null ? null : new Date(due).toISOString(), standing }
}

function instantOf(iso: string | null): number | null {
  return iso === null ? null : Date.parse(iso)
}
