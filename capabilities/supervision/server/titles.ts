// What the things are called that slips are about.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { mattersByIds } from '#capabilities/matters/server/questions.ts'
import { planTitles } from '#capabilities/plans/server/questions.ts'
import { taskTitles } from '#capabilities/tasks/server/questions.ts'
import { promiseTexts } from '#capabilities/visits/server/questions.ts'
import type { About } from '../commands.ts'

interface Called {
  readonly number: string | null
  readonly title: string
}

export async function titlesOf(reader: Reader, abouts: readonly About[]): Promise<Map<Id, Called>> {
  const of = (kind: About['kind']) => abouts.flatMap((each) => (each.kind === kind ? [each.id] : []))
  const [matters, tasks, promises, plans] = await Promise.all([
    mattersByIds(reader, of('matter')),
    taskTitles(reader, of('task')),
    promiseTexts(reader, of('promise')),
    planTitles(reader, of('plan')),
  ])
  const called = new Map<Id, Called>(matters.map(({ id, number, title }) => [id, { number, title }]))
  for (const titles of [tasks, promises, plans])
    for (const [id, title] of titles) called.set(id, { number: null, title })
  return called
}
