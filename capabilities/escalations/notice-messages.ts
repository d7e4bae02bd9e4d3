// What is sent to telephones when matters climb by themselves.
import type { Messages } from '#foundation/core/words.ts'

export const noticeMessages = {
  'notice.climbed': {
    zh: '【一线】事项 {number} 超过期限未答复，已自动提级到您这里，期限 {due}。请登录签收：{url}',
    en: '[Yixian] Matter {number} was not answered in time and has climbed to you; due {due}. Please sign for it: {url}',
  },
  'notice.climbed-many': {
    zh: '【一线】有 {count} 件事项超过期限未答复，已自动提级到您这里。请登录签收：{url}',
    en: '[Yixian] {count} matters were not answered in time and have climbed to you. Please sign for them: {url}',
  },
} as const satisfies Messages
