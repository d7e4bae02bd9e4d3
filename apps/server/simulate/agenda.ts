// The simulator's agenda: what happens when, acted in order of time while the server's clock is moved along.
import type { manualClock } from '#foundation/core/clock.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'

const hour = 3_600_000
const [opening, closing] = [9 * hour, 17 * hour]

export interface Agenda {
  /** Plans an act at a moment (milliseconds), moved into the next working hour. */
  plan(at: number, act: (at: number) => Promise<void>): void
  /** Acts everything planned before `until`, also what acts plan on the way; what lies later is dropped. */
  run(until: number): Promise<number>
}

export function agendaOn(clock: ReturnType<typeof manualClock>, calendar: WorkingCalendar): Agenda {
  const planned: { at: number; order: number; act: (at: number) => Promise<void> }[] = []
  let order = 0
  return {
    plan: (at, act) => void planned.push({ at: workingHour(calendar, at), order: order++, act }),
    async run(until) {
      let acted = 0
      while (planned.length > 0) {
        planned.sort((a, b) => a.at - b.at || a.order - b.order)
        const next = planned.shift()!
        if (next.at >= until) continue
        clock.moveTo(new Date(next.at).toISOString())
        await next.act(next.at)
        acted++
      }
      return acted
    },
  }
}

/** Between 9:00 and 17:00 of a working day; what falls later, or on a day off, is done the next working morning. */
function workingHour(calendar: WorkingCalendar, at: number): number {
  const day = calendar.dayAt(at)
  const hours = at - calendar.midnight(day)
  const morning = (working: number) => calendar.midnight(working) + opening + (at % hour)
  if (!calendar.isWorking(day) || hours >= closing) return morning(calendar.add(day, 1))
  return hours < opening ? morning(day) : at
}
