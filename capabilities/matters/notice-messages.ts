// What is sent to the telephones of those who handle a matter.
import type { Messages } from '#foundation/core/words.ts'

export const noticeMessages = {
  'notice.hold-over': {
    zh: '【一线】事项 {number} 的挂账已到复查日，自动恢复计时，期限 {due}。请登录查看：{url}',
    en: '[Yixian] The hold of matter {number} came to its review day and is over; it is due on {due}. See {url}',
  },
} as const satisfies Messages
