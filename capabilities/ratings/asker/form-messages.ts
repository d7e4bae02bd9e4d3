// Words of what the asker can do with her matter: judge, add, withdraw; fetched with the forms.

export const messages = {
  'verdict.ask': { zh: '问题解决得怎么样', en: 'How well was it solved' },
  'verdict.hint': {
    zh: '选“不满意”或“非常不满意”，事项将提高一级重新办理。',
    en: 'If you choose “dissatisfied” or “very dissatisfied”, it is taken up again one level higher.',
  },
  'verdict.words': { zh: '想说的话（可不写）', en: 'In your own words (optional)' },
  'verdict.give': { zh: '提交评价', en: 'Give the verdict' },
  'verdict.given': { zh: '评价已收到，谢谢', en: 'Your verdict was received. Thank you' },
  'verdict.missing': { zh: '请先选一个等级', en: 'Please choose one of the five' },
  'code.label': { zh: '短信验证码', en: 'Code from the text message' },
  'code.hint': { zh: '发到 {phone}，10 分钟内有效', en: 'Sent to {phone}, valid for 10 minutes' },
  'code.none': {
    zh: '没有登记您的手机号码，请联系走访您的干部',
    en: 'No number is known; please ask the officer who visits you',
  },
  'code.send': { zh: '获取验证码', en: 'Send me a code' },
  'code.sent': { zh: '验证码已发出', en: 'The code is on its way' },
  'talk.title': { zh: '补充情况', en: 'Add something' },
  'talk.label': { zh: '办理单位会看到', en: 'The unit will read it' },
  'talk.send': { zh: '发送', en: 'Send' },
  'talk.sent': { zh: '已收到您的补充', en: 'What you added was received' },
  'withdraw.title': { zh: '撤回', en: 'Withdraw' },
  'withdraw.lead': {
    zh: '不需要再办时，您可以撤回。只有您本人可以。',
    en: 'When nothing more is needed, you may withdraw it. Only you can.',
  },
  'withdraw.reason': { zh: '撤回原因', en: 'Why you withdraw it' },
  'withdraw.do': { zh: '撤回这件事项', en: 'Withdraw this matter' },
  'withdraw.done': { zh: '已撤回', en: 'Withdrawn' },
} as const
