// Serves the asker's doors that decide on her matter: her view, verdict, withdrawal, words.
import { fold } from '#foundation/core/decider.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { missing, serveCommand, serveQuestion, type Asking, type Served } from '#foundation/http/served.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { decideOn, openStreams, type Decided } from '#foundation/ledger/decide-on.ts'
import { readStreams } from '#foundation/ledger/entries.ts'
import { findMatter, numberOfMatter } from '#capabilities/matters/server/questions.ts'
import { goesOnIn } from '#capabilities/matters/server/questions/merged.ts'
import { dueTold } from '#capabilities/matters/server/questions/due-told.ts'
import { unitNames } from '#capabilities/people/server/questions.ts'
import { subjectNames } from '#capabilities/subjects/server/questions.ts'
import type { Proving, RatingCommand } from '../commands.ts'
import { doors } from '../contract.ts'
import type { RatingEntry } from '../events.ts'
import { askerMatter, unitsIn } from './asker-view.ts'
import { isPromisedTo } from './asker-promises.ts'
import { shownNumber } from './channel.ts'
import { linkOf } from './open-link.ts'
import { ratingKind } from './projection.ts'
import { checkProof } from './proof.ts'
import { spendCode } from './queries/codes.ts'
import type { AskerLink } from './queries/links.ts'
import { withinLimit } from './queries/tries.ts'
import { judgeMatter, noteMatter, objectToReferral, withdrawMatter } from './reactions.ts'
import { numberOf } from './telephone.ts'

type Moved = ReplyOf<typeof doors.giveVerdict>
type Judged = Awaited<ReturnType<typeof judgeMatter>>
type Matter = Extract<Judged, { outcome: 'accepted' }>['state']

export const askerRoutes: readonly Served[] = [
  serveQuestion(doors.askerView, async (asking) => {
    const link = linkOf(asking.actor)
    if (!link) return missing
    return link.about === 'matter' ? matterView(asking, link) : cardView(asking, link)
  }),

  serveQuestion(doors.askerDue, async (asking) => {
    const link = linkOf(asking.actor)
    const found = link?.about === 'matter' ? await findMatter(asking, link.object) : null
    const there = found && (await goesOnIn(asking, link!.object, found))
    const sentence = there && (await dueTold(asking, there.matter))
    return sentence ? { sentence } : missing
  }),

  serveCommand(doors.giveVerdict, (acting, { body }) => {
    const { grade, words, ...proving } = body
    return proven(acting, proving, {
      decide: (matter) => judgeMatter(acting, matter, grade, words),
      record: (link, matter, claim) => ({
        type: 'GiveVerdict',
        ...{ link, grade, words: words ?? null },
        // What the unit claimed before this very verdict, which may take it away again.
        ...{ claim, rung: matter.rung, programme: matter.programme },
      }),
    })
  }),

  serveCommand(doors.withdrawMatter, (acting, { body }) => {
    const { reason, ...proving } = body
    return proven(acting, proving, {
      decide: (matter) => withdrawMatter(acting, matter, reason),
      record: (link) => ({ type: 'ProveWithdrawal', link }),
    })
  }),

  serveCommand(doors.objectToReferral, async (acting, { body }) => {
    const link = await ofMatter(acting)
    if (isRefusal(link)) return { outcome: 'refused', refusal: link }
    const decided = await objectToReferral(acting, link.object, body.reason)
    if (decided.outcome !== 'accepted') return decided
    const within = await withinLimit(acting, { key: `talk/${link.id}`, most: 20, seconds: 3600 }, acting.at)
    return within ? moved(link, decided) : { outcome: 'refused', refusal: refuse('asker.too-often') }
  }),

  serveCommand(doors.talkBack, async (acting, { body }) => {
    const link = await ofMatter(acting)
    if (isRefusal(link)) return { outcome: 'refused', refusal: link }
    const decided = await noteMatter(acting, link.object, body.text)
    if (decided.outcome !== 'accepted') return decided
    const within = await withinLimit(acting, { key: `talk/${link.id}`, most: 20, seconds: 3600 }, acting.at)
    return within ? moved(link, decided) : { outcome: 'refused', refusal: refuse('asker.too-often') }
  }),
]

