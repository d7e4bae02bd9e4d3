// Puts the notices to an asker into words when they are sent: the secret in them is made now, its hash kept.
import { dayOf } from '#foundation/core/days.ts'
import { fill } from '#foundation/core/words.ts'
import { newToken } from '#foundation/http/token.ts'
import type { Compose, Composed } from '#foundation/notices/sender.ts'
import { repliedNotice } from '#capabilities/matters/contract.ts'
import { findMatter } from '#capabilities/matters/server/questions.ts'
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
  if (found?.matter.status !== 'replied') return null
  const { contact, receivedAt } = found.matter
  const day = dayOf(receivedAt)
  const link = await linkToJudge(writer, id, contact, at)
  const to = link && reachable(link)
  if (to) {
    const { text, hash } = newToken(writer.tenant)
    await addLinkToken(writer, link.id, hash, at)
    return { to, text: fill(messages['notice.replied'].zh, { day, url: addressOf(origin, text) }) }
  }
  if (contact === null) return null
  return { to: { person: contact }, text: fill(messages['notice.replied-unlinked'].zh, { day }) }
}

function reachable({ phone, contact }: AskerLink): Composed['to'] | null {
  if (phone !== null) return { phone }
  return contact === null ? null : { person: contact }
}

export const composers: Readonly<Record<string, Compose>> = {
  [linkNotice]: composeLink,
  [codeNotice]: composeCode,
  [repliedNotice]: composeReplied,
}
