// Visits of the last thirty days, and whatever lies ahead.
import { dayOf, daySpan } from '#foundation/core/days.ts'
import { subjectNames } from '#capabilities/subjects/server/questions.ts'
import { visitsSince } from '#capabilities/visits/server/questions/dates.ts'
import { eventOf } from './event.ts'
import type { Source } from './source.ts'

const daysBack = 30

export const visitDates: Source = async (wanted) => {
  const { reader, at } = wanted
  const first = dayOf(new Date(Date.parse(at) - daysBack * 86_400_000).toISOString())
  // From midnight on: within one day the calendar stays the same, and is not sent twice.
  const visits = await visitsSince(reader, { ...wanted, from: daySpan(first, first).from })
  const subjects = await subjectNames(reader, [...new Set(visits.map(({ subject }) => subject))])
  return visits.map(({ id, subject, version, metAt, changedAt }) => ({
    ...eventOf(wanted, {
      uid: `${id}@yixian`,
      said: { words: 'visit.made', params: { subject: subjects.get(subject) ?? '—' } },
      lines: [],
      path: `/visits/${id}`,
      provisional: false,
      revised: { number: version, at: changedAt },
    }),
    from: metAt,
  }))
}
