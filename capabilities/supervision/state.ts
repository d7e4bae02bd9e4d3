// What is known of one slip, folded from its entries.
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Colour } from './colours/rules.ts'
import type { About } from './commands.ts'
import type { Numbered, SlipEntry } from './events.ts'

interface Said {
  readonly text: string
  readonly at: string
  readonly by: Id | null
}

export interface Slip extends Numbered {
  /** `lifted`: an objection to it was upheld. */
  readonly status: 'none' | 'open' | 'replied' | 'released' | 'lifted'
  readonly about: About
  readonly programme: string | null
  readonly subject: Id | null
  readonly area: Id | null
  readonly unit: Id
  readonly person: Id | null
  readonly colour: Colour
  readonly firstColour: Colour
  readonly present: Colour | null
  readonly reason: string | null
  readonly requirement: string
  readonly due: string
  readonly releaser: Id
  readonly issuer: Id | null
  readonly issuerUnit: Id | null
  readonly issuedAt: string
  readonly objectUntil: string
  readonly received: { readonly at: string; readonly by: Id | null } | null
  readonly reply: Said | null
  readonly objection: (Said & { readonly answer: (Said & { readonly upheld: boolean }) | null }) | null
  readonly released: Said | null
  /** The colours at which its day passed without a reply. */
  readonly unmet: readonly Colour[]
}

const nowhere: About = { kind: 'matter', id: '' }

export const noSlip: Slip = {
  status: 'none',
  ...{ mark: '', year: 0, number: 0, about: nowhere, programme: null, subject: null, area: null },
  ...{ unit: '', person: null, colour: 'blue', firstColour: 'blue', present: null, reason: null },
  ...{
    requirement: '',
    due: '',
    releaser: '',
    issuer: null,
    issuerUnit: null,
    issuedAt: '',
    objectUntil: '',
  },
  ...{ received: null, reply: null, objection: null, released: null, unmet: [] },
}

export function evolve(state: Slip, entry: SlipEntry): Slip {
  const { at, actor: by } = entry
  switch (entry.type) {
    case 'SlipIssued':
      return { ...noSlip, ...entry.data, status: 'open', firstColour: entry.data.colour, issuedAt: at }
    case 'SlipReceived':
      return { ...state, received: { at, by } }
    case 'SlipReplied':
      return { ...state, status: 'replied', reply: { text: entry.data.text, at, by } }
    case 'ReplySentBack':
      return { ...state, status: 'open', reply: null, due: entry.data.due }
    case 'SlipRaised': {
      const { from, to, due } = entry.data
      return { ...state, colour: to, due, unmet: [...state.unmet, from] }
    }
    case 'SlipObjected':
      return { ...state, objection: { text: entry.data.reason, at, by, answer: null } }
    case 'ObjectionAnswered': {
      const { upheld, text } = entry.data
      const answered = { ...state, objection: { ...state.objection!, answer: { upheld, text, at, by } } }
      return upheld ? { ...answered, status: 'lifted' } : answered
    }
    case 'SlipReleased':
      return { ...state, status: 'released', released: { text: entry.data.note, at, by } }
    case 'ReleaserNamed':
      return { ...state, releaser: entry.data.to }
    default:
      return never(entry)
  }
}

/** Its day has passed, and nobody has replied. */
export function isUnmet({ status, due }: Pick<Slip, 'status' | 'due'>, today: string): boolean {
  return status === 'open' && due < today
}
