// A consultation as something that tasks belong to: handed to tasks by the house.
import type { AboutPort } from '#capabilities/tasks/server/questions/about.ts'
import { unitsOf, personsOf } from './projection.ts'
import { findConsultation } from './questions.ts'
import { mayLead, mayRead } from './scope.ts'

export const consultationAbout: AboutPort = {
  async find(reader, id) {
    const found = await findConsultation(reader, id)
    if (!found) return null
    const { programme, subject, area, status } = found.consultation
    const [units, persons] = [unitsOf(found.consultation), personsOf(found.consultation)]
    return { place: { programme, subject, area, units, persons }, isOver: status === 'called-off' }
  },
  async titles(reader, ids) {
    const found = await Promise.all(ids.map((id) => findConsultation(reader, id)))
    return new Map(ids.flatMap((id, n) => (found[n] ? [[id, found[n].consultation.title] as const] : [])))
  },
  async mayRead(asker, id) {
    const found = await findConsultation(asker, id)
    return found !== null && mayRead(asker, found.consultation)
  },
  async mayDirect(asker, id) {
    const found = await findConsultation(asker, id)
    return found !== null && mayLead(asker, found.consultation)
  },
}
