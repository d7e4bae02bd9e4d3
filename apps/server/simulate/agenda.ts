// The simulator's agenda: what happens when, acted in order of time while the server's clock is moved along.
import type { manualClock } from '#foundation/core/clock.ts'

const hour = 3_600_000
const shanghai = 8 * hour

export interface Agenda {
  /** Plans an act at a moment (milliseconds), moved into the next working hour. */
  plan(at: number, act: (at: number) => Promise<void>): void
  /** Acts everything planned before `until`, also what acts plan on the way; what lies later is dropped. */
  run(until: number): Promise<number>
}

export function agendaOn(clock: ReturnType<typeof manualClock>): Agenda {
  const planned: { at: number; order: number; act: (at: number) => Promise<void> }[] = []
  let order = 0
  return {
    plan: (at, act) => void planned.push({ at: workingHour(at), order: order++, act }),
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

/** Monday to Friday, 9:00 to 17:00 in Shanghai; later or at a weekend becomes the next morning's same minute. */
function workingHour(at: number): number {
  let moment = at
  for (;;) {
    const local = new Date(moment + shanghai)
    const weekday = local.getUTCDay()
    const hours = local.getUTCHours()
    if (weekday === 0 || weekday === 6 || hours >= 17)
      moment = startOfDay(moment) + 33 * hour + (moment % hour)
    else if (hours < 9) moment = startOfDay(moment) + 9 * hour + (moment % hour)
    else return moment
  }
}

function startOfDay(moment: number): number {
  return Math.floor((moment + shanghai) / (24 * hour)) * 24 * hour - shanghai
}
