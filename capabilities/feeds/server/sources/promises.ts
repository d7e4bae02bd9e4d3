// Promises to keep, each a whole day.
import { subjectNames } from '#capabilities/subjects/server/questions.ts'
import { promisesToKeep } from '#capabilities/visits/server/questions/dates.ts'
import { eventOf } from './event.ts'
import type { Source } from './source.ts'

/** What a promise says may be long; a calendar shows a line of it. */
const shown = 60

export const promiseDates: Source = async (wanted) => {
  const { reader } = wanted
  const promises = await promisesToKeep(reader, wanted)
  const subjects = await subjectNames(reader, [...new Set(promises.map(({ subject }) => subject))])
  return promises.map(({ id, text, subject, version, due, counted, changedAt }) => {
    const letters = [...text]
    const short = letters.length > shown ? `${letters.slice(0, shown).join('')}…` : text
    return {
      ...eventOf(wanted, {
        uid: `${id}@yixian`,
        said: { words: 'promise.due', params: { text: short } },
        lines: [
          { words: 'promise.to', params: { subject: subjects.get(subject) ?? '—' } },
          ...(short === text ? [] : [text]),
        ],
        path: `/promises/${id}`,
        provisional: counted?.standing === 'provisional',
        revised: { number: version, at: changedAt },
      }),
      day: due,
    }
  })
}
