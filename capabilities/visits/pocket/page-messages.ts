// Words of the page of one visit, and of keeping a promise. zh-CN first.

export const messages = {
  visit: { zh: '走访', en: 'Visit' },
  back: { zh: '返回', en: 'Back' },
  'promise.keep': { zh: '做到了', en: 'It is kept' },
  'promise.how': { zh: '怎么做到的', en: 'How it was kept' },
  'visit.when': { zh: '时间', en: 'When' },
  'visit.kind': { zh: '方式', en: 'How' },
  'visit.by': { zh: '走访人', en: 'Officers' },
  'visit.heard': { zh: '听到的', en: 'Heard' },
  'visit.nothing-heard': { zh: '没有写', en: 'nothing written' },
  'visit.matters': { zh: '带出的问题', en: 'Matters from it' },
  'visit.card': { zh: '给企业看的二维码', en: 'QR codes for the enterprise' },
  'visit.none': { zh: '没有取到这次走访。{why}', en: 'The visit did not come. {why}' },
} as const
