// Due dates of the matters in hand, each at its very instant.
import { duesOf } from '#capabilities/matters/server/questions/dues.ts'
import { eventOf } from './event.ts'
import type { Source } from './source.ts'

export const matterDates: Source = async (wanted) => {
  const dues = await duesOf(wanted.reader, wanted)
  return dues.map(({ id, number, title, version, dueAt, standing, heldUntil, changedAt }) => ({
    ...eventOf(wanted, {
      uid: `${id}@yixian`,
      said: { words: heldUntil === null ? 'matter.due' : 'matter.held', params: { number, title } },
      lines: [],
      path: `/matters/${id}`,
      provisional: standing === 'provisional',
      revised: { number: version, at: changedAt },
    }),
    from: dueAt,
  }))
}
