// What calendars brings to the desk: the working calendar, and to whoever keeps it a word when a year's notice is missing.
import { later, type DeskFace } from '#foundation/ui/faces.ts'
import { CalendarIcon } from '#foundation/ui/icons.tsx'
import { messages } from './messages.ts'

const readers = ['coordinator', 'leader', 'supervisor', 'handler', 'sysadmin', 'auditor'] as const

export const calendarsDesk: DeskFace = {
  rail: later(() => import('./MissingNotice.tsx'), 'MissingNotice'),
  places: [{ path: '/calendar', words: messages['place'], icon: CalendarIcon, order: 850, roles: readers }],
  pages: [{ path: '/calendar', screen: later(() => import('./CalendarScreen.tsx'), 'CalendarScreen') }],
}
