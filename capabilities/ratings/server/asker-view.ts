// A matter as its asker may see it: units by name, never a person; what offices say among themselves is left out.
import type { Id } from '#foundation/core/ids.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { MatterEntry } from '#capabilities/matters/events.ts'
import { dueStanding, numberOfMatter, type findMatter } from '#capabilities/matters/server/questions.ts'
import {
  mayJudge,
  mayObject,
  mayTalk,
  opinionsAwaited,
  type GoingOn,
} from '#capabilities/matters/server/questions/merged.ts'
import type { doors } from '../contract.ts'

type Found = NonNullable<Awaited<ReturnType<typeof findMatter>>>
type View = NonNullable<ReplyOf<typeof doors.askerView>['matter']>
type Line = View['thread'][number]

interface Known {
  readonly units: ReadonlyMap<Id, string>
  /** Links given for this matter: what came through one, the asker said. */
  readonly links: ReadonlySet<Id>
  /** Links of the matter in which this one goes on: what came through those, somebody else said. */
  readonly joined: ReadonlySet<Id>
}

/** A matter with the one in which it goes on, which is itself unless it was merged. */
type Joined = Found & { readonly there: GoingOn }

export function askerMatter(id: Id, found: Joined, known: Known): View {
  const { matter, there } = found
  const { status, holding, reply } = there.matter
  const open = status !== 'closed'
  const isOwn = there.id === id
  const nameOf = (unit: Id | null) => (unit === null ? null : (known.units.get(unit) ?? null))
  return {
    id,
    number: numberOfMatter(id, matter),
    title: matter.title,
    text: matter.text,
    status,
    receivedAt: matter.receivedAt,
    unitName: open ? nameOf(holding.unit) : null,
    dueAt: open ? holding.due : null,
    dueFor: dueFor(status),
    ...(open ? dueStanding(there.matter) : { standing: null, extended: null, hold: null }),
    reply: reply && {
      disposition: reply.disposition,
      text: reply.text,
      plannedFor: reply.plannedFor,
      at: reply.at,
      unitName: nameOf(reply.unit),
    },
    verdict: matter.verdict,
    thread: isOwn
      ? linesOf(found, known, nameOf)
      : inOrder([...linesOf(found, known, nameOf), ...linesThere(found, known, nameOf)]),
    joined: !isOwn,
    asked: open
      ? opinionsAwaited(there.matter).map(({ unit, dueAt }) => ({ unitName: nameOf(unit), dueAt }))
      : [],
    referred: there.matter.closed?.because === 'referred-out' ? referralOf(there.matter) : null,
    may: {
      judge: mayJudge(matter, there),
      withdraw: matter.status !== 'closed',
      talk: mayTalk(matter, there),
      object: mayObject(matter, there),
    },
  }
}

type NameOf = (unit: Id | null) => string | null

function linesOf(
  { entries }: Pick<Found, 'entries'>,
  { links }: Pick<Known, 'links'>,
  nameOf: NameOf,
): Line[] {
  return entries.flatMap((entry) => {
    const line = lineOf(entry)
    if (!line) return []
    const { unit, ...rest } = line
    const by = entry.actor !== null && links.has(entry.actor) ? 'asker' : 'unit'
    return [{ ...rest, at: entry.at, by, unitName: by === 'asker' ? null : nameOf(unit) }]
  })
}

/** Since it was joined: what units did. What the other asker says and judges is hers. */
function linesThere({ matter, there }: Joined, { joined }: Known, nameOf: NameOf): Line[] {
  const since = matter.closed?.at ?? ''
  const entries = there.entries.filter(
    ({ at, type, actor }) =>
      at >= since && !ofOtherAsker.includes(type) && !(actor !== null && joined.has(actor)),
  )
  return linesOf({ entries }, { links: new Set() }, nameOf)
}

/** What she says afterwards stands among what units did there. */
function inOrder(lines: readonly Line[]): Line[] {
  return lines.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
}

const ofOtherAsker: readonly MatterEntry['type'][] = [
  'MatterRaised',
  'MatterJudged',
  'MatterWithdrawn',
  'ReferralObjected',
]

