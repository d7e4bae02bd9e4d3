// Words of the form in which she says whether a promise was kept.

export const messages = {
  ask: { zh: '兑现了吗？', en: 'Was it kept?' },
  yes: { zh: '兑现了', en: 'Kept' },
  no: { zh: '没有兑现', en: 'Not kept' },
  missing: { zh: '请选一项', en: 'Please choose one' },
  words: { zh: '想说的话（可不填）', en: 'In your words (optional)' },
  send: { zh: '提交', en: 'Send' },
  sent: { zh: '已收到您的话', en: 'Your word is recorded' },
} as const
