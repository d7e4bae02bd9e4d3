// The one table that knows who somebody is.
import type { Id } from '#foundation/core/ids.ts'
import { initialsOfPerson } from '#foundation/postgres/initials.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import type { Person } from '../../persons/person.ts'

const findSql = `select name, phone, email from people_persons where tenant_id = $1 and id = $2`

export async function findPerson(reader: Reader, id: Id): Promise<Person | null> {
  const [row] = await reader.query<Person>(findSql, [reader.tenant, id])
  return row ?? null
}

const rowsSql = `json_to_recordset($2::json) as r(id uuid, name text, initials text, phone text, email text)`

const addSql = `
insert into people_persons (tenant_id, id, kind, name, initials, phone, email)
select $1, r.id, $3, r.name, r.initials, r.phone, r.email from ${rowsSql}`

type Told = readonly (readonly [Id, Person])[]

/** A second person under one id breaks the command: the rules have looked before. */
export async function addPersons(acting: Acting, kind: 'officer' | 'contact', persons: Told): Promise<void> {
  if (persons.length > 0) await acting.query(addSql, [acting.tenant, rowsOf(persons), kind])
}

export function addPerson(
  acting: Acting,
  id: Id,
  kind: 'officer' | 'contact',
  person: Person,
): Promise<void> {
  return addPersons(acting, kind, [[id, person]])
}

const correctSql = `
update people_persons p set name = r.name, initials = r.initials, phone = r.phone, email = r.email
  from ${rowsSql} where p.tenant_id = $1 and p.id = r.id`

export async function correctPersons(acting: Acting, persons: Told): Promise<void> {
  if (persons.length > 0) await acting.query(correctSql, [acting.tenant, rowsOf(persons)])
}

export function correctPerson(acting: Acting, id: Id, person: Person): Promise<void> {
  return correctPersons(acting, [[id, person]])
}

function rowsOf(persons: Told): string {
  return JSON.stringify(
    persons.map(([id, person]) => ({ id, ...person, initials: initialsOfPerson(person.name) })),
  )
}

const eraseSql = `delete from people_persons where tenant_id = $1 and id = $2`

export async function erasePerson(acting: Acting, id: Id): Promise<void> {
  await acting.query(eraseSql, [acting.tenant, id])
}
