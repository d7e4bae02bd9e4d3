// The one table that knows who somebody is.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import type { Person } from '../../persons/person.ts'
import { initialsOf } from '../initials.ts'

const findSql = `select name, phone, email from people_persons where tenant_id = $1 and id = $2`

export async function findPerson(reader: Reader, id: Id): Promise<Person | null> {
  const [row] = await reader.query<Person>(findSql, [reader.tenant, id])
  return row ?? null
}

const addSql = `
insert into people_persons (tenant_id, id, kind, name, initials, phone, email) values ($1, $2, $3, $4, $5, $6, $7)`

/** A second person under one id breaks the command: the rules have looked before. */
export async function addPerson(
  acting: Acting,
  id: Id,
  kind: 'officer' | 'contact',
  person: Person,
): Promise<void> {
  const { name, phone, email } = person
  await acting.query(addSql, [acting.tenant, id, kind, name, initialsOf(name, true), phone, email])
}

const correctSql = `
update people_persons set name = $3, initials = $4, phone = $5, email = $6 where tenant_id = $1 and id = $2`

export async function correctPerson(acting: Acting, id: Id, { name, phone, email }: Person): Promise<void> {
  await acting.query(correctSql, [acting.tenant, id, name, initialsOf(name, true), phone, email])
}

const eraseSql = `delete from people_persons where tenant_id = $1 and id = $2`

export async function erasePerson(acting: Acting, id: Id): Promise<void> {
  await acting.query(eraseSql, [acting.tenant, id])
}
