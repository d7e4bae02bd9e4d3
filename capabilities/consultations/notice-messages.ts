// What is sent about consultations: their form and day, never the case. zh-CN first.
import type { Messages } from '#foundation/core/words.ts'

export const noticeMessages = {
  'form.consultation': { zh: '联合会诊', en: 'joint consultation' },
  'form.deliberation': { zh: '一企一议', en: 'deliberation' },
  'form.on-site': { zh: '现场办公', en: 'on-site session' },
  'form.leader-visit': { zh: '领导走访', en: 'leader’s visit' },
  'notice.asked': {
    zh: '请贵单位参加{form}，{due} 前提出意见：{url}',
    en: 'Your unit is asked to a {form}, opinion by {due}: {url}',
  },
  'notice.put-off': { zh: '{form}改期至 {due}：{url}', en: 'The {form} is put off to {due}: {url}' },
  'notice.silent': {
    zh: '{form}意见期限已到，{silent} 个单位未答复：{url}',
    en: 'The day for opinions of the {form} is over, {silent} units are silent: {url}',
  },
  'notice.decided': {
    zh: '{form}已议定，请查看本单位的任务：{url}',
    en: 'The {form} is decided; see your unit’s part: {url}',
  },
  'notice.off': { zh: '{form}已取消：{url}', en: 'The {form} is called off: {url}' },
} as const satisfies Messages
