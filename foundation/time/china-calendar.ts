// The calendar a jurisdiction in China begins with, before it says anything about itself.
import type { Calendar } from './calendar.ts'
import { chinaNotices, chinaSource } from './holidays/china.ts'

export const chinaCalendar: Calendar = {
  id: 'cn',
  version: chinaSource,
  zone: 'Asia/Shanghai',
  weekend: [6, 7],
  hours: ['09:00-12:00', '13:30-17:30'],
  notices: chinaNotices,
  overrides: [],
}
