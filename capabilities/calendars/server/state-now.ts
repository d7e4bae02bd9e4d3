// The calendar's history as it stands, for questions that need more than the version in force.
import { fold } from '#foundation/core/decider.ts'
import { readStreams } from '#foundation/ledger/entries.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { CalendarEntry } from '../events.ts'
import type { CalendarHistory } from '../state.ts'
import { calendarStream } from './change.ts'
import { calendarKind } from './projection.ts'

export async function historyNow(reader: Reader): Promise<CalendarHistory> {
  const { streams } = await readStreams(reader, calendarKind, [calendarStream], null)
  return fold(calendarKind, (streams.get(calendarStream)?.entries ?? []) as readonly CalendarEntry[])
}
