// Tells the owner of a contact's number that it was replaced: whoever put another in its place would get the codes.
import { dayOf } from '#foundation/core/days.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { fill } from '#foundation/core/words.ts'
import { sendNotice } from '#foundation/notices/notice.ts'
import type { Compose } from '#foundation/notices/sender.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { messages } from '../messages.ts'
import { lineOf, type Person } from '../persons/person.ts'
import { findFormerNumber, forgetFormerNumbers, keepFormerNumber } from './queries/numbers.ts'

const numberNotice = 'contact-number-changed'
const noticeSeconds = 3 * 86_400

export interface Replaced {
  readonly contact: Id
  readonly before: Pick<Person, 'phone'>
  readonly after: Pick<Person, 'phone'>
}

/** Queues the notices for contacts whose number was replaced or taken away; the same line written anew is none. */
export async function tellFormerNumbers(acting: Acting, replaced: readonly Replaced[]): Promise<void> {
  const former = replaced.flatMap(({ contact, before: { phone }, after }) =>
    phone === null || (after.phone !== null && lineOf(phone) === lineOf(after.phone))
      ? []
      : [{ id: newId(), contact, phone, changedAt: acting.at }],
  )
  if (former.length === 0) return
  await forgetFormerNumbers(acting, acting.at)
  const told = former.map((number) =>
    Promise.all([
      keepFormerNumber(acting, number, noticeSeconds),
      sendNotice(
        acting,
        { id: newId(), kind: numberNotice, data: { number: number.id } },
        acting.at,
        noticeSeconds,
      ),
    ]),
  )
  await Promise.all(told)
}

const composeNumberChanged: Compose = async (writer, { data }, { at }) => {
  await forgetFormerNumbers(writer, at)
  const former = await findFormerNumber(writer, data['number']!)
  if (!former) return null
  const text = fill(messages['notice.number-changed'].zh, { day: dayOf(former.changedAt) })
  return { to: { phone: former.phone }, text }
}

export const composers: Readonly<Record<string, Compose>> = { [numberNotice]: composeNumberChanged }
