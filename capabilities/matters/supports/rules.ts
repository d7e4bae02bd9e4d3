// What a programme says of co-units and responsible persons, and what holds where it says nothing.
import { endsOf } from '../clocks/kinds.ts'
import { clockFor, type MatterClock, type MattersPart, type SilenceRule } from '../rules.ts'

type Clocked = Pick<MattersPart, 'clocks'>

/** Quanzhou's rule, which most take: a co-unit answers the lead unit within three working days. */
const usualSupport: MatterClock = {
  ...{ key: 'support', kind: 'support', words: { zh: '协办意见', en: 'Opinion' }, ...endsOf.support },
  ...{ limit: 3, unit: 'wd', countsFromNextWorkingDay: true, pauseRule: 'runs-on', warnAt: 0.8 },
}

export function supportClock(part: Clocked, rung: string, klass: string | null): MatterClock {
  return clockFor(part, 'support', rung, klass) ?? usualSupport
}

/** Several units are asked at once, and each has its own clock: its unit stands behind the rule's key. */
export function supportKey(rule: Pick<MatterClock, 'key'>, unit: string): string {
  return `${rule.key}/${unit}`
}

/** The rule that a clock's key names; undefined where the programme has none of that name. */
export function ruleOfKey({ clocks }: Clocked, key: string): MatterClock | undefined {
  const [name = key] = key.split('/')
  const found = clocks.find((clock) => clock.key === key) ?? clocks.find((clock) => clock.key === name)
  return found ?? (name === usualSupport.key ? usualSupport : undefined)
}

/** What silence means where the programme does not say: nobody agreed, so a person has to look. */
export function silenceOf({ supports }: Pick<MattersPart, 'supports'>): SilenceRule {
  return supports?.silence ?? 'goes-to-office'
}
