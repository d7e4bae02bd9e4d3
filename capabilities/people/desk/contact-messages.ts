// Words of contacts on the desk. zh-CN first.

export const messages = {
  contacts: { zh: '联系人', en: 'Contacts' },
  'contacts.none': { zh: '还没有联系人。', en: 'No contact yet.' },
  'contact.add': { zh: '添加联系人', en: 'Add a contact' },
  'contact.lead': {
    zh: '电话平时只显示头尾；查看完整号码要写用途，并留痕。',
    en: 'The number is shown masked; seeing the whole one takes a purpose and is written down.',
  },
  'contact.added': { zh: '联系人已添加', en: 'Contact added' },
  'contact.name': { zh: '姓名', en: 'Name' },
  'contact.phone': { zh: '电话', en: 'Telephone' },
  'contact.duty': { zh: '职务', en: 'Duty' },
  'contact.main': { zh: '主要联系人', en: 'Main contact' },
  'contact.erased': { zh: '（已删除）', en: '(erased)' },
  reveal: { zh: '看完整电话', en: 'Show the number' },
  'reveal.title': { zh: '查看 {name} 的完整电话', en: 'Show the whole number of {name}' },
  'reveal.lead': {
    zh: '您的姓名、时间和用途会记录下来，由审计管理员查看。',
    en: 'Your name, the time and the purpose are recorded for the auditor.',
  },
  'reveal.purpose': { zh: '用途', en: 'Purpose' },
  'reveal.example': { zh: '例：约定 11 月 25 日上门时间', en: 'e.g. to arrange the visit on 25 November' },
  'reveal.go': { zh: '查看', en: 'Show' },
} as const
