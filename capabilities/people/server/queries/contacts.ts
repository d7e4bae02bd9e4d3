// Contacts with masked numbers, and who was shown a whole one.
import type { Id } from '#foundation/core/ids.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { maskedPhone } from '../../persons/person.ts'
import type { Page } from './register.ts'

interface ContactRow {
  readonly id: Id
  readonly subject: Id
  readonly name: string | null
  readonly duty: string | null
  readonly main: boolean
  readonly phone: string | null
  readonly hasEmail: boolean
  readonly version: number
}

const contactSql = `
select c.id, c.subject, p.name, c.duty, c.main, p.phone, p.email is not null as "hasEmail", c.version
  from people_contacts c left join people_persons p on p.tenant_id = c.tenant_id and p.id = c.id
 where c.tenant_id = $1 and not c.erased`

const listSql = `${contactSql} and c.subject = $2 and c.id > $3::uuid order by c.id limit $4`
const lowest = '00000000-0000-0000-0000-000000000000'

interface ContactsWanted {
  readonly subject: Id
  readonly after?: string
  readonly limit?: number
}

export async function listContacts(reader: Reader, wanted: ContactsWanted): Promise<Page<ContactRow>> {
  const { limit = 50, subject } = wanted
  const [after = lowest] = readKey(wanted.after, 1) ?? []
  const rows = await reader.query<ContactRow>(listSql, [reader.tenant, subject, after, limit + 1])
  return pageOf(rows.map(masked), limit, (row) => [row.id])
}

const getSql = `${contactSql} and c.id = $2`

export async function findContact(reader: Reader, id: Id): Promise<ContactRow | null> {
  const [row] = await reader.query<ContactRow>(getSql, [reader.tenant, id])
  return row ? masked(row) : null
}

function masked(row: ContactRow): ContactRow {
  return { ...row, phone: row.phone && maskedPhone(row.phone) }
}

interface RevealRow {
  readonly contact: Id
  readonly contactName: string | null
  readonly purpose: string
  readonly by: Id | null
  readonly byName: string | null
  readonly at: string
  readonly version: number
}

const revealsSql = `
select r.contact, c.name as "contactName", r.purpose, r.revealed_by as by, p.name as "byName", r.revealed_at as at, r.version
  from people_reveals r left join people_persons p on p.tenant_id = r.tenant_id and p.id = r.revealed_by
  left join people_persons c on c.tenant_id = r.tenant_id and c.id = r.contact
 where r.tenant_id = $1 and ($2::timestamptz is null or (r.revealed_at, r.contact, r.version) < ($2, $3::uuid, $4::int))
   and ($5::uuid is null or r.revealed_by = $5)
 order by r.revealed_at desc, r.contact desc, r.version desc limit $6`

interface RevealsWanted {
  readonly after?: string
  readonly limit?: number
  readonly by?: Id
}

/** The latest first. */
export async function listReveals(
  reader: Reader,
  wanted: RevealsWanted,
): Promise<Page<Omit<RevealRow, 'version'>>> {
  const { limit = 50, by = null } = wanted
  const [at = null, contact = null, version = null] = readKey(wanted.after, 3) ?? []
  const values = [reader.tenant, at, contact, version, by, limit + 1]
  const rows = await reader.query<RevealRow>(revealsSql, values)
  const { items, next } = pageOf(rows, limit, (row) => [row.at, row.contact, row.version])
  return { items: items.map(({ version: _, ...row }) => row), next }
}
