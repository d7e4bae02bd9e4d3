// Words of the section where one makes and ends calendar links, on the desk and on the phone.

export const messages = {
  title: { zh: '日历订阅', en: 'Dates in my own calendar' },
  lead: {
    zh: '把到期事项、任务、协办意见、会诊、承诺、走访和节点订阅到手机或电脑自带的日历里。谁拿到地址谁就能看，请只放进自己的日历。',
    en: 'See due matters, tasks, opinions asked of your unit, consultations, promises, visits and milestones in the calendar of your phone or computer. Whoever has the address can read them: keep it to your own calendar.',
  },
  name: { zh: '用在哪里', en: 'Where it is used' },
  'name.hint': { zh: '例如：手机日历、办公室电脑', en: 'For example: phone, office computer' },
  make: { zh: '生成订阅地址', en: 'Make an address' },
  'made.once': {
    zh: '地址只显示这一次。在日历里选“通过网址添加日历”，粘贴即可。',
    en: 'The address is shown this once. In your calendar choose “Add calendar from URL” and paste it.',
  },
  address: { zh: '订阅地址', en: 'Address' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '地址已复制', en: 'The address was copied' },
  open: { zh: '用日历打开', en: 'Open in the calendar' },
  scan: { zh: '用手机扫码，在手机日历里订阅', en: 'Scan it with a phone to subscribe there' },
  done: { zh: '已添加好', en: 'Done' },
  made: { zh: '{day} 生成', en: 'made {day}' },
  read: { zh: '最近读取 {at}', en: 'last read {at}' },
  unread: { zh: '还没有读取过', en: 'not read yet' },
  end: { zh: '停用', en: 'End' },
  'end.what': { zh: '停用“{name}”', en: 'End “{name}”' },
  ended: { zh: '已停用，这个地址不再有用', en: 'Ended; the address no longer opens anything' },
} as const