function referralOf({ referral }: Found['matter']): View['referred'] {
  return referral && { channel: referral.channel, note: referral.note, at: referral.at }
}

/** Units whose names the view needs. */
export function unitsIn(found: Found, there: GoingOn): Id[] {
  const lines = [...found.entries, ...there.entries].flatMap((entry) => lineOf(entry)?.unit ?? [])
  const { holding, reply, supports } = there.matter
  const asked = supports.map(({ unit }) => unit)
  return [...new Set([holding.unit, ...(reply?.unit ? [reply.unit] : []), ...asked, ...lines])]
}

function dueFor(status: string): View['dueFor'] {
  if (status === 'closed') return null
  if (status === 'replied') return 'verdict'
  return ['received', 'triaged', 'disputed'].includes(status) ? 'hand-over' : 'reply'
}

type Said = Pick<Line, 'step' | 'text'> & Partial<Pick<Line, 'disposition' | 'grade'>> & { unit: Id | null }

/** What of an entry the asker is shown; null for what stays inside. Field by field, so that a new field stays inside. */
function lineOf(entry: MatterEntry): Said | null {
  const { unit } = entry
  switch (entry.type) {
    case 'MatterRaised':
      return { step: 'received', unit, text: null }
    case 'MatterDispatched':
      return { step: 'dispatched', unit: entry.data.holding.unit, text: null }
    case 'MatterAcknowledged':
      return { step: 'acknowledged', unit, text: null }
    case 'AskerContacted':
      return { step: 'contacted', unit, text: null }
    case 'MatterStarted':
      return { step: 'in-hand', unit, text: entry.data.plan }
    case 'MatterNoted':
      return entry.data.askerSees ? { step: 'noted', unit, text: entry.data.text } : null
    case 'MatterReplied':
      return { step: 'replied', unit, text: entry.data.text, disposition: entry.data.disposition }
    case 'MatterHandedUp':
      return { step: 'handed-up', unit: entry.data.holding.unit, text: entry.data.reason || null }
    // That it is not settled yet she may know; what units and office said about it stays with them.
    case 'MatterDisputed':
      return { step: 'disputed', unit: entry.data.holding.unit, text: null }
    case 'MatterRuled':
      return { step: 'ruled', unit: entry.data.holding.unit, text: null }
    case 'MatterJudged':
      return { step: 'judged', unit: null, text: entry.data.words, grade: entry.data.grade }
    case 'MatterReopened':
      return { step: 'reopened', unit: entry.data.holding.unit, text: null }
    // That another unit is asked she may know, and until when; what it is asked, and says, stays inside.
    case 'SupportAsked':
      return { step: 'support-asked', unit: entry.data.unit, text: null }
    case 'MatterMerged':
      return { step: 'merged', unit, text: null }
    case 'MatterReferredOut':
      return { step: 'referred-out', unit, text: entry.data.note }
    case 'ReferralObjected':
      return { step: 'objected', unit: null, text: entry.data.reason }
    case 'MergeUndone':
      return { step: 'merge-undone', unit: entry.data.holding.unit, text: null }
    case 'MatterWithdrawn':
      return { step: 'withdrawn', unit: null, text: entry.data.reason }
    case 'MatterClosed':
      return { step: 'closed', unit: null, text: null }
    default:
      return dateLine(entry)
  }
}

/** What moved her date: the reason, without what office and unit wrote to each other about it. */
function dateLine(entry: MatterEntry): Said | null {
  switch (entry.type) {
    case 'ExtensionGranted':
      return { step: 'extended', unit: entry.data.holding.unit, text: entry.data.reason }
    case 'HoldGranted':
      return { step: 'held', unit: entry.data.holding.unit, text: entry.data.reason }
    case 'HoldEnded':
      return { step: 'resumed', unit: entry.data.holding.unit, text: null }
    case 'DeadlinesRevised': {
      const { deadlines, holding, reason } = entry.data
      const isHers = deadlines.some(({ due }) => due === holding.due)
      return isHers ? { step: 'moved', unit: null, text: reason.zh } : null
    }
    default:
      return null
  }
}
