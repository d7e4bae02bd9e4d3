// A year's notice out of a file that an administrator brings: which reader, and which year it must be.
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { Notice } from '#foundation/time/calendar.ts'
import { readHolidayCn, readIcs } from '#foundation/time/notices.ts'

interface NoticeFile {
  readonly fileName: string
  readonly text: string
  readonly year: number
  readonly source: string
}

/** Refuses with `notice-file.…`, naming the line. Its version is given when it is adopted. */
export function noticeIn({ fileName, text, year, source }: NoticeFile): Omit<Notice, 'version'> | Refusal {
  const read = /\.json$/i.test(fileName) ? readHolidayCn : /\.ics$/i.test(fileName) ? readIcs : null
  if (!read) return refuse('notice-file.kind', { field: 'fileName', fileName })
  const notice = read(text, { year, version: 1, source: source.trim() })
  if (isRefusal(notice)) return notice
  const { version: _, ...rest } = notice
  return rest
}
