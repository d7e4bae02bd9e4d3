// What holds of disputes where a programme says nothing: a working day to object, a ruling the same day, four reasons.
import { endsOf } from '../clocks/kinds.ts'
import type { DisputeReason, MatterClock, MattersPart } from '../rules.ts'

const oneDay = { limit: 1, unit: 'wd', warnAt: null, pauseRule: 'runs-on' } as const

const clocks: readonly MatterClock[] = [
  {
    ...{ key: 'dispute', kind: 'dispute', ...endsOf.dispute, ...oneDay },
    ...{ countsFromNextWorkingDay: true, words: { zh: '提异议', en: 'Disputed' } },
  },
  // The day itself counts as long as the office is open; asked after hours, it is ruled upon on the next.
  {
    ...{ key: 'ruling', kind: 'ruling', ...endsOf.ruling, ...oneDay },
    ...{ countsFromNextWorkingDay: false, words: { zh: '裁定', en: 'Ruled' } },
  },
]

const usualReasons: readonly DisputeReason[] = [
  { key: 'not-our-duty', words: { zh: '不是本单位职责', en: 'not a duty of ours' } },
  { key: 'wrong-place', words: { zh: '不在本单位地界', en: 'not in our place' } },
  {
    key: 'split-duty',
    words: { zh: '几个单位都有责任，应另定牵头', en: 'shared; another unit should lead' },
  },
  { key: 'outside-government', words: { zh: '不归政府办理', en: 'not for the government to do' } },
]

/** With the clocks and reasons that are not its own. */
export function withUsual(part: MattersPart): MattersPart {
  const missing = clocks.filter(({ kind }) => part.clocks.every((each) => each.kind !== kind))
  if (part.disputes && missing.length === 0) return part
  const { reasons } = part.disputes ?? { reasons: usualReasons }
  return { ...part, clocks: [...part.clocks, ...missing], disputes: { reasons } }
}
