// Serves the doors of staff: give the asker of a matter her link, make the visit card of a subject.
import { newId, type Id } from '#foundation/core/ids.ts'
import { refuse } from '#foundation/core/refusal.ts'
import type { BodyOf, ReplyOf } from '#foundation/contract/door.ts'
import { runSecretly } from '#foundation/http/secret-command.ts'
import { serveBare, type Served } from '#foundation/http/served.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { findMatter } from '#capabilities/matters/server/questions.ts'
import { reachesMatter } from '#capabilities/matters/server/questions/reach.ts'
import { contactsSubjects } from '#capabilities/people/server/questions.ts'
import { findProgramme } from '#capabilities/programmes/server/questions.ts'
import { subjectsByIds } from '#capabilities/subjects/server/questions.ts'
import { doors } from '../contract.ts'
import { linkEnd, newAddress, newCardAddress, openChannel, shownNumber } from './channel.ts'
import { ratingKind } from './projection.ts'
import { endLinks } from './queries/links.ts'
import { reachesSubject } from './reach.ts'

type LinkReply = Omit<ReplyOf<typeof doors.issueLink>, 'url'>
type CardReply = Omit<ReplyOf<typeof doors.issueCard>, 'url'>

export const issueRoutes: readonly Served[] = [
  serveBare(doors.issueLink, async (context, { params: { id }, body }) => {
    let url: string | null = null
    return runSecretly(
      { context, door: doors.issueLink, input: { id, ...body } },
      async (acting) => {
        const { answer, shown } = await giveLink(acting, id, body)
        if (shown) url = await newAddress(acting, shown, context.origin, acting.at)
        return answer
      },
      (reply) => ({ ...reply, url }),
    )
  }),

  serveBare(doors.issueCard, async (context, { params: { id }, body }) => {
    let url = ''
    return runSecretly(
      { context, door: doors.issueCard, input: { id, ...body } },
      async (acting) => {
        const answer = await makeCard(acting, id, body)
        if (answer.outcome === 'accepted')
          url = await newCardAddress(acting, answer.reply.link, context.origin, acting.at)
        return answer
      },
      (reply) => ({ ...reply, url }),
    )
  }),
]

interface Given {
  readonly answer: Answer<LinkReply>
  /** The link whose address may be shown to whoever asks here. */
  readonly shown: Id | null
}

async function giveLink(acting: Acting, id: Id, body: BodyOf<typeof doors.issueLink>): Promise<Given> {
  const { actor, at } = acting
  const found = await findMatter(acting, id)
  const asked = { reader: acting, actor, roles: doors.issueLink.allow, at }
  if (!found || !(await reachesMatter(asked, found.matter)))
    return { answer: { outcome: 'missing' }, shown: null }
  const { matter, entries } = found
  const contact = body.contact ?? matter.contact
  // Who raised it stands before the asker and shows her the code on the card; everybody else sends it to her telephone.
  const inPerson = entries[0]!.actor === (actor.person ?? actor.account)
  const link = newId()
  const decided = await decideOn(acting, ratingKind, {
    id,
    exists: false,
    command: { type: 'IssueLink', link, about: 'matter', contact },
    facts: { stranger: await isStranger(acting, matter.subject, contact), inPerson },
  })
  if (decided.outcome !== 'accepted') return { answer: decided, shown: null }
  if (body.endOthers) await endLinks(acting, id, at)
  const endsAt = linkEnd(at)
  const row = {
    id: link,
    about: 'matter',
    object: id,
    programme: matter.programme,
    contact,
    phone: null,
    endsAt,
  } as const
  const sentTo = await shownNumber(acting, matter.subject, contact)
  await openChannel(acting, row, at, sentTo !== null)
  return { answer: replying(decided, () => ({ link, endsAt, sentTo })), shown: inPerson ? link : null }
}

async function makeCard(
  acting: Acting,
  id: Id,
  body: BodyOf<typeof doors.issueCard>,
): Promise<Answer<CardReply>> {
  const { actor, at } = acting
  const { programme, contact = null } = body
  const [subjects, inForce] = await Promise.all([
    subjectsByIds(acting, [id]),
    findProgramme(acting, programme),
  ])
  const [subject] = subjects
  const asked = { reader: acting, actor, roles: doors.issueCard.allow, at }
  if (!subject || subject.retired || !(await reachesSubject(asked, subject))) return { outcome: 'missing' }
  if (!inForce)
    return { outcome: 'refused', refusal: refuse('programme.unknown', { programme, field: 'programme' }) }
  const link = newId()
  const decided = await decideOn(acting, ratingKind, {
    id,
    exists: false,
    command: { type: 'IssueLink', link, about: 'subject', contact },
    facts: { stranger: await isStranger(acting, id, contact), inPerson: true },
  })
  if (decided.outcome !== 'accepted') return decided
  const endsAt = linkEnd(at)
  await openChannel(
    acting,
    { id: link, about: 'subject', object: id, programme, contact, phone: null, endsAt },
    at,
    false,
  )
  return replying(decided, () => ({ link, endsAt }))
}

async function isStranger(acting: Acting, subject: Id | null, contact: Id | null): Promise<boolean> {
  if (contact === null) return false
  const subjects = await contactsSubjects(acting, [contact])
  return subject === null || subjects.get(contact) !== subject
}
