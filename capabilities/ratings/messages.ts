// Words of the asker's channel: why a rule refuses, and the notices that go to her telephone. zh-CN first.

export const messages = {
  'rating.not-asker': {
    zh: '评价和撤回只能由诉求人本人作出',
    en: 'Only the one who raised it may judge or withdraw it',
  },
  'link.contact-unknown': {
    zh: '这个人不是该服务对象的联系人',
    en: 'That person is not a contact of this subject',
  },
  'link.nobody-to-tell': {
    zh: '请指定联系人，链接将发到其手机',
    en: 'Please name the contact whom the link is sent to',
  },
  'link.too-many': { zh: '这件事项的链接已发过 {most} 次', en: 'Its link was given {most} times already' },
  'link.not-for-matter': {
    zh: '这个链接只能用来反映新问题',
    en: 'This link serves to raise a new matter only',
  },
  'link.not-of-contact': {
    zh: '只有登记在册的联系人可以说承诺是否兑现',
    en: 'Only a contact in the register may say whether a promise was kept',
  },
  'link.not-for-start': {
    zh: '这个链接对应一件已有的事项',
    en: 'This link belongs to a matter already raised',
  },
  'code.missing': { zh: '请输入发到您手机的验证码', en: 'Please enter the code sent to your telephone' },
  'code.wrong': { zh: '验证码不对', en: 'The code is wrong' },
  'code.over': { zh: '验证码已失效，请重新获取', en: 'The code is no longer valid; please ask for another' },
  'code.no-phone': {
    zh: '没有登记您的手机号码，请联系走访您的干部',
    en: 'No telephone number is known; please ask the officer who visits you',
  },
  'code.staff-number': {
    zh: '登记的是工作人员的号码，验证码只发给诉求人本人；请让走访干部登记您自己的号码',
    en: 'The number known is an official’s; codes go to you alone. Please have your own number noted',
  },
  'code.number-late': {
    zh: '这个号码是新登记的，登记满 {hours} 小时后才能接收验证码',
    en: 'This number was put in only lately; codes go to it {hours} hours after that',
  },
  'code.too-many': {
    zh: '一小时内获取验证码次数过多，请稍后再试',
    en: 'Too many codes within an hour; please try again later',
  },
  'asker.too-often': { zh: '操作太频繁，请稍后再试', en: 'Too often; please try again later' },
  'start.phone-missing': {
    zh: '请留下手机号码，以便告知结果和由您评价',
    en: 'Please leave a telephone number, so that you can be told and can judge',
  },
  'start.staff-number': {
    zh: '这是工作人员的号码，请填写您自己的手机号码',
    en: 'This is an official’s number; please give your own',
  },
  'notice.asker-link': {
    zh: '【一线】您于 {day} 反映的事项已受理。点此查看谁在办、何时答复，并由您评价：{url} 此链接仅供您本人使用。',
    en: '[Yixian] What you raised on {day} is in hand. See who has it and until when, and judge the result: {url} The link is for you alone.',
  },
  'notice.replied': {
    zh: '【一线】您于 {day} 反映的事项已有答复。点此查看，并由您评价是否解决：{url} 此链接仅供您本人使用。',
    en: '[Yixian] What you raised on {day} has been answered. Read it, and judge whether it is solved: {url} The link is for you alone.',
  },
  'notice.replied-unlinked': {
    zh: '【一线】您于 {day} 反映的事项已有答复。是否解决由您评价：请向走访您的干部或领导小组办公室索取评价链接。',
    en: '[Yixian] What you raised on {day} has been answered. Whether it is solved is for you to judge: please ask the officer who visits you, or the office, for your link.',
  },
  'notice.merged': {
    zh: '【一线】您于 {day} 反映的事项，与他人反映的同一问题合并办理，您的一件不会丢。',
    en: '[Yixian] What you raised on {day} goes on together with the same trouble told by others; yours is not lost.',
  },
  'notice.merged-link': {
    zh: '答复后仍由您自己评价：{url} 此链接仅供您本人使用。',
    en: ' You judge the answer yourself: {url} The link is for you alone.',
  },
  'notice.referred': {
    zh: '【一线】您于 {day} 反映的事项不属本级政府受理，正当渠道是：{channel}。',
    en: '[Yixian] What you raised on {day} belongs elsewhere; the right channel is {channel}.',
  },
  'notice.referred-link': {
    zh: '点此看怎么办；有异议可请办公室重新看一次：{url} 此链接仅供您本人使用。',
    en: ' See what to do, or ask the office to look again, once: {url} The link is for you alone.',
  },
  'notice.extended': {
    zh: '【一线】您于 {day} 反映的事项，答复期限经批准延到 {due}。',
    en: '[Yixian] The answer to what you raised on {day} is now due on {due}: more time was given.',
  },
  'notice.held': {
    zh: '【一线】您于 {day} 反映的事项需要等待，暂停计时，{until} 复查。',
    en: '[Yixian] What you raised on {day} has to wait: the clock stands still, to be reviewed on {until}.',
  },
  'notice.hold-ended': {
    zh: '【一线】您于 {day} 反映的事项恢复计时，答复期限 {due}。',
    en: '[Yixian] The clock of what you raised on {day} goes on; the answer is due on {due}.',
  },
  'notice.moved': {
    zh: '【一线】工作日历有调整，您于 {day} 反映的事项期限改为 {due}。',
    en: '[Yixian] The working calendar was revised; what you raised on {day} is now due on {due}.',
  },
  'notice.why': {
    zh: '点此查看原因：{url} 此链接仅供您本人使用。',
    en: ' See why: {url} The link is for you alone.',
  },
  'notice.why-unlinked': {
    zh: '原因请询问走访您的干部。',
    en: ' The officer who visits you will tell you why.',
  },
  'notice.asker-code': {
    zh: '【一线】验证码 {code}，10 分钟内有效，用于评价或撤回您反映的事项。工作人员不会向您索要，请勿告诉任何人。',
    en: '[Yixian] Code {code}, valid for 10 minutes, to judge or withdraw what you raised. No official will ask for it; tell nobody.',
  },
} as const
