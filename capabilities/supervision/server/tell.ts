// Who is told of a slip: those it is addressed to when it is issued, raised, sent back or judged; who releases it of what they said.
import { documentNumber } from '#foundation/core/document-number.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { fill } from '#foundation/core/words.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { sendNotice } from '#foundation/notices/notice.ts'
import type { Compose } from '#foundation/notices/sender.ts'
import { unitPaths } from '#capabilities/people/server/questions.ts'
import { roleHolders } from '#capabilities/people/server/questions/roles.ts'
import type { SlipEvent } from '../events.ts'
import { noticeMessages } from '../notice-messages.ts'
import type { Slip } from '../state.ts'
import { slipKind } from './projection/slips.ts'
import { findSlip } from './questions.ts'

const seconds = 7 * 86_400

type Told = Exclude<SlipEvent['type'], 'SlipReceived'>
const kinds: Readonly<Record<Told, { kind: string; to: 'addressed' | 'releaser' | 'both' }>> = {
  SlipIssued: { kind: 'slip-issued', to: 'addressed' },
  SlipRaised: { kind: 'slip-raised', to: 'both' },
  ReplySentBack: { kind: 'slip-sent-back', to: 'addressed' },
  ObjectionAnswered: { kind: 'slip-answered', to: 'addressed' },
  SlipReleased: { kind: 'slip-released', to: 'addressed' },
  SlipReplied: { kind: 'slip-replied', to: 'releaser' },
  SlipObjected: { kind: 'slip-objected', to: 'releaser' },
  ReleaserNamed: { kind: 'slip-to-release', to: 'releaser' },
}

/** Queues what the entries just decided give cause to tell; nobody is told of what they did themselves. */
export async function tellOf(acting: Acting, id: Id, slip: Slip): Promise<void> {
  const added = (acting.open.get(`${slipKind.name}/${id}`)?.added ?? []) as unknown as readonly SlipEvent[]
  const told = added.flatMap(({ type }) => (type === 'SlipReceived' ? [] : [kinds[type]]))
  if (told.length === 0) return
  const addressed = told.some(({ to }) => to !== 'releaser') ? await addressees(acting, slip) : []
  for (const { kind, to } of told) {
    const persons =
      to === 'releaser' ? [slip.releaser] : to === 'both' ? [...addressed, slip.releaser] : addressed
    for (const person of new Set(persons)) if (person !== acting.actor.person) queue(acting, kind, id, person)
  }
}

function queue(acting: Acting, kind: string, slip: Id, person: Id): void {
  const notice = { id: newId(), kind, data: { slip, person } }
  acting.alongside.push(() => sendNotice(acting, notice, acting.at, seconds))
}

/** Whom it names; where it names nobody, who handles or coordinates in that very unit. */
async function addressees(acting: Acting, { unit, person }: Slip): Promise<Id[]> {
  if (person !== null) return [person]
  const [paths, holders] = await Promise.all([
    unitPaths(acting, [unit]),
    roleHolders(acting, ['handler', 'coordinator']),
  ])
  return holders.filter(({ unitPath }) => unitPath === paths.get(unit)).map((holder) => holder.person)
}

const compose: Compose = async (writer, { kind, data }, { origin }) => {
  const id = data['slip']!
  const found = await findSlip(writer, id)
  if (!found) return null
  const { slip } = found
  const words = noticeMessages[kind as keyof typeof noticeMessages]
  const number = documentNumber(slip)
  const path = `/supervision?open=/slips/${id}`
  const params = {
    ...{ number, colour: noticeMessages[`colour.${slip.colour}`].zh, due: slip.due },
    url: `${origin}${path}`,
  }
  return {
    to: { person: data['person']! },
    // In a list of notices the line itself is the link.
    ...{ text: fill(words.zh, params), title: fill(words.zh.replace('：{url}', ''), params) },
    ...{ url: path, urgent: slip.colour === 'red' },
  }
}

export const composers: Readonly<Record<string, Compose>> = Object.fromEntries(
  Object.values(kinds).map(({ kind }) => [kind, compose]),
)
