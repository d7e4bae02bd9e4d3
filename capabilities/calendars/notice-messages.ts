// What is sent to telephones when the calendar moves dates, or when a year's notice is missing.
import type { Messages } from '#foundation/core/words.ts'

export const noticeMessages = {
  'notice.moved': {
    zh: '【一线】工作日历有改动（{reason}），您经办的 {moved} 件期限随之变动。请登录查看：{url}',
    en: '[Yixian] The working calendar was changed ({reason}); dates of {moved} items in your hands moved. See {url}',
  },
  'notice.missing': {
    zh: '【一线】{year} 年放假通知尚未导入工作日历，落在 {year} 年的期限都是暂定。请导入：{url}',
    en: '[Yixian] The notice for {year} is not in the working calendar yet; dates in {year} are provisional. Import it: {url}',
  },
} as const satisfies Messages
