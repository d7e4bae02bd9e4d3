// Duty entries → read rows. A duty's lines are written anew together, so that one ends before the next begins.
import type { Change, Kind } from '#foundation/ledger/kind.ts'
import { initialsOf } from '#foundation/postgres/initials.ts'
import type { DutyCommand } from '../commands.ts'
import { dutyDecider, type DutyFacts } from '../decide.ts'
import type { DutyEvent } from '../events.ts'
import type { Duty } from '../state.ts'

type DutyChange = Change<Duty, DutyEvent>

export const dutyKind: Kind<Duty, DutyCommand, DutyEvent, DutyFacts> = {
  ...dutyDecider,
  name: 'duty',
  tables: ['directory_precedents', 'directory_lines', 'directory_duties'],
  oneTrip: true,
  project(reader, changes) {
    const ids = changes.map(({ id }) => id)
    const [duties, lines, precedents] = [changes.map(dutyRow), changes.flatMap(lineRows), taughtRows(changes)]
    const sent = [
      reader.query(dutiesSql, [reader.tenant, JSON.stringify(duties)]),
      reader.query(linesGoneSql, [reader.tenant, ids]),
      reader.query(linesSql, [reader.tenant, JSON.stringify(lines)]),
      reader.query(precedentsSql, [reader.tenant, JSON.stringify(precedents)]),
    ]
    return Promise.all(sent).then(() => {})
  },
}

const dutiesSql = `
insert into directory_duties (tenant_id, id, version, key, zh, en, initials, keywords, classes, retired)
select $1, r.id, r.version, r.key, r.zh, r.en, r.initials, r.keywords, r.classes, r.retired
  from json_to_recordset($2::json) as r(id uuid, version int, key text, zh text, en text, initials text,
       keywords text[], classes json, retired boolean)
on conflict (tenant_id, id) do update set version = excluded.version, zh = excluded.zh, en = excluded.en,
  initials = excluded.initials, keywords = excluded.keywords, classes = excluded.classes, retired = excluded.retired`

const linesGoneSql = `delete from directory_lines where tenant_id = $1 and duty = any($2)`

const linesSql = `
insert into directory_lines (tenant_id, duty, id, area_id, unit_id, co_units, area_team, subject_team, begins_on, ends_on)
select $1, r.* from json_to_recordset($2::json) as r(duty uuid, id uuid, area_id uuid, unit_id uuid, co_units uuid[],
       area_team uuid, subject_team uuid, begins_on date, ends_on date)`

const precedentsSql = `
insert into directory_precedents (tenant_id, duty, ruling, matter_id, unit_id, area_id, note, taught_at)
select $1, r.* from json_to_recordset($2::json) as r(duty uuid, ruling uuid, matter_id uuid, unit_id uuid, area_id uuid,
       note text, taught_at timestamptz)
on conflict (tenant_id, duty, ruling) do nothing`

function dutyRow({ id, after, version }: DutyChange) {
  const { key, words, keywords, classes, status } = after
  const initials = initialsOf(words.zh)
  return { id, version, key, ...words, initials, keywords, classes, retired: status === 'retired' }
}

function lineRows({ id: duty, after }: DutyChange) {
  return after.lines.map(({ id, area, unit, coUnits, areaTeam, subjectTeam, from, to }) => ({
    ...{ duty, id, area_id: area, unit_id: unit, co_units: coUnits },
    ...{ area_team: areaTeam, subject_team: subjectTeam, begins_on: from, ends_on: to },
  }))
}

function taughtRows(changes: readonly DutyChange[]) {
  return changes.flatMap(({ id: duty, after }) =>
    after.precedents.map(({ matter, unit, area, ruling, note, at }) => ({
      ...{ duty, ruling, matter_id: matter, unit_id: unit, area_id: area, note, taught_at: at },
    })),
  )
}
