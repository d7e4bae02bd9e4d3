// Words of the responsibility card. zh-CN first.
import type { Messages } from '#foundation/core/words.ts'

export const cardMessages = {
  title: { zh: '责任卡', en: 'Responsibility card' },
  subject: { zh: '服务对象', en: 'Subject' },
  matter: { zh: '事项', en: 'Matter' },
  text: { zh: '反映的内容', en: 'What was raised' },
  class: { zh: '类别、层级', en: 'Class and rung' },
  lead: { zh: '主办单位', en: 'Lead unit' },
  due: { zh: '办理时限', en: 'Due' },
  supports: { zh: '协办单位', en: 'Supporting units' },
  unit: { zh: '单位', en: 'Unit' },
  part: { zh: '负责的部分', en: 'Its part' },
  by: { zh: '意见期限', en: 'Opinion by' },
  more: { zh: '另有 {n} 个协办单位，扫码可见', en: '{n} more supporting units; scan to see them' },
  given: { zh: '已给出意见', en: 'opinion given' },
  responsibles: { zh: '责任人', en: 'Responsible persons' },
  nobody: { zh: '待定', en: 'not named yet' },
  scan: { zh: '扫码看办理过程　{number}', en: 'Scan to follow it　{number}' },
  made: { zh: '{day}制', en: 'Made on {day}' },
} as const satisfies Messages
