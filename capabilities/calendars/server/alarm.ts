// The December alarm: next year's notice should be out by now, and without it every date in that year is provisional.
import { isoNow, type Clock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { reading, type Pool, type Reader } from '#foundation/postgres/pool.ts'
import { writing } from '#foundation/postgres/writing.ts'
import { civilOf } from '#foundation/time/day.ts'
import { tellMissing } from './notices.ts'
import { calendarInForce } from './questions.ts'
import { findCalendar } from './queries/versions.ts'
import { raiseOnce } from './queries/revisions.ts'

/** The year whose notice is missing although it is December of the year before; null when nothing is. */
export async function missingYear(reader: Reader, at: string): Promise<number | null> {
  const [calendar, known] = await Promise.all([calendarInForce(reader), findCalendar(reader)])
  const { year, month } = civilOf(calendar.dayAt(Date.parse(at)))
  if (month < 12 || !known) return null
  return known.notices.some((notice) => notice.year === year + 1) ? null : year + 1
}

/** Tells the system administrators once a year, from the first of December on. */
export async function raiseAlarm({ pool, clock }: { pool: Pool; clock: Clock }, tenant: Id): Promise<void> {
  const at = isoNow(clock)
  const year = await reading(pool, tenant, (reader) => missingYear(reader, at))
  if (year === null) return
  await writing(pool, tenant, async (writer) => {
    if (await raiseOnce(writer, year, at)) await tellMissing(writer, year, at)
  })
}
