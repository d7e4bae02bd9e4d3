// What is known of one matter, folded from its entries (`evolve.ts`). Read rows and screens are made of this and nothing else.
import type { Id } from '#foundation/core/ids.ts'
import { noTiming, type Timing } from './clocks/timing.ts'
import type { Channel, Disposition } from './commands.ts'
import type { Dispute } from './disputes/state.ts'
import type { Holding } from './events.ts'
import type { Handover, Stay } from './handovers.ts'
import { nothingBeside, type Beside } from './supports/state.ts'
import type { Status } from './statuses.ts'

/** One step of the thread: what was done and when. */
interface Step {
  readonly step: string
  readonly at: string
}

export interface Matter extends Timing, Beside {
  readonly status: Status | 'none'
  readonly programme: string
  readonly programmeVersion: string
  readonly subject: Id | null
  readonly contact: Id | null
  readonly visit: Id | null
  readonly channel: Channel
  readonly title: string
  readonly text: string
  readonly class: string | null
  readonly plan: string | null
  readonly rung: string
  readonly raisedBy: Id | null
  readonly raisedUnit: Id | null
  readonly reference: string | null
  readonly saidAt: string | null
  readonly receivedAt: string
  readonly holding: Holding
  readonly handovers: readonly Handover[]
  readonly stays: readonly Stay[]
  readonly trail: readonly Step[]
  /** The unit's claim; kept apart from the asker's verdict. */
  readonly reply: {
    disposition: Disposition
    text: string
    plannedFor: string | null
    at: string
    unit: Id | null
  } | null
  readonly verdict: { grade: number; words: string | null; at: string } | null
  readonly attempts: readonly { at: string; how: string }[]
  readonly reopened: number
  readonly returned: number
  /** Whose it is was disputed, once in its life; kept when it is settled. */
  readonly dispute: Dispute | null
  readonly mergedInto: Id | null
  readonly closed: {
    at: string
    because: 'verdict' | 'unreached' | 'withdrawn' | 'merged' | 'referred-out'
  } | null
}

const nothing: Holding = { unit: '', person: null, due: '' }

export const noMatter: Matter = {
  status: 'none',
  programme: '',
  programmeVersion: '',
  subject: null,
  contact: null,
  visit: null,
  channel: 'office',
  title: '',
  text: '',
  class: null,
  plan: null,
  rung: '',
  raisedBy: null,
  raisedUnit: null,
  reference: null,
  saidAt: null,
  receivedAt: '',
  holding: nothing,
  handovers: [],
  stays: [],
  trail: [],
  reply: null,
  verdict: null,
  attempts: [],
  reopened: 0,
  returned: 0,
  dispute: null,
  mergedInto: null,
  closed: null,
  ...nothingBeside,
  ...noTiming,
}
