// Who is told: whoever sits where matters climbed to, once for all that came together.
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import { fill } from '#foundation/core/words.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { sendNotice } from '#foundation/notices/notice.ts'
import type { Compose } from '#foundation/notices/sender.ts'
import { mattersByIds } from '#capabilities/matters/server/questions.ts'
import { noticeMessages } from '../notice-messages.ts'

const climbedNotice = 'matter-climbed'
const noticeSeconds = 3 * 86_400

interface Climbed {
  readonly id: Id
  readonly persons: readonly Id[]
}

/** One notice a person. */
export function tellSeated(climbed: readonly Climbed[]): ((acting: Acting, id: Id) => Promise<void>)[] {
  const told = new Map<Id, Id[]>()
  for (const { id, persons } of climbed)
    for (const person of persons) told.set(person, [...(told.get(person) ?? []), id])
  return [...told].map(([person, matters]) => (acting, id) => {
    const data = { person, matter: matters[0]!, count: String(matters.length) }
    return sendNotice(acting, { id, kind: climbedNotice, data }, acting.at, noticeSeconds)
  })
}

const composeClimbed: Compose = async (writer, { data }, { origin }) => {
  const [to, count] = [{ person: data['person']! }, Number(data['count'])]
  if (count > 1) {
    const params = { count, url: `${origin}/matters` }
    return { to, text: fill(noticeMessages['notice.climbed-many'].zh, params) }
  }
  const [matter] = await mattersByIds(writer, [data['matter']!])
  if (!matter || matter.status === 'closed') return null
  const params = {
    number: matter.number,
    due: dayOf(matter.dueAt),
    url: `${origin}/matters?open=/matters/${matter.id}`,
  }
  return { to, text: fill(noticeMessages['notice.climbed'].zh, params) }
}

export const composers: Readonly<Record<string, Compose>> = { [climbedNotice]: composeClimbed }
