// Words of the promises made to her, on her page.

export const messages = {
  title: { zh: '对您的承诺', en: 'Promised to you' },
  'until.open': { zh: '{unit}，{day} 前兑现', en: '{unit}, to be kept by {day}' },
  'until.overdue': {
    zh: '{unit}，应在 {day} 前兑现，已过期',
    en: '{unit}, was to be kept by {day}; overdue',
  },
  'until.kept': { zh: '{unit}说已兑现', en: '{unit} says it was kept' },
  'until.broken': { zh: '{unit}说兑现不了', en: '{unit} says it cannot be kept' },
  ask: { zh: '兑现了吗？', en: 'Was it kept?' },
  'word.kept': { zh: '您说：兑现了', en: 'You said: kept' },
  'word.not-kept': { zh: '您说：没有兑现', en: 'You said: not kept' },
} as const
