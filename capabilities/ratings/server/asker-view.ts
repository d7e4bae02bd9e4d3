// A matter as its asker may see it: units by name, never a person; what offices say among themselves is left out.
import type { Id } from '#foundation/core/ids.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { MatterEntry } from '#capabilities/matters/events.ts'
import { dueStanding, numberOfMatter, type findMatter } from '#capabilities/matters/server/questions.ts'
import type { doors } from '../contract.ts'

type Found = NonNullable<Awaited<ReturnType<typeof findMatter>>>
type View = NonNullable<ReplyOf<typeof doors.askerView>['matter']>
type Line = View['thread'][number]

interface Known {
  readonly units: ReadonlyMap<Id, string>
  /** Links given for this matter: what came through one, the asker said. */
  readonly links: ReadonlySet<Id>
}

export function askerMatter(id: Id, { matter, entries }: Found, known: Known): View {
  const { status, holding, reply, verdict } = matter
  const open = status !== 'closed'
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
    ...(open ? dueStanding(matter) : { standing: null, extended: null, hold: null }),
    reply: reply && {
      disposition: reply.disposition,
      text: reply.text,
      plannedFor: reply.plannedFor,
      at: reply.at,
      unitName: nameOf(reply.unit),
    },
    verdict,
    thread: entries.flatMap((entry) => {
      const line = lineOf(entry)
      if (!line) return []
      const { unit, ...rest } = line
      const by = entry.actor !== null && known.links.has(entry.actor) ? 'asker' : 'unit'
      return [{ ...rest, at: entry.at, by, unitName: by === 'asker' ? null : nameOf(unit) }]
    }),
    may: { judge: status === 'replied', withdraw: open, talk: open },
  }
}

/** Units whose names the view needs. */
export function unitsIn({ matter, entries }: Found): Id[] {
  const lines = entries.flatMap((entry) => lineOf(entry)?.unit ?? [])
  return [...new Set([matter.holding.unit, ...(matter.reply?.unit ? [matter.reply.unit] : []), ...lines])]
}

function dueFor(status: string): View['dueFor'] {
  if (status === 'closed') return null
  if (status === 'replied') return 'verdict'
  return status === 'received' || status === 'triaged' ? 'hand-over' : 'reply'
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
      return { step: 'handed-up', unit: entry.data.holding.unit, text: entry.data.reason }
    case 'MatterJudged':
      return { step: 'judged', unit: null, text: entry.data.words, grade: entry.data.grade }
    case 'MatterReopened':
      return { step: 'reopened', unit: entry.data.holding.unit, text: null }
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