interface Step {
  readonly decide: (matter: string) => Promise<Judged>
  /** `claim`: what the unit had said of the very answer that is judged. */
  readonly record: (link: string, before: Matter, claim: string | null) => RatingCommand
}

/**
 * Decides on the asker's matter, and takes it back unless her telephone is proven. The matter's own rules speak first:
 * a refusal of theirs, or a conflict that undoes the counting of tries, must not tell whether a code was right.
 */
async function proven(acting: Acting, proving: Proving, { decide, record }: Step): Promise<Answer<Moved>> {
  const link = await ofMatter(acting)
  if (isRefusal(link)) return { outcome: 'refused', refusal: link }
  const [decided, checked] = await Promise.all([
    decide(link.object),
    checkProof(acting, link.id, proving, acting.at),
    // Needed further down; read in the same trip.
    openStreams(acting, ratingKind, [link.object]),
  ])
  if (decided.outcome !== 'accepted') return decided
  const before = acting.open.get(`matter/${link.object}`)!.before as Matter
  const rated = await decideOn(acting, ratingKind, {
    id: link.object,
    command: record(link.id, before, await claimOn(acting, link.object, before)),
    facts: { proof: checked.proof },
  })
  if (rated.outcome !== 'accepted') return rated
  if (checked.code !== null) await spendCode(acting, checked.code, acting.at, null)
  return moved(link, decided)
}

/** Of a matter that was joined with another, the other's. */
async function claimOn(acting: Acting, id: string, before: Matter): Promise<string | null> {
  if (before.mergedInto === null) return before.reply?.disposition ?? null
  const { matter } = await goesOnIn(acting, id, { matter: before, entries: [] })
  return matter.reply?.disposition ?? null
}

async function ofMatter(acting: Acting): Promise<AskerLink | Refusal> {
  const link = linkOf(acting.actor)!
  if (link.about === 'matter') return link
  // A refusal is remembered too; reading a stream finds the first answer of a command that comes again.
  await openStreams(acting, ratingKind, [link.object])
  return refuse('link.not-for-matter')
}

function moved(
  link: AskerLink,
  { state, version }: Extract<Decided<Matter>, { outcome: 'accepted' }>,
): Answer<Moved> {
  const number = numberOfMatter(link.object, state)
  const reply = { id: link.object, number, status: state.status, dueAt: state.holding.due, version }
  return { outcome: 'accepted', reply, version }
}

async function matterView(asking: Asking, link: AskerLink) {
  const [found, links] = await Promise.all([findMatter(asking, link.object), linksOf(asking, link.object)])
  if (!found) return missing
  const { subject } = found.matter
  const there = await goesOnIn(asking, link.object, found)
  const joined = there.id === link.object ? links : await linksOf(asking, there.id)
  const [units, subjects, phone, promised] = await Promise.all([
    unitNames(asking, unitsIn(found, there)),
    subjectNames(asking, subject === null ? [] : [subject]),
    numberOf(link) ?? shownNumber(asking, subject, link.contact),
    isPromisedTo(asking, link, subject),
  ])
  return {
    about: link.about,
    promised,
    subjectName: subject === null ? null : (subjects.get(subject) ?? null),
    phone,
    matter: askerMatter(link.object, { ...found, there }, { units, links, joined }),
  }
}

async function cardView(asking: Asking, link: AskerLink) {
  const [subjects, phone] = await Promise.all([
    subjectNames(asking, [link.object]),
    shownNumber(asking, link.object, link.contact),
  ])
  const subjectName = subjects.get(link.object) ?? null
  return { about: link.about, subjectName, phone, matter: null, promised: false }
}

async function linksOf(asking: Asking, matter: string): Promise<Set<string>> {
  const name = `${ratingKind.name}/${matter}`
  const read = await readStreams(asking, ratingKind, [name], null)
  const entries = (read.streams.get(name)?.entries ?? []) as readonly RatingEntry[]
  return new Set(fold(ratingKind, entries).links.map(({ link }) => link))
}
