// The face of calendars for the server.
import type { Clock } from '#foundation/core/clock.ts'
import type { Capability } from '#foundation/http/capability.ts'
import type { Pool } from '#foundation/postgres/pool.ts'
import type { Round } from '#foundation/postgres/rounds.ts'
import { messages } from '../messages.ts'
import { raiseAlarm } from './alarm.ts'
import { calendarKind } from './projection.ts'
import type { Clocked } from './questions.ts'
import { reviseDue } from './revising.ts'
import { servedWith } from './routes.ts'

export { foundCalendar } from './founding.ts'
export { composers } from './notices.ts'

interface CalendarsOptions {
  /** Whose deadlines a revised calendar moves. */
  readonly clocked: readonly Clocked[]
}

export function calendars({ clocked }: CalendarsOptions): Capability {
  return {
    name: 'calendars',
    served: servedWith(clocked),
    kinds: [calendarKind],
    messages,
    migrations: new URL('./migrations/', import.meta.url),
  }
}

interface RoundParts extends CalendarsOptions {
  readonly pool: Pool
  readonly clock: Clock
  readonly onError: (error: unknown) => void
}

/** What a server looks after: open deadlines after a change, and in December the notice of the year to come. */
export function calendarRounds(parts: RoundParts): readonly Round[] {
  return [
    {
      name: 'calendar revision',
      everyMs: 3_000,
      run: (tenant, isStopped) => reviseDue(parts, tenant, isStopped),
    },
    { name: 'december alarm', everyMs: 600_000, run: (tenant) => raiseAlarm(parts, tenant) },
  ]
}
