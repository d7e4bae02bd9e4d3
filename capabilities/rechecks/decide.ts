// The rules of re-checks: a month is drawn once, by lot, after it is over; nobody calls back on the work of their own unit.
import { dayOf } from '#foundation/core/days.ts'
import { never, type Context, type Decider } from '#foundation/core/decider.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { CommandOf, Ended, RecheckCommand } from './commands.ts'
import { strata, type Stratum } from './strata.ts'
import type { Drawn, RecheckEvent } from './events.ts'
import type { RechecksPart } from './programme.ts'
import { evolve, noSample, type Sample } from './state.ts'

export interface RecheckFacts {
  /** Only for a draw. */
  readonly part?: RechecksPart
}

type Given = RecheckFacts & Context
type Decision = readonly RecheckEvent[] | Refusal

export const recheckDecider: Decider<Sample, RecheckCommand, RecheckEvent, RecheckFacts> = {
  initial: noSample,
  evolve,
  decide,
}

function decide(command: RecheckCommand, state: Sample, given: Given): Decision {
  switch (command.type) {
    case 'DrawSample':
      return draw(command, state, given)
    case 'RecordCall':
      return call(command, state, given)
    default:
      return never(command)
  }
}

function draw(command: CommandOf<'DrawSample'>, state: Sample, { at, part }: Given): Decision {
  const { programme, month, seed, ended } = command
  if (state.month !== '') return refuse('recheck.drawn-already', { month, day: dayOf(state.drawnAt) })
  if (dayOf(at).slice(0, 7) <= month) return refuse('recheck.month-runs', { month, field: 'month' })
  const { shares, least } = part!
  const drawn = strata.map((stratum) => lot(ended, stratum, shares[stratum], least))
  return [{ type: 'SampleDrawn', data: { programme, month, seed, least, strata: drawn } }]
}

/** The lowest ranks of those that ended so: a lot that nobody can steer once the seed is there, and anyone can draw again. */
function lot(ended: readonly Ended[], stratum: Stratum, share: number, least: number): Drawn {
  const all = ended.filter((each) => each.stratum === stratum)
  const most = share === 0 ? 0 : Math.max(Math.ceil(all.length * share), least)
  const items = all
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, most)
    .map(({ matter, unit }) => ({ matter, unit }))
  return { stratum, of: all.length, share, items }
}

function call(command: CommandOf<'RecordCall'>, state: Sample, { actor }: Given): Decision {
  const item = state.items.find(({ matter }) => matter === command.matter)
  if (!item) return refuse('recheck.not-drawn', { field: 'matter' })
  if (item.finding !== null) return refuse('recheck.told-already', { finding: item.finding })
  if (actor.unit === item.unit) return refuse('recheck.own-work')
  const { matter, finding = null, reopen = false } = command
  if (reopen && (finding === null || finding === 'as-told'))
    return refuse('recheck.nothing-to-reopen', { field: 'reopen' })
  const [how, note] = [command.how.trim(), command.note.trim()]
  return [{ type: 'RecheckCalled', data: { matter, how, finding, reopen, note } }]
}
