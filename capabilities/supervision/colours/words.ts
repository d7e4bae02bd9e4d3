// A rule of colour as a sentence: why something has its colour.
import { fill, type Words } from '#foundation/core/words.ts'
import type { ColourRule } from './rules.ts'
import { ruleMessages } from './rule-messages.ts'

export function ruleInWords(rule: ColourRule): Words {
  const [key, params] = told(rule)
  const words = ruleMessages[key]
  return {
    zh: fill(words.zh, { ...params, ...unitOf(rule, 'zh') }),
    en: fill(words.en, { ...params, ...unitOf(rule, 'en') }),
  }
}

function told(rule: ColourRule): [keyof typeof ruleMessages, object] {
  switch (rule.when) {
    case 'near':
      return ['rule.near', { n: rule.limit }]
    case 'late':
      return rule.limit === 0 ? ['rule.late', {}] : ['rule.late-by', { n: rule.limit }]
    case 'behind':
      return ['rule.behind', {}]
    case 'unmet':
      return [`rule.unmet-${rule.slip}`, {}]
    case 'points':
      return ['rule.points', { n: rule.more }]
    case 'share':
      return ['rule.share', { n: rule.less }]
  }
}

function unitOf(rule: ColourRule, lang: 'zh' | 'en'): object {
  return 'unit' in rule ? { unit: ruleMessages[`unit.${rule.unit}`][lang] } : {}
}
