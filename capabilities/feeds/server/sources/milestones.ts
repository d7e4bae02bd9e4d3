// Milestones of plans that one's unit has to finish, each the whole day that it is due on.
import { milestonesToFinish } from '#capabilities/plans/server/questions/dates.ts'
import { eventOf } from './event.ts'
import type { Source } from './source.ts'

export const milestoneDates: Source = async (wanted) => {
  const milestones = await milestonesToFinish(wanted.reader, wanted)
  return milestones.map(({ plan, key, text, title, due, standing, version, changedAt }) => ({
    ...eventOf(wanted, {
      // As in the file of the whole plan, so that whoever has both sees it once.
      uid: `plan-${plan}-${key}@yixian`,
      said: { words: 'milestone.due', params: { text, title } },
      lines: [],
      path: `/plans/${plan}`,
      provisional: standing === 'provisional',
      revised: { number: version, at: changedAt },
    }),
    day: due,
  }))
}
