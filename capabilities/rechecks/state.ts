// What is known of one month's sample, folded from its entries.
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Finding, Stratum } from './strata.ts'
import type { Drawn, RecheckEntry } from './events.ts'

interface Call {
  readonly at: string
  readonly by: Id | null
  readonly how: string
  readonly finding: Finding | null
  readonly reopen: boolean
  readonly note: string
}

export interface Item {
  readonly matter: Id
  readonly unit: Id
  readonly stratum: Stratum
  readonly calls: readonly Call[]
  /** What she said, once she was reached. */
  readonly finding: Finding | null
}

export interface Sample {
  readonly programme: string
  readonly month: string
  readonly seed: string
  readonly drawnAt: string
  readonly strata: readonly Omit<Drawn, 'items'>[]
  readonly items: readonly Item[]
}

export const noSample: Sample = { programme: '', month: '', seed: '', drawnAt: '', strata: [], items: [] }

export function evolve(state: Sample, entry: RecheckEntry): Sample {
  switch (entry.type) {
    case 'SampleDrawn': {
      const { programme, month, seed, strata } = entry.data
      return {
        ...{ programme, month, seed, drawnAt: entry.at },
        strata: strata.map(({ stratum, of, share }) => ({ stratum, of, share })),
        items: strata.flatMap(({ stratum, items }) =>
          items.map((item) => ({ ...item, stratum, calls: [], finding: null })),
        ),
      }
    }
    case 'RecheckCalled':
      return { ...state, items: state.items.map((item) => called(item, entry)) }
    default:
      return never(entry)
  }
}

function called(item: Item, { at, actor, data }: Extract<RecheckEntry, { type: 'RecheckCalled' }>): Item {
  if (item.matter !== data.matter) return item
  const { how, finding, reopen, note } = data
  return { ...item, finding, calls: [...item.calls, { at, by: actor, how, finding, reopen, note }] }
}
