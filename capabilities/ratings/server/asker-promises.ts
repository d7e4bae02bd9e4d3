// Serves the asker's doors of promises: only a contact of the subject reads them, and only with her telephone proven does she judge.
import { dayOf } from '#foundation/core/days.ts'
import { refuse } from '#foundation/core/refusal.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Actor } from '#foundation/core/actor.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import { decideOn, openStreams } from '#foundation/ledger/decide-on.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { findMatter } from '#capabilities/matters/server/questions.ts'
import { contactsSubjects, unitNames } from '#capabilities/people/server/questions.ts'
import { isAnythingPromisedTo, promisesTo } from '#capabilities/visits/server/questions/to-subject.ts'
import { promiseDoors as d } from '../promises/contract.ts'
import { linkOf } from './open-link.ts'
import { ratingKind } from './projection.ts'
import { checkProof } from './proof.ts'
import { spendCode } from './queries/codes.ts'
import type { AskerLink } from './queries/links.ts'
import { takeWord } from './reactions.ts'

type View = ReplyOf<typeof d.askerPromises>['items'][number]
type Promised = Awaited<ReturnType<typeof promisesTo>>[number]

export const promiseRoutes: readonly Served[] = [
  serveQuestion(d.askerPromises, async (asking) => {
    const subject = await herSubject(asking, asking.actor)
    if (subject === null) return { items: [] }
    const promises = await promisesTo(asking, subject)
    const units = await unitNames(asking, [...new Set(promises.map(({ unit }) => unit))])
    const today = dayOf(asking.at)
    return {
      items: promises.map((promise) => viewOf(promise, units.get(promise.unit) ?? null, today)),
    }
  }),

  // Its own rules speak first, as those of a verdict do: their refusal must not tell whether a code was right.
  serveCommand(d.judgePromise, async (acting, { params: { id }, body }) => {
    const { kept, words, ...proving } = body
    const link = linkOf(acting.actor)!
    await openStreams(acting, ratingKind, [link.object])
    const subject = await herSubject(acting, acting.actor)
    if (subject === null) return { outcome: 'refused', refusal: refuse('link.not-of-contact') }
    const [decided, { proof, code }] = await Promise.all([
      takeWord(acting, id, { subject, kept, words: words ?? null }),
      checkProof(acting, link.id, proving, acting.at),
    ])
    if (decided.outcome !== 'accepted') return decided
    const recorded = await decideOn(acting, ratingKind, {
      id: link.object,
      command: { type: 'ProveWord', link: link.id, promise: id },
      facts: { proof },
    })
    if (recorded.outcome !== 'accepted') return recorded
    if (code !== null) await spendCode(acting, code, acting.at, null)
    return { outcome: 'accepted', reply: { id, kept } }
  }),
]

/** Whose contact she is; null for a link that was opened by a number which the register does not know, or by a card. */
async function herSubject(reader: Reader, actor: Actor): Promise<Id | null> {
  const link = linkOf(actor)
  if (link?.about !== 'matter' || link.contact === null) return null
  const found = await findMatter(reader, link.object)
  const subject = found?.matter.subject ?? null
  return subject !== null && (await isContactOf(reader, link.contact, subject)) ? subject : null
}

async function isContactOf(reader: Reader, contact: Id, subject: Id): Promise<boolean> {
  return (await contactsSubjects(reader, [contact])).get(contact) === subject
}

/** Whether there is anything for her to read; most pages end with that. */
export async function isPromisedTo(reader: Reader, link: AskerLink, subject: Id | null): Promise<boolean> {
  if (subject === null || link.contact === null) return false
  const [isHers, promised] = await Promise.all([
    isContactOf(reader, link.contact, subject),
    isAnythingPromisedTo(reader, subject),
  ])
  return isHers && promised
}

function viewOf(promise: Promised, unitName: string | null, today: string): View {
  const { id, text, madeOn, due, open, keptOn, keptHow, reports, broken, word } = promise
  const late = open && due < today
  const status = keptOn !== null ? 'kept' : open ? (late ? 'overdue' : 'open') : 'broken'
  return {
    ...{ id, text, unitName, madeOn, due, status, word },
    said: keptHow ?? broken?.why ?? reports.at(-1)?.text ?? null,
    mayJudge: word === null && (status !== 'open' || late),
  }
}
