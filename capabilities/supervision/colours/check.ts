// What is wrong with rules of colour before they come into force: above all one that can never fire, which is named.
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import { colours, rankOf, type ColourRule, type DueRule } from './rules.ts'

const whens = {
  time: ['near', 'late', 'behind', 'unmet'],
  gap: ['points', 'share', 'unmet'],
} as const

export function checkColours(family: 'time' | 'gap', rules: readonly ColourRule[]): Refusal | null {
  for (const [at, rule] of rules.entries()) {
    const { key } = rule
    if (rules.findIndex((each) => each.key === key) !== at)
      return refuse('programme.colour-key-twice', { key, family })
    if (!colours.includes(rule.colour))
      return refuse('programme.colour-unknown', { key, colour: rule.colour })
    if (!(whens[family] as readonly string[]).includes(rule.when))
      return refuse('programme.colour-family', { key, family, when: rule.when })
    if (!isPossible(rule)) return refuse('programme.colour-never', { key, by: '' })
  }
  for (const [at, rule] of rules.entries()) {
    const above = rules.find((other, place) => shadows(other, rule, place < at))
    if (above) return refuse('programme.colour-never', { key: rule.key, by: above.key })
  }
  return null
}

/** Ten years of days: beyond that a limit is a slip of the finger, and never reached. */
const most = { h: 8_784, d: 3_660, wd: 2_600 } as const

/** Whether anything at all makes it fire. */
function isPossible(rule: ColourRule): boolean {
  switch (rule.when) {
    case 'near':
    case 'late': {
      const least = rule.when === 'near' ? 1 : 0
      const { limit } = rule
      return Number.isInteger(limit) && limit >= least && limit <= (most[rule.unit] ?? -1)
    }
    case 'behind':
      return true
    // A red slip is not raised any more.
    case 'unmet':
      return rule.slip === 'blue' || rule.slip === 'amber'
    // Nothing lags by more than the whole, nor is less than nothing finished.
    case 'points':
      return rule.more >= 0 && rule.more < 100
    case 'share':
      return rule.less > 0 && rule.less <= 100
  }
}

/** Another rule of a stronger colour, or of the same and named before, always fires with it: this one is never seen. */
function shadows(other: ColourRule, rule: ColourRule, isFirst: boolean): boolean {
  const stronger = rankOf(other.colour) - rankOf(rule.colour)
  return other !== rule && (stronger > 0 || (stronger === 0 && isFirst)) && covers(other, rule)
}

/** Whether `wide` fires whenever `narrow` does; false where it cannot be told. */
function covers(wide: ColourRule, narrow: ColourRule): boolean {
  if (isDue(wide)) return isDue(narrow) && reachesBefore(wide, narrow)
  switch (wide.when) {
    case 'behind':
      return narrow.when === 'behind'
    case 'unmet':
      return narrow.when === 'unmet' && narrow.slip === wide.slip
    case 'points':
      return narrow.when === 'points' && wide.more <= narrow.more
    case 'share':
      // Who lags by more than m points of at most 100 has finished less than 100 − m percent of what was planned.
      if (narrow.when === 'points') return wide.less >= 100 - narrow.more
      return narrow.when === 'share' && wide.less >= narrow.less
  }
}

function isDue(rule: ColourRule): rule is DueRule {
  return rule.when === 'near' || rule.when === 'late'
}

/** `wide` begins no later than `narrow`, whatever the days are. */
function reachesBefore(wide: DueRule, narrow: DueRule): boolean {
  if (wide.when !== narrow.when) return wide.when === 'near'
  if (wide.when === 'late' && wide.limit === 0) return true
  if (wide.unit === narrow.unit)
    return wide.when === 'near' ? wide.limit >= narrow.limit : wide.limit <= narrow.limit
  return wide.when === 'near' ? nearBefore(wide, narrow) : lateBefore(wide, narrow)
}

/** So many working days go back at least as far as so many days, and days begin at midnight. */
function nearBefore(wide: DueRule, narrow: DueRule): boolean {
  if (wide.unit === 'h') return narrow.unit === 'd' && wide.limit >= 24 * (narrow.limit + 1)
  if (narrow.unit === 'h') return narrow.limit <= 24 * wide.limit
  return wide.unit === 'wd' && wide.limit >= narrow.limit
}

function lateBefore(wide: DueRule, narrow: DueRule): boolean {
  if (wide.unit === 'h') return wide.limit <= 24 * narrow.limit
  if (narrow.unit === 'h') return wide.unit === 'd' && narrow.limit >= 24 * (wide.limit + 1)
  return wide.unit === 'd' && wide.limit <= narrow.limit
}
