// Slips as something that tasks belong to: where one stands, what it is called, who reads it and who sets tasks for it.
import { documentNumber } from '#foundation/core/document-number.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { AboutPort } from '#capabilities/tasks/server/questions/about.ts'
import { answerers } from '../roles.ts'
import { numbersOf } from './queries/slips.ts'
import { findSlip } from './questions.ts'
import { addressedReach, mayRead, stands } from './scope.ts'

export const slipAbout: AboutPort = {
  async find(reader, id) {
    const found = await findSlip(reader, id)
    if (!found) return null
    const { programme, subject, area, unit, person, status } = found.slip
    return {
      place: { programme, subject, area, units: [unit], persons: person === null ? [] : [person] },
      isOver: status === 'released' || status === 'lifted',
    }
  },
  async titles(reader, ids: readonly Id[]) {
    const rows = await numbersOf(reader, ids)
    return new Map(rows.map((row) => [row.id, documentNumber(row)]))
  },
  async mayRead(asker, id) {
    const found = await findSlip(asker, id)
    return found !== null && mayRead(asker, found.slip)
  },
  async mayDirect(asker, id) {
    const found = await findSlip(asker, id)
    return found !== null && stands(asker, found.slip, answerers, addressedReach)
  },
}
