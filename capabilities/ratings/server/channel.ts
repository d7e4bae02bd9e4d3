// Opening a channel to an asker: the link's row, its token, and the notice that carries it to her telephone.
import { newId, type Id } from '#foundation/core/ids.ts'
import { newToken } from '#foundation/http/token.ts'
import { sendNotice } from '#foundation/notices/notice.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { contactsOf } from '#capabilities/people/server/questions.ts'
import { addLink, addLinkToken, type AskerLink } from './queries/links.ts'

const dayMs = 86_400_000
const linkDays = 365
const noticeSeconds = 3 * 86_400

export const linkNotice = 'asker-link'
export const codeNotice = 'asker-code'

export function linkEnd(at: string): string {
  return new Date(Date.parse(at) + linkDays * dayMs).toISOString()
}

/** Writes the link down; where its asker can be reached, a notice takes it there. */
export async function openChannel(
  writer: Reader,
  link: AskerLink,
  at: string,
  notify: boolean,
): Promise<void> {
  await Promise.all([
    addLink(writer, link, at),
    notify
      ? sendNotice(writer, { id: newId(), kind: linkNotice, data: { link: link.id } }, at, noticeSeconds)
      : null,
  ])
}

/** A new token for a link to a matter, as the address to be shown: only its hash is written. */
export async function newAddress(writer: Reader, link: Id, origin: string, at: string): Promise<string> {
  return addressOf(origin, await addedToken(writer, link, at))
}

/** The same for a card. Its address says so, that her telephone may fetch the right page while the server is asked. */
export async function newCardAddress(writer: Reader, link: Id, origin: string, at: string): Promise<string> {
  return addressOf(origin, `card/${await addedToken(writer, link, at)}`)
}

export function addressOf(origin: string, token: string): string {
  return `${origin}/q/${token}`
}

async function addedToken(writer: Reader, link: Id, at: string): Promise<string> {
  const { text, hash } = newToken(writer.tenant)
  await addLinkToken(writer, link, hash, at)
  return text
}

/** Number of a contact as it may be shown; null when none is known. */
export async function shownNumber(
  reader: Reader,
  subject: Id | null,
  contact: Id | null,
): Promise<string | null> {
  if (subject === null || contact === null) return null
  const contacts = await contactsOf(reader, [subject])
  return contacts.find(({ id }) => id === contact)?.phone ?? null
}
