// Words of re-checks on the phone; fetched with their screens. zh-CN first.

export const messages = {
  place: { zh: '回访抽查', en: 'Re-checks' },
  me: { zh: '我的', en: 'Me' },
  none: { zh: '这里会列出抽到、还没有联系上的诉求人', en: 'Askers drawn and not reached yet appear here' },
  'none.why': { zh: '现在都回访过了。', en: 'All of them were reached.' },
  error: { zh: '没有取到。{why}', en: 'It did not come. {why}' },
  gone: {
    zh: '这件已经回访到，或由本单位承办。',
    en: 'She was reached already, or it is your own unit’s work.',
  },
  tried: { zh: '打过 {times} 次', en: 'tried {times} times' },
  matter: { zh: '看事项', en: 'The matter' },
  subject: { zh: '看服务对象和联系人', en: 'The subject and its contacts' },
  told: { zh: '诉求人怎么说', en: 'What the asker says' },
  'finding.as-told': { zh: '与记录相符', en: 'as recorded' },
  'finding.in-part': { zh: '部分相符', en: 'in part' },
  'finding.not-as-told': { zh: '与记录不符', en: 'not as recorded' },
  nobody: { zh: '没有联系上', en: 'nobody reached' },
  reopen: { zh: '要求重新办理（上一层级）', en: 'She wants it taken up again, one rung higher' },
  note: { zh: '她的原话或情况', en: 'Her words, or what happened' },
  how: { zh: '电话', en: 'telephone' },
  send: { zh: '记下', en: 'Write it down' },
  done: { zh: '已记录回访', en: 'Written down' },
  not: { zh: '没有记下。{why}', en: 'It was not written down. {why}' },
} as const
