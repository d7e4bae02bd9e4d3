// Who is told what happened to a matter behind his back: the asker of an answer and of every date that moved, those who hold it of a hold that is over.
import { dayOf } from '#foundation/core/days.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { fill } from '#foundation/core/words.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { sendNotice } from '#foundation/notices/notice.ts'
import type { Compose } from '#foundation/notices/sender.ts'
import {
  extendedNotice,
  heldNotice,
  holdEndedNotice,
  mergedNotice,
  movedNotice,
  referredNotice,
  repliedNotice,
} from '../contract.ts'
import type { MatterEvent } from '../events.ts'
import { noticeMessages } from '../notice-messages.ts'
import { matterNumber } from '../number.ts'
import type { Matter } from '../state.ts'
import { findMatter } from './questions.ts'
import { matterKind } from './projection.ts'
import { composersBeside } from './tell-beside.ts'
import { composersOfRulings } from './tell-ruling.ts'

const noticeSeconds = 3 * 86_400
const holdOverNotice = 'matter-hold-over'

/** Of what was solved on the spot she was there to hear; of all that comes later she is told. */
const ofEntry: Partial<Record<MatterEvent['type'], string>> = {
  MatterReplied: repliedNotice,
  ExtensionGranted: extendedNotice,
  HoldGranted: heldNotice,
  HoldEnded: holdEndedNotice,
  MatterReferredOut: referredNotice,
  MatterMerged: mergedNotice,
}

/** Queues what the entries just decided give cause to tell. The composer looks again whether it is still true. */
export function tellAll(acting: Acting, id: Id, before: Matter, after: Matter): void {
  const added = acting.open.get(`${matterKind.name}/${id}`)?.added ?? []
  for (const { type, data } of added as unknown as readonly MatterEvent[]) {
    const kind = type === 'DeadlinesRevised' ? ofRevision(before, after) : ofEntry[type]
    // Whose matter goes on in this one hears of it as well; that it does, each hears of her own.
    const matters = type === 'MatterMerged' ? [id] : [id, ...after.merged]
    if (kind && after.subject !== null) for (const matter of matters) tell(acting, kind, { matter })
    if (type === 'HoldEnded' && data.because === 'expired')
      for (const person of concerned(before)) tell(acting, holdOverNotice, { matter: id, person })
  }
}

/** A clock that she does not see may move without her being called. */
function ofRevision(before: Matter, after: Matter): string | null {
  return before.holding.due === after.holding.due ? null : movedNotice
}

/** Who has it, who asked for the hold, and who of the office approved it. */
function concerned({ holding, hold }: Matter): Set<Id> {
  const persons = [holding.person, hold?.askedBy ?? null, hold?.approvedBy ?? null]
  return new Set(persons.flatMap((person) => person ?? []))
}

function tell(acting: Acting, kind: string, data: Readonly<Record<string, string>>): void {
  const notice = { id: newId(), kind, data }
  acting.alongside.push(() => sendNotice(acting, notice, acting.at, noticeSeconds))
}

const composeHoldOver: Compose = async (writer, { data }, { origin }) => {
  const id = data['matter']!
  const found = await findMatter(writer, id)
  if (!found || found.matter.status === 'closed') return null
  const { receivedAt, holding } = found.matter
  const number = matterNumber(id, receivedAt)
  const params = { number, due: dayOf(holding.due), url: `${origin}/matters?open=/matters/${id}` }
  return { to: { person: data['person']! }, text: fill(noticeMessages['notice.hold-over'].zh, params) }
}

export const composers: Readonly<Record<string, Compose>> = {
  [holdOverNotice]: composeHoldOver,
  ...composersBeside,
  ...composersOfRulings,
}
