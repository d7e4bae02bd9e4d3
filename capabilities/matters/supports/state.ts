// What stands beside a matter's lead unit, folded from its entries: units asked for their part, responsible persons, where it was referred.
import type { Id } from '#foundation/core/ids.ts'
import { isRunning, type TimedClock } from '../clocks/timing.ts'
import type { Holding, MatterEntry } from '../events.ts'
import type { Stay } from '../handovers.ts'
import type { SilenceRule } from '../rules.ts'
import type { ReferralChannel } from './channel-messages.ts'

export interface Support {
  /** Its clock's; a unit asked again after it was silent has another one, from another instant. */
  readonly key: string
  readonly unit: Id
  readonly person: Id | null
  readonly part: string
  readonly askedAt: string
  /** Who asked. */
  readonly askedBy: Id | null
  readonly opinion: { text: string; agrees: boolean | null; at: string; by: Id | null; late: boolean } | null
  readonly silent: { at: string; means: SilenceRule } | null
}

export interface Beside {
  readonly supports: readonly Support[]
  readonly responsibles: readonly { readonly key: string; readonly person: Id }[]
  readonly referral: {
    channel: ReferralChannel
    note: string
    at: string
    unit: Id | null
    /** When the asker objected to the first, which she may once. */
    objectedAt: string | null
  } | null
  /** Matters that were merged into this one, and those merged into them before. */
  readonly merged: readonly Id[]
}

export const nothingBeside: Beside = { supports: [], responsibles: [], referral: null, merged: [] }

type Of<T extends MatterEntry['type']> = Extract<MatterEntry, { type: T }>
type BesideEntry = Of<
  'SupportAsked' | 'OpinionGiven' | 'SupportSilent' | 'ResponsiblesNamed' | 'MattersAbsorbed'
>

export function accompanied<S extends Beside>(state: S, entry: BesideEntry): S {
  const { at, actor: by } = entry
  switch (entry.type) {
    case 'SupportAsked': {
      const { unit, person, part, deadline } = entry.data
      const asked = { key: deadline.key, unit, person, part, askedAt: at, askedBy: by }
      return { ...state, supports: [...state.supports, { ...asked, opinion: null, silent: null }] }
    }
    case 'OpinionGiven': {
      const { unit, text, agrees, late } = entry.data
      return changed(state, unit, { opinion: { text, agrees, late, at, by } })
    }
    case 'SupportSilent':
      return changed(state, entry.data.unit, { silent: { at: entry.data.due, means: entry.data.means } })
    case 'ResponsiblesNamed':
      return { ...state, responsibles: entry.data.responsibles }
    case 'MattersAbsorbed':
      return { ...state, merged: [...state.merged, ...entry.data.matters] }
  }
}

/** Of a unit that was asked more than once, the last asking. */
function changed<S extends Beside>(state: S, unit: Id, change: Partial<Support>): S {
  const last = state.supports.findLastIndex((support) => support.unit === unit)
  return { ...state, supports: state.supports.map((one, at) => (at === last ? { ...one, ...change } : one)) }
}

type Timed = Pick<Beside, 'supports'> & { readonly clocks: readonly TimedClock[] }

export function clockOf({ clocks }: Pick<Timed, 'clocks'>, { key, askedAt }: Support): TimedClock | null {
  return clocks.findLast((clock) => clock.key === key && clock.from === askedAt) ?? null
}

/** given: a written opinion; silent: none by its day; asked: still awaited; dropped: the matter went on without. */
type SupportState = 'given' | 'silent' | 'asked' | 'dropped'

export function stateOf(matter: Pick<Timed, 'clocks'>, support: Support): SupportState {
  if (support.opinion) return 'given'
  if (support.silent) return 'silent'
  const clock = clockOf(matter, support)
  return clock && isRunning(clock) ? 'asked' : 'dropped'
}

export function isAwaited(matter: Pick<Timed, 'clocks'>): (support: Support) => boolean {
  return (support) => stateOf(matter, support) === 'asked'
}

export function referred<S extends Beside>(state: S, { at, unit, data }: Of<'MatterReferredOut'>): S {
  return { ...state, referral: { ...data, at, unit, objectedAt: state.referral?.objectedAt ?? null } }
}

/** Back with the office, on the rung where it stood. */
export function resumed<S extends Beside & { readonly holding: Holding; readonly stays: readonly Stay[] }>(
  state: S,
  { at, type, data }: Of<'ReferralObjected' | 'MergeUndone'>,
): S {
  const { rung } = state.stays.at(-1)!
  const stays = [...state.stays, { rung, from: at, to: null, failed: null }]
  const { referral } = state
  const isHers = type === 'ReferralObjected' && referral !== null
  return {
    ...state,
    holding: data.holding,
    stays,
    referral: isHers ? { ...referral, objectedAt: at } : referral,
  }
}

export const stepOf = { ReferralObjected: 'objected', MergeUndone: 'resumed' } as const

/** What a matter is again that had ended. */
export const alive = { status: 'received', closed: null, mergedInto: null } as const
