// Opinions that one’s unit was asked for on another’s matter, each at its very instant.
import { opinionsDue } from '#capabilities/matters/server/questions/dues.ts'
import { eventOf } from './event.ts'
import type { Source } from './source.ts'

export const opinionDates: Source = async (wanted) => {
  const opinions = await opinionsDue(wanted.reader, wanted)
  return opinions.map(({ id, unit, number, title, version, dueAt, standing, changedAt }) => ({
    ...eventOf(wanted, {
      uid: `opinion-${id}-${unit}@yixian`,
      said: { words: 'opinion.due', params: { number, title } },
      lines: [],
      path: `/matters/${id}`,
      provisional: standing === 'provisional',
      revised: { number: version, at: changedAt },
    }),
    from: dueAt,
  }))
}
