// Read rows of contacts, of when their numbers were told, and of the reveals.
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Change } from '#foundation/ledger/kind.ts'
import type { ContactEvent } from '../../contacts/events.ts'
import type { Contact } from '../../contacts/state.ts'

const contactsSql = `
insert into people_contacts (tenant_id, id, subject, duty, main, erased, version)
select $1, r.* from json_to_recordset($2::json)
  as r(id uuid, subject uuid, duty text, main boolean, erased boolean, version int)
on conflict (tenant_id, id) do update set subject = excluded.subject, duty = excluded.duty, main = excluded.main,
  erased = excluded.erased, version = excluded.version`

const revealsSql = `
insert into people_reveals (tenant_id, contact, version, purpose, revealed_by, revealed_at)
select $1, r.* from json_to_recordset($2::json)
  as r(contact uuid, version int, purpose text, by uuid, at timestamptz)
on conflict (tenant_id, contact, version) do nothing`

const numbersSql = `
insert into people_numbers (tenant_id, contact, version, how, told_by, told_at)
select $1, r.* from json_to_recordset($2::json)
  as r(contact uuid, version int, how text, by uuid, at timestamptz)
on conflict (tenant_id, contact, version) do nothing`

export async function projectContacts(
  reader: Reader,
  changes: readonly Change<Contact, ContactEvent>[],
): Promise<void> {
  const contacts = changes.map(({ id, after, version }) => {
    const { subject, duty, main, status } = after
    return { id, subject, duty, main, erased: status === 'erased', version }
  })
  const reveals = changes.flatMap(({ id, after }) =>
    after.reveals.map((reveal) => ({ contact: id, ...reveal })),
  )
  const numbers = changes.flatMap(({ id, after }) =>
    after.numbers.map((number) => ({ contact: id, ...number })),
  )
  await Promise.all([
    reader.query(numbersSql, [reader.tenant, JSON.stringify(numbers)]),
    reader.query(contactsSql, [reader.tenant, JSON.stringify(contacts)]),
    reveals.length === 0 ? null : reader.query(revealsSql, [reader.tenant, JSON.stringify(reveals)]),
  ])
}
