// What is sent to the telephones of those asked for an opinion, and of the lead unit.
import type { Messages } from '#foundation/core/words.ts'

export const supportNoticeMessages = {
  'notice.support-asked': {
    zh: '【一线】{lead}承办的事项 {number} 请{unit}协办，请在 {due} 前给出书面意见：{url}',
    en: '[Yixian] {lead} asks {unit} for its written opinion on matter {number} by {due}. See {url}',
  },
  'notice.opinion-given': {
    zh: '【一线】{unit}已对事项 {number} 给出意见。请登录查看：{url}',
    en: '[Yixian] {unit} has given its opinion on matter {number}. See {url}',
  },
  'notice.support-silent': {
    zh: '【一线】{unit}到期（{due}）没有对事项 {number} 给出意见，已记录在案。请登录查看：{url}',
    en: '[Yixian] {unit} gave no opinion on matter {number} by {due}; this is on record. See {url}',
  },
} as const satisfies Messages
