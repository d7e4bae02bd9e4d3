// Programs of others that read iCalendar, each asked what it makes of a file: for tests that want strangers to agree.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseCalendar } from 'iamcal'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { convertIcsCalendar, type IcsDateObject } from 'ts-ics'

/** What a reader makes of one event: days as 'YYYY-MM-DD', the last one excluded; instants in UTC. */
export interface EventRead {
  readonly uid: string
  readonly title: string
  readonly text: string
  readonly from: string
  readonly to: string
}

export interface CalendarReader {
  readonly name: string
  read(file: string): readonly EventRead[]
}

function readByIcalJs(file: string): EventRead[] {
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
  return events.map((each) => {
    const { uid, summary, description, startDate, endDate } = new ICAL.Event(each)
    return {
      ...{ uid, title: summary, text: description ?? '' },
      ...{ from: startDate.toString(), to: endDate.toString() },
    }
  })
}

function readByNodeIcal(file: string): EventRead[] {
  return Object.values(nodeIcal.sync.parseICS(file)).flatMap((each) => {
    if (each?.type !== 'VEVENT') return []
    const { uid, summary, description, start, end, datetype } = each
    // A day comes as midnight in the reader's own zone.
    const told = (at: Date) => (datetype === 'date' ? localDay(at) : seconds(at))
    const text = description === undefined ? '' : String(description)
    return { uid, title: String(summary), text, from: told(start), to: told(end!) }
  })
}

function readByTsIcs(file: string): EventRead[] {
  const told = ({ type, date }: IcsDateObject) =>
    type === 'DATE' ? date.toISOString().slice(0, 10) : seconds(date)
  return (convertIcsCalendar(undefined, file).events ?? []).map(
    ({ uid, summary, description, start, end }) => ({
      ...{ uid, title: summary, text: description ?? '' },
      ...{ from: told(start), to: told(end!) },
    }),
  )
}

function readByIamcal(file: string): EventRead[] {
  return parseCalendar(file)
    .getEvents()
    .map((event) => {
      const [from, to] = [event.getStart()!, event.getEnd()!]
      const told = (at: typeof from) => (at.isFullDay() ? localDay(at.getDate()) : seconds(at.getDate()))
      const text = event.getDescription() ?? ''
      return { uid: event.getUid(), title: event.getSummary() ?? '', text, from: told(from), to: told(to) }
    })
}

const scripts = join(import.meta.dirname, 'calendar-readers')
const outside: readonly { name: string; command: string; script: string; needs: readonly string[] }[] = [
  {
    name: 'libical (C)',
    command: '/usr/bin/python3',
    script: 'read_libical.py',
    needs: ['-c', "import gi; gi.require_version('ICalGLib', '3.0'); from gi.repository import ICalGLib"],
  },
  {
    name: 'python3-icalendar',
    command: '/usr/bin/python3',
    script: 'read_icalendar.py',
    needs: ['-c', 'import icalendar'],
  },
  {
    name: 'python3-vobject',
    command: '/usr/bin/python3',
    script: 'read_vobject.py',
    needs: ['-c', 'import vobject'],
  },
  {
    name: 'ruby-icalendar',
    command: 'ruby',
    script: 'read_icalendar.rb',
    needs: ['-e', 'require "stringio"; require "icalendar"'],
  },
  {
    name: 'Data::ICal (perl)',
    command: 'perl',
    script: 'read_data_ical.pl',
    needs: ['-MData::ICal', '-e', '1'],
  },
]

/** Read in one go by a program that is started for it. Throws what the program said when it could not. */
function readOutside(command: string, script: string, file: string): EventRead[] {
  const ran = spawnSync(command, [join(scripts, script)], { input: file, encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(`${script}: ${ran.stderr}`)
  return JSON.parse(ran.stdout) as EventRead[]
}

/** Always there: they come with the tests. */
export const packagedReaders: readonly CalendarReader[] = [
  { name: 'ical.js', read: readByIcalJs },
  { name: 'node-ical', read: readByNodeIcal },
  { name: 'ts-ics', read: readByTsIcs },
  { name: 'iamcal', read: readByIamcal },
]

/** Those of Debian, as far as this machine has them. */
export function installedReaders(): readonly CalendarReader[] {
  return outside
    .filter(({ command, needs }) => spawnSync(command, [...needs], { stdio: 'ignore' }).status === 0)
    .map(({ name, command, script }) => ({ name, read: (file) => readOutside(command, script, file) }))
}

export const outsideNames: readonly string[] = outside.map(({ name }) => name)

function seconds(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`
}

function localDay(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
