// Words of forms and filters on the desk.

export const messages = {
  cancel: { zh: '取消', en: 'Cancel' },
  missing: { zh: '请填写', en: 'Please fill this in' },
  'came.not': { zh: '没有取到。{why}', en: 'It did not come. {why}' },
  faster: {
    zh: '有人刚刚改过它。请关上再打开，看过最新内容后再办。',
    en: 'Somebody has just changed it. Close and open it again, and look before you go on.',
  },
} as const
