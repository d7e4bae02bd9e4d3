// Who is told of a ruling: who disputed, whichever way it went, and, where it stays, whoever has the matter. Its new holder is told as of any hand-over.
import { dayOf } from '#foundation/core/days.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { fill } from '#foundation/core/words.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { sendNotice } from '#foundation/notices/notice.ts'
import type { Compose } from '#foundation/notices/sender.ts'
import { unitNames } from '#capabilities/people/server/questions.ts'
import { toldIn } from '#capabilities/people/server/questions/told.ts'
import { noticeMessages as words } from '../notice-messages.ts'
import { matterNumber } from '../number.ts'
import type { Matter } from '../state.ts'
import { matterKind } from './projection.ts'
import { findMatter } from './questions.ts'

const noticeSeconds = 3 * 86_400
const ruledNotice = 'matter-ruled'

/** Queues it where a ruling was just decided; asks nothing else. */
export async function tellRuling(acting: Acting, id: Id, { dispute, holding }: Matter): Promise<void> {
  const added = acting.open.get(`${matterKind.name}/${id}`)?.added ?? []
  if (!dispute?.ruling || !added.some(({ type }) => type === 'MatterRuled')) return
  const holders = dispute.ruling.upheld ? [] : await toldIn(acting, holding.unit, holding.person)
  for (const person of new Set([...(dispute.by ? [dispute.by] : []), ...holders])) {
    const notice = { id: newId(), kind: ruledNotice, data: { matter: id, person } }
    acting.alongside.push(() => sendNotice(acting, notice, acting.at, noticeSeconds))
  }
}

/** Number, unit and day; the office’s reason is read on the page. Nothing once the matter is over. */
const composeRuled: Compose = async (writer, { data }, { origin }) => {
  const id = data['matter']!
  const found = await findMatter(writer, id)
  const ruling = found?.matter.dispute?.ruling
  if (!found || !ruling || found.matter.status === 'closed') return null
  const { receivedAt, holding } = found.matter
  const names = await unitNames(writer, [holding.unit])
  const params = {
    number: matterNumber(id, receivedAt),
    ...{ unit: names.get(holding.unit) ?? '—', due: dayOf(holding.due) },
    url: `${origin}/matters?open=/matters/${id}`,
  }
  const text = fill(words[ruling.upheld ? 'notice.ruled.upheld' : 'notice.ruled.rejected'].zh, params)
  return { to: { person: data['person']! }, text }
}

export const composersOfRulings: Readonly<Record<string, Compose>> = { [ruledNotice]: composeRuled }
