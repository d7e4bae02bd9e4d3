// What matters have decided on the floor below: a ruling stays with the duty of the directory, in its own transaction.
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { teachDuty } from '#capabilities/directory/server/orders.ts'
import { subjectsByIds } from '#capabilities/subjects/server/questions.ts'
import type { Matter } from '../state.ts'

type Taught = Awaited<ReturnType<typeof teachDuty>>

/** Of a ruling on the place, only that place learns; of one on the duty itself, the whole jurisdiction. */
export async function teachRuling(acting: Acting, id: Id, matter: Matter, duty: Id): Promise<Taught> {
  const { dispute, holding, subject } = matter
  const isOfPlace = dispute!.reason === 'wrong-place' && subject !== null
  const [placed] = isOfPlace ? await subjectsByIds(acting, [subject]) : []
  const { reason } = dispute!.ruling!
  return teachDuty(acting, duty, { matter: id, unit: holding.unit, area: placed?.area ?? null, note: reason })
}
