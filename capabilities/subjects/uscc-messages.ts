// Words for what can be wrong with a unified social credit code.

export const codeMessages = {
  'subject.code-length': {
    zh: '统一社会信用代码应为 {expected} 位，这里是 {length} 位',
    en: 'A unified social credit code has {expected} characters; this has {length}',
  },
  'subject.code-character': {
    zh: '统一社会信用代码第 {position} 位不能是“{found}”（不用字母 I、O、S、V、Z）',
    en: 'Character {position} of the unified social credit code may not be “{found}” (I, O, S, V and Z are not used)',
  },
  'subject.code-division': {
    zh: '统一社会信用代码第 {position} 位属于行政区划码，应为数字，这里是“{found}”',
    en: 'Character {position} of the unified social credit code belongs to the division and must be a digit, not “{found}”',
  },
  'subject.code-check': {
    zh: '统一社会信用代码校验不符：末位应为“{expected}”，这里是“{found}”，请核对有没有抄错',
    en: 'The unified social credit code does not add up: it should end in “{expected}”, not “{found}”. Was a character miscopied?',
  },
} as const
