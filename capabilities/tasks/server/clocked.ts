// What a revised calendar may move of tasks: the days of open ones that were counted, and how each is counted anew.
import { daySpan, endOfDayAfter } from '#foundation/core/days.ts'
import { isRefusal } from '#foundation/core/refusal.ts'
import type { Answer } from '#foundation/ledger/acting.ts'
import { decideOn } from '#foundation/ledger/decide-on.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import { countedBy } from '#foundation/time/within.ts'
import {
  calendarAt,
  type Clocked,
  type Clocking,
  type MovedDue,
} from '#capabilities/calendars/server/questions.ts'
import { deadlineBy } from '../counting.ts'
import { messages } from '../messages.ts'
import { noTask, type Task } from '../state.ts'
import { taskKind } from './projection.ts'
import { countCounted, listCounted, type CountedRow } from './queries/counted.ts'

const clock = { key: 'done', words: messages['task.clock'] } as const

export const taskClocked: Clocked = {
  kind: taskKind.name,
  count: countCounted,
  page: async (reader, after, limit) => (await listCounted(reader, after, limit)).map(clockingOf),
  async revise(acting, id, { version, reason }): Promise<Answer<readonly MovedDue[]>> {
    const calendar = await calendarAt(acting, version)
    let before = noTask
    const decided = await decideOn(acting, taskKind, {
      id,
      command: { type: 'ReviseTask', reason },
      facts: (task) => {
        before = task
        const order = { unknown: [], open: [], isRing: false }
        return { calendar, strangers: [], order, directs: false, holds: false }
      },
    })
    if (decided.outcome !== 'accepted') return decided
    return { outcome: 'accepted', reply: movedDues(before, decided.state), version: decided.version }
  },
}

function movedDues(before: Task, after: Task): readonly MovedDue[] {
  if (before.due === after.due) return []
  return [{ ...clock, was: endOf(before.due), due: endOf(after.due) }]
}

/** A task has no number: people know it by its title. */
function clockingOf({ id, title, unit, person, openedOn, due, counted }: CountedRow): Clocking {
  const { within, standing } = counted
  const dueBy = (calendar: WorkingCalendar) => {
    const made = deadlineBy(calendar, within, openedOn)
    if (isRefusal(made)) throw new Error(`a task that cannot be counted: ${made.refused}`)
    const next = countedBy(calendar, within, made)
    return { due: endOf(next.due), standing: next.counted.standing }
  }
  const clocks = [{ ...clock, due: endOf(due), standing, dueBy }]
  return { id, number: title, title, unit, person, clocks }
}

/** A task is due until its day is over; so no change of office hours moves it. */
function endOf(day: string): string {
  return endOfDayAfter(daySpan(day, day).from, 0)
}
