// Plans as something that tasks belong to: where one stands, what it is called, who reads it and who sets tasks for it.
import type { AboutPort } from '#capabilities/tasks/server/questions/about.ts'
import { findPlan, planTitles } from './questions.ts'
import { unitsOf } from './projection.ts'
import { mayPlan, mayRead } from './scope.ts'

export const planAbout: AboutPort = {
  async find(reader, id) {
    const found = await findPlan(reader, id)
    if (!found) return null
    const { programme, subject, area, madeBy, status } = found.plan
    const persons = madeBy === null ? [] : [madeBy]
    return {
      place: { programme, subject, area, units: unitsOf(found.plan), persons },
      isOver: status !== 'open',
    }
  },
  titles: planTitles,
  async mayRead(asker, id) {
    const found = await findPlan(asker, id)
    return found !== null && mayRead(asker, found.plan)
  },
  async mayDirect(asker, id) {
    const found = await findPlan(asker, id)
    return found !== null && mayPlan(asker, found.plan)
  },
}
