// What is sent to the telephones of those who handle a matter.
import type { Messages } from '#foundation/core/words.ts'

export const noticeMessages = {
  'notice.hold-over': {
    zh: '【一线】事项 {number} 的挂账已到复查日，自动恢复计时，期限 {due}。请登录查看：{url}',
    en: '[Yixian] The hold of matter {number} came to its review day and is over; it is due on {due}. See {url}',
  },
  'notice.ruled.upheld': {
    zh: '【一线】事项 {number} 的异议成立，改由{unit}办理。请登录查看：{url}',
    en: '[Yixian] The dispute of matter {number} is upheld: it is now of {unit}. See {url}',
  },
  'notice.ruled.rejected': {
    zh: '【一线】事项 {number} 的异议不成立，仍由{unit}办理，期限 {due}。请登录查看：{url}',
    en: '[Yixian] The dispute of matter {number} is not upheld: it stays with {unit}, due {due}. See {url}',
  },
} as const satisfies Messages
