// Words of when one may be disturbed, on the phone; fetched with that form. zh-CN first.

export const messages = {
  'quiet.from': { zh: '免打扰从', en: 'Quiet from' },
  'quiet.to': { zh: '到', en: 'until' },
  'quiet.hint': {
    zh: '两个时刻相同就是不设；紧急的照发',
    en: 'The same twice: no quiet hours. What is urgent comes at once.',
  },
  digest: { zh: '不急的合成一条晨报', en: 'One digest in the morning for what can wait' },
  'digest.hour': { zh: '晨报几点发', en: 'Digest at' },
  hour: { zh: '{hour} 点', en: '{hour}:00' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  not: { zh: '没有保存成。{why}', en: 'It was not saved. {why}' },
} as const
