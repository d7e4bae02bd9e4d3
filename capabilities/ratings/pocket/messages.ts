// Words of the codes that an officer shows on the phone. zh-CN first.

export const messages = {
  title: { zh: '给企业看的二维码', en: 'QR codes for the enterprise' },
  back: { zh: '返回', en: 'Back' },
  saved: { zh: '已保存', en: 'Saved' },
  'saved.not': { zh: '没有收下', en: 'Not taken' },
  'saved.kept': {
    zh: '存在本机，有信号就自动送出。送到后就能出示二维码。',
    en: 'It is on this phone and goes out by itself. The codes can be shown once it is received.',
  },
  'saved.needs-you': {
    zh: '服务器没有收下：{why}。您写的都在。',
    en: 'The server did not take it: {why}. All you wrote is kept.',
  },
  'saved.open': { zh: '到“今天”处理', en: 'See to it on “Today”' },
  matters: { zh: '问题', en: 'Matters' },
  visit: { zh: '看这次走访', en: 'See the visit' },
  'matter.say': {
    zh: '请用微信扫一扫：您能看到这件事现在由谁办、哪天前答复您，办得好不好由您来评。',
    en: 'Please scan: you see who has your matter, by which day you get a reply, and the verdict is yours.',
  },
  'matter.hint': { zh: '企业扫码能看进展、作评价。', en: 'The enterprise follows and judges it.' },
  'subject.title': { zh: '走访卡', en: 'Visit card' },
  'subject.hint': {
    zh: '留给企业，以后有事扫码就能说。',
    en: 'To keep: whenever something comes up, scan and write.',
  },
  'subject.say': {
    zh: '请收好这个码：以后有什么难处，扫一扫写几句，我们就收到了，不用注册。',
    en: 'Keep this code: whenever something troubles you, scan it and write a few words. No account needed.',
  },
  show: { zh: '出示二维码', en: 'Show the code' },
  'send.ask': {
    zh: '这件不是您登记的，不能当面出示。可以把链接发到联系人手机。',
    en: 'You did not raise this one, so the code is not shown here. The link can go to the contact’s phone.',
  },
  'send.do': { zh: '发到联系人手机', en: 'Send to the contact' },
  'sent.to': { zh: '链接已发到联系人手机 {phone}', en: 'The link went to the contact’s phone {phone}' },
  'also.sent': {
    zh: '链接也已发到联系人手机 {phone}',
    en: 'The link also went to the contact’s phone {phone}',
  },
  'no.phone': {
    zh: '这位联系人没有登记手机号，请先补上，评价时要用它收验证码。',
    en: 'No phone is on record for the contact; it is needed for the code when judging.',
  },
  'code.label': { zh: '二维码', en: 'QR code' },
  hide: { zh: '收起', en: 'Hide' },
  'error.none': { zh: '没有取到。{why}', en: 'It did not come. {why}' },
  'error.link': { zh: '没有生成二维码。{why}', en: 'The code was not made. {why}' },
} as const
