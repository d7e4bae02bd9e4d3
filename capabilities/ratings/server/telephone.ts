// Serves the asker's doors that need her telephone or her network: a code, a proof, a matter begun from a card.
import { derivedId, newId } from '#foundation/core/ids.ts'
import { refuse } from '#foundation/core/refusal.ts'
import type { BodyOf } from '#foundation/contract/door.ts'
import { networkOf } from '#foundation/http/network.ts'
import { newToken } from '#foundation/http/token.ts'
import { runSecretly } from '#foundation/http/secret-command.ts'
import { serveBare, type BareContext, type Served } from '#foundation/http/served.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { decideOn } from '#foundation/ledger/decide-on.ts'
import { masked } from '#foundation/notices/channel.ts'
import { sendNotice } from '#foundation/notices/notice.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { numberOfMatter } from '#capabilities/matters/server/questions.ts'
import { contactsSubjects } from '#capabilities/people/server/questions.ts'
import { isStaffNumber } from '#capabilities/people/server/questions/numbers.ts'
import { doors } from '../contract.ts'
import { asAsker, type AskerWriter } from './as-asker.ts'
import { codeNotice, linkEnd, newAddress, openChannel, shownNumber } from './channel.ts'
import { codeRefused } from './number.ts'
import { linkOf } from './open-link.ts'
import { ratingKind } from './projection.ts'
import { checkProof, codeSeconds } from './proof.ts'
import { addCode, spendCode } from './queries/codes.ts'
import type { AskerLink } from './queries/links.ts'
import { withinLimit } from './queries/tries.ts'
import { raiseForAsker } from './reactions.ts'

const codesAnHour = 5
const proofSeconds = 1800

export const telephoneRoutes: readonly Served[] = [
  serveBare(doors.askCode, (context) =>
    asAsker(context, async (writer) => {
      const { link, at } = writer
      if (link.about !== 'matter') return refused('link.not-for-matter')
      if (link.contact === null && link.phone === null) return refused('code.no-phone')
      if (!(await withinNetwork(writer, context, 'code', 30, at))) return refused('asker.too-often')
      const refusal = await codeRefused(writer, link, at)
      if (refusal) return { outcome: 'refused', refusal }
      const code = {
        id: newId(),
        link: link.id,
        reached: link.contact ?? link.id,
        at,
        endsAt: later(at, codeSeconds),
      }
      if (!(await addCode(writer, code, codesAnHour))) return refused('code.too-many')
      await sendNotice(writer, { id: newId(), kind: codeNotice, data: { code: code.id } }, at, codeSeconds)
      return { outcome: 'accepted', reply: { sentTo: numberOf(link), seconds: codeSeconds } }
    }),
  ),

  serveBare(doors.proveCode, (context, { body }) =>
    asAsker(context, async (writer) => {
      const { link, at } = writer
      const { proof, code } = await checkProof(writer, link.id, body, at)
      if (proof !== 'proven' || code === null) return refused(`code.${proof}`, 'code')
      const { text, hash } = newToken(writer.tenant)
      const until = later(at, proofSeconds)
      await spendCode(writer, code, at, { hash, endsAt: until })
      return { outcome: 'accepted', reply: { proof: text, until } }
    }),
  ),

  serveBare(doors.startMatter, async (context, { body }) => {
    // Asked before there is a command: what is missing can be added, and the same command sent again.
    const told = await asAsker(context, (writer) => askedRightly(writer, context, body))
    if (told.outcome !== 'accepted') return told
    const { id = newId(), title, text } = body
    // The command's id follows from the matter's: a repeated delivery finds its first answer, and gets a new address.
    const secret = { context, door: doors.startMatter, input: { id, title, text }, id: derivedId(id, 7) }
    const ran = await runSecretly(
      secret,
      (acting) => startMatter(acting, { id, title, text, ...told.reply }),
      (begun) => begun,
    )
    if (ran.outcome !== 'accepted') return ran
    const { link, ...reply } = ran.reply
    return asAsker(context, async (writer) => {
      const url = await newAddress(writer, link, context.origin, writer.at)
      return { outcome: 'accepted', reply: { ...reply, url } }
    })
  }),
]

interface Asker {
  readonly phone: string | null
  readonly contact: string | null
}

/** Who is to be told of a matter begun from a card: whoever typed a number, else the contact it was made for. */
async function askedRightly(
  writer: AskerWriter,
  context: BareContext,
  body: BodyOf<typeof doors.startMatter>,
): Promise<Answer<Asker>> {
  const { link: card, at } = writer
  if (card.about !== 'subject') return refused('link.not-for-start')
  const phone = body.phone?.replaceAll(/[ -]/g, '') ?? null
  const contact = phone === null ? await stillContact(writer, card) : null
  if (phone === null && contact === null) return refused('start.phone-missing', 'phone')
  const within = [
    await withinLimit(writer, { key: `start/${card.id}`, most: 10, seconds: 86_400 }, at),
    await withinNetwork(writer, context, 'start', 20, at),
  ]
  if (within.includes(false)) return refused('asker.too-often')
  // Whoever visits could raise and judge matters by himself with a card of his own making.
  if (phone !== null && (await isStaffNumber(writer, phone))) return refused('start.staff-number', 'phone')
  return { outcome: 'accepted', reply: { phone, contact } }
}

type Start = Asker & { id: string; title: string; text: string }
type Begun = { id: string; number: string; link: string; dueAt: string; endsAt: string }

async function startMatter(acting: Acting, start: Start): Promise<Answer<Begun>> {
  const { at } = acting
  const card = linkOf(acting.actor)!
  const { id, title, text, phone, contact } = start
  const { programme, object: subject } = card
  const raised = await raiseForAsker(acting, id, { programme, subject, contact, title, text })
  if (raised.outcome !== 'accepted') return raised
  const link = derivedId(id, 8)
  const decided = await decideOn(acting, ratingKind, {
    id,
    exists: false,
    command: { type: 'IssueLink', link, about: 'matter', contact },
    facts: { inPerson: true },
  })
  if (decided.outcome !== 'accepted') return decided
  const endsAt = linkEnd(at)
  await openChannel(
    acting,
    { id: link, about: 'matter', object: id, programme, contact, phone, endsAt },
    at,
    true,
  )
  const number = numberOfMatter(id, raised.state)
  const reply = { id, number, link, dueAt: raised.state.holding.due, endsAt }
  return { outcome: 'accepted', reply }
}

/** The contact a card was made for, unless she has left the subject since. */
async function stillContact(reader: Reader, { contact, object }: AskerLink): Promise<string | null> {
  if (contact === null) return null
  const known = (await contactsSubjects(reader, [contact])).get(contact) === object
  return known && (await shownNumber(reader, object, contact)) !== null ? contact : null
}

/** The number that an asker typed, as it may be shown; a contact's stands in the register. */
export function numberOf({ phone }: AskerLink): string | null {
  return phone === null ? null : masked(phone)
}

async function withinNetwork(
  writer: Reader,
  context: BareContext,
  what: string,
  most: number,
  at: string,
): Promise<boolean> {
  const network = networkOf(context.address)
  return network === null || withinLimit(writer, { key: `${what}/${network}`, most, seconds: 3600 }, at)
}

function later(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString()
}

function refused(code: string, field?: string): { outcome: 'refused'; refusal: ReturnType<typeof refuse> } {
  return { outcome: 'refused', refusal: field === undefined ? refuse(code) : refuse(code, { field }) }
}
