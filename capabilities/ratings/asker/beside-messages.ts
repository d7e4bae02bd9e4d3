// Words of what stands beside the unit that has her matter; fetched where there is anything of it.

export const messages = {
  joined: {
    zh: '与他人反映的同一问题合并办理。答复也给您，由您自己评价。',
    en: 'It goes on together with the same trouble told by others. The answer comes to you, too, and you judge it yourself.',
  },
  asked: { zh: '已请{unit}一起办', en: '{unit} was asked to help' },
  'asked.until': {
    zh: '已请{unit}一起办，{day}前给出意见',
    en: '{unit} was asked to help, and answers by {day}',
  },
  referred: { zh: '不属政府受理，正当渠道是', en: 'It belongs elsewhere; the right channel is' },
  'object.lead': {
    zh: '如果您认为应由政府办理，可以请办公室重新看一次。只能提一次。',
    en: 'If you think it is the government’s, you may ask the office to look again, once.',
  },
  'object.reason': { zh: '为什么应由政府办理', en: 'Why it is the government’s' },
  'object.do': { zh: '请办公室重新看', en: 'Ask the office to look again' },
  'object.done': { zh: '已收到，办公室会重新看', en: 'Received; the office will look again' },
} as const
