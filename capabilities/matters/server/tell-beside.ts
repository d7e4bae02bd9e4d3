// Who is told of opinions: those asked for one, and the lead unit of each that came or did not.
import { dayOf } from '#foundation/core/days.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { fill } from '#foundation/core/words.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { sendNotice } from '#foundation/notices/notice.ts'
import type { Compose } from '#foundation/notices/sender.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { unitNames } from '#capabilities/people/server/questions.ts'
import { toldIn } from '#capabilities/people/server/questions/told.ts'
import type { MatterEvent } from '../events.ts'
import { matterNumber } from '../number.ts'
import type { Matter } from '../state.ts'
import { clockOf, stateOf } from '../supports/state.ts'
import { supportNoticeMessages as words } from '../supports/notice-messages.ts'
import { matterKind } from './projection.ts'
import { findMatter } from './questions.ts'

const noticeSeconds = 3 * 86_400
const askedNotice = 'matter-support-asked'
const opinionNotice = 'matter-opinion-given'
const silenceNotice = 'matter-support-silent'

type BesideEvent = Extract<MatterEvent, { type: 'SupportAsked' | 'OpinionGiven' | 'SupportSilent' }>

/** Queues what the entries just decided give cause to tell; asks nothing where no unit was asked. */
export async function tellBeside(acting: Acting, id: Id, after: Matter): Promise<void> {
  if (after.supports.length === 0) return
  const added = acting.open.get(`${matterKind.name}/${id}`)?.added ?? []
  for (const event of added as unknown as readonly MatterEvent[]) {
    if (!isBeside(event)) continue
    const { unit } = event.data
    const kind = kindOf(event)
    for (const person of await toldOf(acting, event, after)) tell(acting, kind, { matter: id, unit, person })
  }
}

function isBeside(event: MatterEvent): event is BesideEvent {
  return ['SupportAsked', 'OpinionGiven', 'SupportSilent'].includes(event.type)
}

function kindOf({ type }: BesideEvent): string {
  if (type === 'SupportAsked') return askedNotice
  return type === 'OpinionGiven' ? opinionNotice : silenceNotice
}

/** Silence that goes to the office is told to whoever asked, beside the lead unit. */
async function toldOf(reader: Reader, event: BesideEvent, { holding, supports }: Matter): Promise<Set<Id>> {
  if (event.type === 'SupportAsked') return new Set(await toldIn(reader, event.data.unit, event.data.person))
  const lead = await toldIn(reader, holding.unit, holding.person)
  const asked = supports.findLast(({ unit }) => unit === event.data.unit)?.askedBy ?? null
  const office = event.type === 'SupportSilent' && event.data.means === 'goes-to-office' && asked !== null
  return new Set(office ? [...lead, asked] : lead)
}

function tell(acting: Acting, kind: string, data: Readonly<Record<string, string>>): void {
  const notice = { id: newId(), kind, data }
  acting.alongside.push(() => sendNotice(acting, notice, acting.at, noticeSeconds))
}

/** Number, unit and day: no words of the matter go by telephone. Nothing once it is no longer so. */
function compose(told: keyof typeof words, isStill: (state: string) => boolean): Compose {
  return async (writer, { data }, { origin }) => {
    const id = data['matter']!
    const found = await findMatter(writer, id)
    if (!found || found.matter.status === 'closed') return null
    const { matter } = found
    const support = matter.supports.findLast(({ unit }) => unit === data['unit'])
    if (!support || !isStill(stateOf(matter, support))) return null
    const names = await unitNames(writer, [matter.holding.unit, support.unit])
    const due = clockOf(matter, support)?.due ?? null
    const params = {
      number: matterNumber(id, matter.receivedAt),
      ...{ lead: names.get(matter.holding.unit) ?? '—', unit: names.get(support.unit) ?? '—' },
      ...{ due: due ? dayOf(due) : '—', url: `${origin}/matters?open=/matters/${id}` },
    }
    return { to: { person: data['person']! }, text: fill(words[told].zh, params) }
  }
}

export const composersBeside: Readonly<Record<string, Compose>> = {
  [askedNotice]: compose('notice.support-asked', (state) => state === 'asked'),
  [opinionNotice]: compose('notice.opinion-given', (state) => state === 'given'),
  [silenceNotice]: compose('notice.support-silent', (state) => state === 'silent'),
}
