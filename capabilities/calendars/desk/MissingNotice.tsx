// In the rail of the system administrator from December on: next year's notice is not in the calendar yet.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { Note } from '#foundation/ui/Notes.tsx'
import { usePath } from '#foundation/ui/where.ts'
import { say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import type { calendarDoors } from '../contract.ts'
import { messages } from './messages.ts'

export function MissingNotice() {
  const keeps = hasAnyRole(useSession(), ['sysadmin'])
  const found = useQuery({
    queryKey: ['calendar'],
    queryFn: () => call<typeof calendarDoors.getCalendar>('GET /api/calendar'),
    enabled: keeps,
  })
  const missing = found.data?.missing ?? null
  // The calendar itself says so at its head.
  const isThere = usePath() === '/calendar'
  if (!keeps || isThere || missing === null) return null
  return (
    <Note>
      <a href="/calendar">{say(messages, 'missing.short', { year: missing })}</a>
    </Note>
  )
}
