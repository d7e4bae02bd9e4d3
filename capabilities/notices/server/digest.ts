// The morning's digest: what is due, and all that a person has not looked at, once a working day; and the end of what is old.
import { isoNow, type Clock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { addDeliveries, forgetDeliveries, type Delivery } from '#foundation/notices/delivery.ts'
import { reading, type Pool, type Reader } from '#foundation/postgres/pool.ts'
import { writing } from '#foundation/postgres/writing.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import { dayText, parseDay } from '#foundation/time/day.ts'
import { calendarInForce } from '#capabilities/calendars/server/questions.ts'
import { digestWords } from '../digest-words.ts'
import { digestDue } from '../quiet.ts'
import { dueNow } from './due-now.ts'
import { forgetItems, itemsSince } from './queries/items.ts'
import { noteDigest, undigested, type Undigested } from './queries/preferences.ts'

interface DigestParts {
  readonly pool: Pool
  readonly clock: Clock
  readonly origin: string
}

const page = 200
const listed = 20
/** In the evening nobody reads what the morning brought. */
const seconds = 10 * 3600

/** Makes every digest that is due now. */
export async function digestAll(
  parts: DigestParts,
  tenant: Id,
  isStopped: () => boolean = () => false,
): Promise<void> {
  const now = parts.clock.now()
  let after: Id | null = null
  while (!isStopped()) {
    const [calendar, persons] = await nextPage(parts, tenant, after)
    if (!calendar.isWorking(calendar.zone.dayAt(now).day)) return
    for (const each of persons) {
      const last = each.lastDay === null ? null : (parseDay(each.lastDay) as number)
      const day = digestDue(each.preferences, last, now, calendar)
      if (day === null) continue
      const made = { calendar, day: dayText(day) }
      await writing(parts.pool, tenant, (writer) => digestFor(writer, each, made, parts))
    }
    if (persons.length < page) return
    after = persons.at(-1)!.person
  }
}

function nextPage({ pool, clock }: DigestParts, tenant: Id, after: Id | null) {
  return reading(pool, tenant, async (reader) => {
    const calendar = await calendarInForce(reader)
    const today = dayText(calendar.zone.dayAt(clock.now()).day)
    return [calendar, await undigested(reader, today, after, page)] as const
  })
}

interface Made {
  readonly calendar: WorkingCalendar
  readonly day: string
}

/** The note that it was made and what it brings are one transaction: exactly once, whoever else tries. */
async function digestFor(
  writer: Reader,
  { person, after, last, preferences }: Undigested,
  { calendar, day }: Made,
  { origin, clock }: DigestParts,
): Promise<void> {
  if (!(await noteDigest(writer, person, last, day))) return
  const [items, due] = await Promise.all([
    itemsSince(writer, person, after, listed),
    dueNow(writer, person, clock.now(), calendar),
  ])
  const words = digestWords({ day, items, count: last - after, due, url: `${origin}/` })
  if (!words) return
  const deliveries = (['mail', 'sms'] as const).flatMap((gate): Delivery[] =>
    preferences[gate] === 'always'
      ? [{ id: newId(), gate, lane: person, kind: 'digest', title: words.title, body: words[gate] }]
      : [],
  )
  await addDeliveries(writer, deliveries, { at: isoNow(clock), seconds })
}

const dayMs = 86_400_000

/** What nobody asks about any more: items after 90 days, settled deliveries after 30. */
export async function forgetOld({ pool, clock }: DigestParts, tenant: Id): Promise<void> {
  const before = (days: number) => new Date(clock.now() - days * dayMs).toISOString()
  await writing(pool, tenant, async (writer) => {
    await Promise.all([forgetItems(writer, before(90)), forgetDeliveries(writer, before(30))])
  })
}
