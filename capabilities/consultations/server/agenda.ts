// The agenda (议题): matters that are stuck, with their reasons, as far as the asker reaches them; a person chooses among them.
import type { Id } from '#foundation/core/ids.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { Asking } from '#foundation/http/served.ts'
import { cannotClimb } from '#capabilities/escalations/server/questions.ts'
import { mattersPart } from '#capabilities/matters/programme.ts'
import { stuckMatters, type StuckMatter } from '#capabilities/matters/server/questions/stuck.ts'
import { sharesOf } from '#capabilities/pairings/server/questions/reach.ts'
import { findProgramme } from '#capabilities/programmes/server/questions.ts'
import { subjectNames } from '#capabilities/subjects/server/questions.ts'
import type { doors } from '../contract.ts'
import { leads } from '../roles.ts'

type Item = ReplyOf<typeof doors.stuckAgenda>['items'][number]

interface Wanted {
  readonly programme: string
  readonly subject?: Id | undefined
  readonly limit?: number | undefined
}

export async function agendaOf(asking: Asking, { programme, subject, limit = 50 }: Wanted): Promise<Item[]> {
  const known = await findProgramme(asking, programme)
  if (!known) return []
  const [within, caught] = await Promise.all([
    sharesOf(asking, asking.actor, leads, asking.at),
    cannotClimb(asking, asking.at),
  ])
  const top = mattersPart.of(known).rungs.at(-1)!.key
  const asked = { programme, subject, at: asking.at, top, cannotClimb: caught, within, limit }
  const found = await stuckMatters(asking, asked)
  const names = await subjectNames(asking, [...new Set(found.flatMap((each) => each.subject ?? []))])
  return found.map((matter) => {
    const { id, number, title, subject: of, ownerUnit, rung, dueAt } = matter
    const subjectName = (of && names.get(of)) || null
    const reasons = reasonsOf(matter, caught)
    return { matter: id, number, title, subject: of, subjectName, ownerUnit, rung, dueAt, reasons }
  })
}

function reasonsOf(
  { id, disputed, atTop, overdue, reopened }: StuckMatter,
  caught: readonly Id[],
): Item['reasons'] {
  const holds: Record<Item['reasons'][number], boolean> = {
    'cannot-climb': caught.includes(id),
    ...{ disputed, 'top-rung': atTop, overdue, reopened },
  }
  return Object.entries(holds).flatMap(([reason, is]) => (is ? [reason as Item['reasons'][number]] : []))
}
