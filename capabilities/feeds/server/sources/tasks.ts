// Tasks to do, each a whole day.
import { tasksToDo } from '#capabilities/tasks/server/questions/dates.ts'
import { eventOf } from './event.ts'
import type { Source } from './source.ts'

export const taskDates: Source = async (wanted) => {
  const tasks = await tasksToDo(wanted.reader, wanted)
  return tasks.map(({ id, title, version, due, counted, changedAt }) => ({
    ...eventOf(wanted, {
      uid: `${id}@yixian`,
      said: { words: 'task.due', params: { title } },
      lines: [],
      path: `/tasks/${id}`,
      provisional: counted?.standing === 'provisional',
      revised: { number: version, at: changedAt },
    }),
    day: due,
  }))
}
