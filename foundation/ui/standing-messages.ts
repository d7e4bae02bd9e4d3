// What stands beside a due date: whether it may still change, and the way to how it was counted. zh-CN first.

export const messages = {
  how: { zh: '怎么算的', en: 'How it was counted' },
  provisional: { zh: '暂定', en: 'provisional' },
  'provisional.why': {
    zh: '涉及的年份还没有公布放假安排，公布后重算',
    en: 'It rests on a year whose holidays are not published; it will be counted anew',
  },
} as const
