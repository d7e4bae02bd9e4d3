// Subject entries → read rows, thousands in one statement: an import and a rebuild write as fast as they read.
import type { Change, Kind } from '#foundation/ledger/kind.ts'
import { arrayText } from '#foundation/postgres/array-text.ts'
import { initialsOf } from '#foundation/postgres/initials.ts'
import type { SubjectCommand } from '../commands.ts'
import { subjectDecider, type SubjectFacts } from '../decide.ts'
import type { SubjectEvent } from '../events.ts'
import type { Subject } from '../state.ts'

type SubjectChange = Change<Subject, SubjectEvent>

export const subjectKind: Kind<Subject, SubjectCommand, SubjectEvent, SubjectFacts> = {
  ...subjectDecider,
  name: 'subject',
  tables: ['subjects'],
  oneTrip: true,
  project(reader, changes) {
    const fresh = columnsOf(changes.filter((change) => change.before.kind === 'none'))
    const known = columnsOf(changes.filter((change) => change.before.kind !== 'none'))
    const sent = [
      fresh ? reader.query(insertSql, [reader.tenant, ...fresh]) : null,
      known ? reader.query(updateSql, [reader.tenant, ...known]) : null,
    ]
    return Promise.all(sent).then(() => {})
  },
}

const rows = `
  unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[], $9::uuid[], $10::text[],
         $11::text[], $12::text[], $13::text[], $14::float8[], $15::int[], $16::int[], $17::text[], $18::timestamptz[],
         $19::timestamptz[], $20::text[])
    as r(id, version, kind, name, initials, code, area_id, unit_id, category, address, scale, stage, investment,
         population, households, duties, added_at, retired_at, retired_because)`

const insertSql = `
insert into subjects (tenant_id, id, version, kind, name, initials, code, area_id, unit_id, category, address, scale, stage,
  investment, population, households, duties, added_at, retired_at, retired_because)
select $1, id, version, kind, name, initials, code, area_id, unit_id, category, address, scale, stage, investment, population,
  households, duties::text[], added_at, retired_at, retired_because
  from ${rows}`

const updateSql = `
update subjects s set version = r.version, name = r.name, initials = r.initials, code = r.code, area_id = r.area_id,
  unit_id = r.unit_id, category = r.category, address = r.address, scale = r.scale, stage = r.stage,
  investment = r.investment, population = r.population, households = r.households, duties = r.duties::text[],
  retired_at = r.retired_at, retired_because = r.retired_because
  from ${rows}
 where s.tenant_id = $1 and s.id = r.id`

function columnsOf(changes: readonly SubjectChange[]): (string | null)[] | null {
  if (changes.length === 0) return null
  const of = (pick: (subject: Subject) => string | number | null) =>
    arrayText(changes.map((change) => pick(change.after)))
  return [
    arrayText(changes.map((change) => change.id)),
    arrayText(changes.map((change) => change.version)),
    of((subject) => subject.kind),
    of((subject) => subject.name),
    of((subject) => initialsOf(subject.name)),
    of((subject) => subject.code),
    of((subject) => subject.area),
    of((subject) => subject.unit),
    of((subject) => subject.category),
    of((subject) => subject.address),
    of((subject) => subject.scale),
    of((subject) => subject.stage),
    of((subject) => subject.investment),
    of((subject) => subject.population),
    of((subject) => subject.households),
    // A list within a list would be flattened, so it travels as the text of an array.
    of((subject) => (subject.duties.length > 0 ? arrayText(subject.duties) : null)),
    of((subject) => subject.addedAt),
    of((subject) => subject.retired?.at ?? null),
    of((subject) => subject.retired?.reason ?? null),
  ]
}
