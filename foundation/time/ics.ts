// Reads iCalendar text (RFC 5545) into lines that know where they stood, and events of whole days.
import { isRefusal, refuse, type Refusal } from '../core/refusal.ts'
import { dayText, parseDay } from './day.ts'

interface Property {
  readonly name: string
  readonly params: string
  readonly value: string
  /** In the file, from 1, where the property begins. */
  readonly line: number
}

/** An event of whole days, both ends included. */
interface DayEvent {
  readonly from: number
  readonly to: number
  readonly summary: string
  readonly categories: string
  readonly line: number
}

/** Events in the order of the file. Refuses with `notice-file.…`, naming the line. */
export function dayEventsOf(text: string): DayEvent[] | Refusal {
  const properties = propertiesOf(text)
  if (isRefusal(properties)) return properties
  const events: DayEvent[] = []
  const open: Property[] = []
  let own: Property[] = []
  for (const property of properties) {
    const { name, value, line } = property
    if (name === 'BEGIN') {
      open.push(property)
      if (value === 'VEVENT') own = []
    } else if (name === 'END') {
      const begun = open.pop()
      if (begun?.value !== value) return refuse('notice-file.malformed', { line, text: `END:${value}` })
      if (value !== 'VEVENT') continue
      const event = eventOf(begun, own)
      if (isRefusal(event)) return event
      events.push(event)
    } else if (open.at(-1)?.value === 'VEVENT') own.push(property)
  }
  const last = open.at(-1)
  return last ? refuse('notice-file.unfinished', { line: last.line, text: `BEGIN:${last.value}` }) : events
}

/** Long lines are folded: what begins with a blank belongs to the line before it. */
function propertiesOf(text: string): Property[] | Refusal {
  const unfolded: { text: string; line: number }[] = []
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const before = unfolded.at(-1)
    if (/^[ \t]/.test(line) && before) before.text += line.slice(1)
    else if (line !== '') unfolded.push({ text: line, line: at + 1 })
  }
  if (unfolded[0]?.text.toUpperCase() !== 'BEGIN:VCALENDAR')
    return refuse('notice-file.malformed', { line: 1, text: (unfolded[0]?.text ?? '').slice(0, 40) })
  const properties: Property[] = []
  for (const { text: whole, line } of unfolded) {
    // A colon may stand within a quoted parameter.
    const found = /^([A-Za-z0-9-]+)((?:;[^=;:]+=(?:"[^"]*"|[^";:])*)*):(.*)$/.exec(whole)
    if (!found) return refuse('notice-file.malformed', { line, text: whole.slice(0, 40) })
    properties.push({ name: found[1]!.toUpperCase(), params: found[2]!, value: found[3]!, line })
  }
  return properties
}

function eventOf(begun: Property, own: readonly Property[]): DayEvent | Refusal {
  const find = (name: string) => own.find((property) => property.name === name)
  const [start, end, duration, repeats] = ['DTSTART', 'DTEND', 'DURATION', 'RRULE'].map(find)
  if (repeats) return refuse('notice-file.repeats', { line: repeats.line })
  if (!start) return refuse('notice-file.not-a-day', { line: begun.line, text: 'VEVENT' })
  const from = dayIn(start)
  if (isRefusal(from)) return from
  const after = end ? dayIn(end) : duration ? afterDuration(from, duration) : from + 1
  if (isRefusal(after)) return after
  if (after <= from)
    return refuse('notice-file.malformed', { line: (end ?? start).line, text: `DTEND ${dayText(after)}` })
  const words = (name: string) => unescaped(find(name)?.value ?? '')
  return {
    from,
    to: after - 1,
    summary: words('SUMMARY'),
    categories: words('CATEGORIES'),
    line: find('SUMMARY')?.line ?? begun.line,
  }
}

/** DTEND is the day after the last one, as the standard has it. */
function dayIn({ value, line }: Property): number | Refusal {
  const found = /^(\d{4})(\d{2})(\d{2})$/.exec(value)
  const day = found && parseDay(`${found[1]}-${found[2]}-${found[3]}`)
  return day === null || isRefusal(day) ? refuse('notice-file.not-a-day', { line, text: value }) : day
}

function afterDuration(from: number, { value, line }: Property): number | Refusal {
  const found = /^\+?P(\d+)([DW])$/.exec(value)
  if (!found) return refuse('notice-file.not-a-day', { line, text: value })
  return from + Number(found[1]) * (found[2] === 'W' ? 7 : 1)
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? ' ' : sign)).trim()
}
