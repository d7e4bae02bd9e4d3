// Writes an iCalendar file (RFC 5545): whole days and instants that every reader understands alike. The one place that knows the library.
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator'

/** Media type to send with it. */
export const icsType = 'text/calendar; charset=utf-8'

interface CalendarToWrite {
  readonly name: string
  /** An IANA name: where a reader that wants one shows the instants. */
  readonly zone: string
  /** When the file is made, as an ISO moment; an event that says when it was revised is stamped with that. */
  readonly at: string
  /** How often whoever subscribes should ask again, in minutes. */
  readonly askAgain?: number
  readonly events: readonly EventToWrite[]
}

interface EventText {
  /** The same for the same thing for ever, so that a newer file moves the event and adds none: `<id>@yixian`. */
  readonly uid: string
  readonly title: string
  readonly text?: string
  readonly url?: string
  /** Not sure yet, as a day that no published calendar reaches. */
  readonly tentative?: boolean
  /** Which revision of the event this is, and when it was made, as an ISO moment: a reader keeps the highest. */
  readonly revised?: { readonly number: number; readonly at: string }
}

/** A whole day as 'YYYY-MM-DD', or from one ISO moment to another; without `to` it is the very second. */
export type EventToWrite = EventText &
  ({ readonly day: string } | { readonly from: string; readonly to?: string })

/**
 * Instants are written in UTC: a zone by name would need its rules beside it, which readers take in different ways.
 * Same input, same text.
 */
export function calendarFile({ name, zone, at, askAgain, events }: CalendarToWrite): string {
  const file = ical({
    prodId: { company: 'Yixian', product: 'Yixian' },
    name: escaped(oneLine(name)),
    ttl: askAgain ? askAgain * 60 : null,
  })
  for (const event of events) {
    const { revised } = event
    file.createEvent({
      id: oneLine(event.uid),
      sequence: revised?.number ?? 0,
      stamp: new Date(revised?.at ?? at),
      lastModified: revised ? new Date(revised.at) : null,
      summary: oneLine(event.title),
      description: event.text ? clean(event.text) : null,
      url: event.url ? plainUrl(event.url) : null,
      status: event.tentative ? ICalEventStatus.TENTATIVE : null,
      ...timeOf(event),
    })
  }
  // What the library takes as the calendar's own zone it writes without its rules; as a property of ours it would stand behind the events.
  return `${file.toString().replace('VERSION:2.0\r\n', `VERSION:2.0\r\nX-WR-TIMEZONE:${zone}\r\n`)}\r\n`
}

/**
 * What is due keeps nobody from other meetings; an hour does. The end is always written, and later than the start, as
 * the format wants it: of events without one readers think differently, down to a whole hour.
 */
function timeOf(event: EventToWrite) {
  if ('day' in event)
    return { start: event.day, end: dayAfter(event.day), allDay: true, transparency: isFree }
  const start = new Date(event.from)
  if (event.to !== undefined && event.to > event.from) return { start, end: new Date(event.to) }
  return { start, end: new Date(start.getTime() + 1000), transparency: isFree }
}

const isFree = ICalEventTransparency.TRANSPARENT

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

/** Without the signs that the format forbids. */
function clean(text: string): string {
  const allowed = text.toWellFormed().replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
  return unmistakable(allowed.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').trim())
}

/**
 * With another sign of the same look where some reader makes something else of the right one, found with ten of them:
 * an escaped backslash before an n, a comma or a semicolon; a component's beginning or end within a text; a comma as in
 * an address; quotes around the whole.
 */
function unmistakable(text: string): string {
  return text
    .replaceAll('\\', '＼')
    .replace(/(BEGIN|END):(?=V)/gi, '$1：')
    .replace(/%(?=2C|3A|3B|5C)/gi, '％')
    .replace(/^"(.*)"$/s, '“$1”')
}

function oneLine(text: string): string {
  return clean(text).replace(/\s*\n\s*/g, ' ')
}

/** The library does this for an event's text and forgets it for the calendar's name. */
function escaped(text: string): string {
  return text.replace(/[;,]/g, (sign) => `\\${sign}`)
}

/** An address is no text: the backslash that the library puts before these would break it. */
function plainUrl(url: string): string {
  return encodeURI(url.toWellFormed()).replaceAll('%25', '%').replace(/[;,]/g, encodeURIComponent)
}
