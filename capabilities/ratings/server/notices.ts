// Puts the notices to an asker into words when they are sent: the secret in them is made now, its hash kept.
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import { fill } from '#foundation/core/words.ts'
import { newToken } from '#foundation/http/token.ts'
import type { Compose, Composed } from '#foundation/notices/sender.ts'
import {
  extendedNotice,
  heldNotice,
  holdEndedNotice,
  mergedNotice,
  movedNotice,
  referredNotice,
  repliedNotice,
} from '#capabilities/matters/contract.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { channelKey, messages as channels } from '#capabilities/matters/supports/channel-messages.ts'
import { findMatter } from '#capabilities/matters/server/questions.ts'
import { goesOnIn, mayJudge } from '#capabilities/matters/server/questions/merged.ts'
import { messages } from '../messages.ts'
import { addressOf, codeNotice, linkNotice } from './channel.ts'
import { codeRefused } from './number.ts'
import { codeHash, newCode } from './proof.ts'
import { addCodeHash, findLiveCode } from './queries/codes.ts'
import { addLinkToken, findLink, linkToJudge, type AskerLink } from './queries/links.ts'

const composeLink: Compose = async (writer, { data }, { at, origin }) => {
  const link = await findLink(writer, data['link']!, at)
  const to = link && reachable(link)
  const found = link && (await findMatter(writer, link.object))
  if (!to || !found) return null
  const { text, hash } = newToken(writer.tenant)
  await addLinkToken(writer, link.id, hash, at)
  // No words of the matter: whoever wrote them would be writing an official message.
  const params = { day: dayOf(found.matter.receivedAt), url: addressOf(origin, text) }
  return { to, text: fill(messages['notice.asker-link'].zh, params) }
}

const composeCode: Compose = async (writer, { data }, { at }) => {
  const id = data['code']!
  const asked = await findLiveCode(writer, id, at)
  const link = asked && (await findLink(writer, asked, at))
  const to = link && reachable(link)
  // Also now: between asking and sending, another number may have been put in place of hers.
  if (!to || (await codeRefused(writer, link, at))) return null
  const code = newCode()
  await addCodeHash(writer, id, codeHash(id, code))
  return { to, text: fill(messages['notice.asker-code'].zh, { code }) }
}

/** To whoever can judge; to the contact of a matter without a link, that there is something to be judged. */
const composeReplied: Compose = async (writer, { data }, { at, origin }) => {
  const id = data['matter']!
  const found = await findMatter(writer, id)
  if (!found || !mayJudge(found.matter, await goesOnIn(writer, id, found))) return null
  const reached = await reachAsker(writer, id, found.matter, { at, origin })
  if (!reached) return null
  const { to, url } = reached
  const day = dayOf(found.matter.receivedAt)
  if (url === null) return { to, text: fill(messages['notice.replied-unlinked'].zh, { day }) }
  return { to, text: fill(messages['notice.replied'].zh, { day, url }) }
}

/** Of a date that moved; as it stands when it is sent, and not at all where it no longer matters. */
function composeDate(told: DateTold, isTrue: (matter: Matter) => boolean): Compose {
  return async (writer, { data }, { at, origin }) => {
    const id = data['matter']!
    const found = await findMatter(writer, id)
    if (!found) return null
    const { matter } = await goesOnIn(writer, id, found)
    if (matter.status === 'closed' || !isTrue(matter)) return null
    const reached = await reachAsker(writer, id, found.matter, { at, origin })
    if (!reached) return null
    const { to, url } = reached
    const { holding, hold } = matter
    const params = {
      day: dayOf(found.matter.receivedAt),
      due: dayOf(holding.due),
      until: hold && dayOf(hold.until),
    }
    const why = url === null ? messages['notice.why-unlinked'].zh : fill(messages['notice.why'].zh, { url })
    return { to, text: fill(messages[`notice.${told}`].zh, params) + why }
  }
}

type DateTold = 'extended' | 'held' | 'hold-ended' | 'moved'
type Matter = NonNullable<Awaited<ReturnType<typeof findMatter>>>['matter']

/** That hers goes on with another; that it belongs to another body, and to which. */
function composeTold(told: 'merged' | 'referred', isTrue: (own: Matter, there: Matter) => boolean): Compose {
  return async (writer, { data }, { at, origin }) => {
    const id = data['matter']!
    const found = await findMatter(writer, id)
    if (!found) return null
    const { matter } = await goesOnIn(writer, id, found)
    if (!isTrue(found.matter, matter)) return null
    const reached = await reachAsker(writer, id, found.matter, { at, origin })
    if (!reached) return null
    const { to, url } = reached
    const channel = matter.referral && channels[channelKey(matter.referral.channel)].zh
    const text = fill(messages[`notice.${told}`].zh, { day: dayOf(found.matter.receivedAt), channel })
    const why =
      url === null ? messages['notice.why-unlinked'].zh : fill(messages[`notice.${told}-link`].zh, { url })
    return { to, text: text + why }
  }
}

/** Where the asker is told, with a new address for her link if she has one; null where nobody can be told. */
async function reachAsker(
  writer: Reader,
  id: Id,
  { contact }: Matter,
  { at, origin }: { at: string; origin: string },
): Promise<{ to: Composed['to']; url: string | null } | null> {
  const link = await linkToJudge(writer, id, contact, at)
  const to = link && reachable(link)
  if (!to) return contact === null ? null : { to: { person: contact }, url: null }
  const { text, hash } = newToken(writer.tenant)
  await addLinkToken(writer, link.id, hash, at)
  return { to, url: addressOf(origin, text) }
}

/** With the unit, where the date is the answer's. */
const isInHand = ({ status }: Matter) => status !== 'replied'
const isHeld = ({ hold }: Matter) => hold !== null

function reachable({ phone, contact }: AskerLink): Composed['to'] | null {
  if (phone !== null) return { phone }
  return contact === null ? null : { person: contact }
}

export const composers: Readonly<Record<string, Compose>> = {
  [linkNotice]: composeLink,
  [codeNotice]: composeCode,
  [repliedNotice]: composeReplied,
  [mergedNotice]: composeTold(
    'merged',
    ({ mergedInto }, there) => mergedInto !== null && there.status !== 'closed',
  ),
  [referredNotice]: composeTold('referred', (_own, { closed }) => closed?.because === 'referred-out'),
  [extendedNotice]: composeDate('extended', isInHand),
  [heldNotice]: composeDate('held', isHeld),
  [holdEndedNotice]: composeDate('hold-ended', (matter) => isInHand(matter) && !isHeld(matter)),
  [movedNotice]: composeDate('moved', (matter) => !isHeld(matter)),
}
