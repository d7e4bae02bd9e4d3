// Calendar entries → one row a version, whole, so that a proof of any age finds the calendar that made it.
import { canonical } from '#foundation/ledger/canonical.ts'
import type { Kind } from '#foundation/ledger/kind.ts'
import type { CalendarCommand } from '../commands.ts'
import { calendarDecider } from '../decide.ts'
import type { CalendarEvent } from '../events.ts'
import type { CalendarHistory } from '../state.ts'

const insertSql = `
insert into calendars (tenant_id, version, change, words, calendar, made_by, made_at)
select $1, r.version, r.change, r.words, r.calendar, r.made_by, r.made_at
  from json_to_recordset($2)
    as r(version int, change text, words json, calendar json, made_by uuid, made_at timestamptz)`

export const calendarKind: Kind<CalendarHistory, CalendarCommand, CalendarEvent, object> = {
  ...calendarDecider,
  name: 'calendar',
  tables: ['calendars'],
  oneTrip: true,
  project(reader, changes) {
    const rows = changes.flatMap(({ before, after }) =>
      after.versions.slice(before.versions.length).map(({ number, at, by, change, words, calendar }) => ({
        version: number,
        change,
        words,
        calendar,
        made_by: by,
        made_at: at,
      })),
    )
    // In the ledger's own order of keys, so that a replayed row is the very text of the live one.
    return reader.query(insertSql, [reader.tenant, canonical(rows)]).then(() => {})
  },
}
