// What a revised calendar may move of promises: the days of open ones that were counted, and how each is counted anew.
import { daySpan, endOfDayAfter } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
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
import { subjectNames } from '#capabilities/subjects/server/questions.ts'
import { messages } from '../messages.ts'
import { deadlineBy } from '../promises/counting.ts'
import { noPromise, type Promised } from '../promises/state.ts'
import { promiseKind } from './projection/promises.ts'
import { countCounted, listCounted, type CountedRow } from './queries/counted.ts'

const clock = { key: 'keep', words: messages['promise.clock'] } as const

export const promiseClocked: Clocked = {
  kind: promiseKind.name,
  count: countCounted,
  async page(reader, after, limit) {
    const rows = await listCounted(reader, after, limit)
    const names = await subjectNames(reader, [...new Set(rows.map(({ subject }) => subject))])
    return rows.map((row) => clockingOf(row, names))
  },
  async revise(acting, id, { version, reason }): Promise<Answer<readonly MovedDue[]>> {
    const calendar = await calendarAt(acting, version)
    let before = noPromise
    const decided = await decideOn(acting, promiseKind, {
      id,
      command: { type: 'RevisePromise', reason },
      facts: (promise) => {
        before = promise
        return { strangers: [], calendar }
      },
    })
    if (decided.outcome !== 'accepted') return decided
    return { outcome: 'accepted', reply: movedDues(before, decided.state), version: decided.version }
  },
}

function movedDues(before: Promised, after: Promised): readonly MovedDue[] {
  if (before.due === after.due) return []
  return [{ ...clock, was: endOf(before.due), due: endOf(after.due) }]
}

/** A promise has no number: people know it by whom it was made to. */
function clockingOf(row: CountedRow, names: ReadonlyMap<Id, string>): Clocking {
  const { id, text: title, subject, unit, person, madeOn, due, counted } = row
  const { within, standing } = counted
  const dueBy = (calendar: WorkingCalendar) => {
    const made = deadlineBy(calendar, within, madeOn)
    if (isRefusal(made)) throw new Error(`a promise that cannot be counted: ${made.refused}`)
    const next = countedBy(calendar, within, made)
    return { due: endOf(next.due), standing: next.counted.standing }
  }
  const clocks = [{ ...clock, due: endOf(due), standing, dueBy }]
  return { id, number: names.get(subject) ?? '', title, unit, person, clocks }
}

/** A promise is due until its day is over; so no change of office hours moves it. */
function endOf(day: string): string {
  return endOfDayAfter(daySpan(day, day).from, 0)
}
