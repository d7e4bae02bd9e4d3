// One's own notices: each gets the next number of its person, so that what came after a number is never missed.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

interface NewItem {
  readonly id: Id
  readonly person: Id
  readonly kind: string
  readonly text: string
  readonly url: string | null
  readonly urgent: boolean
  readonly at: string
}

const addSql = `
with box as (
  insert into notice_inboxes (tenant_id, person, last) values ($1, $2, 1)
  on conflict (tenant_id, person) do update set last = notice_inboxes.last + 1 returning last)
insert into notice_items (tenant_id, person, number, id, kind, text, url, urgent, made_at)
select $1, $2, box.last, $3, $4, $5, $6, $7, $8 from box`

/** Adds one; whoever adds the next for this person waits until this transaction is over. Those who listen are told then. */
export async function addItem(writer: Reader, item: NewItem, channel: string): Promise<void> {
  const { id, person, kind, text, url, urgent, at } = item
  await Promise.all([
    writer.query(addSql, [writer.tenant, person, id, kind, text, url, urgent, at]),
    writer.query('select pg_notify($1, $2)', [channel, `${writer.tenant}/${person}`]),
  ])
}

export interface Item {
  readonly number: number
  readonly kind: string
  readonly text: string
  readonly url: string | null
  readonly urgent: boolean
  readonly at: string
}

const shown = 'number, kind, text, url, urgent, made_at as at'

const newestSql = `
select ${shown} from notice_items where tenant_id = $1 and person = $2 and number < $3 order by number desc limit $4`

export function newestItems(reader: Reader, person: Id, below: number, limit: number): Promise<Item[]> {
  return reader.query<Item>(newestSql, [reader.tenant, person, below, limit])
}

const sinceSql = `
select ${shown} from notice_items where tenant_id = $1 and person = $2 and number > $3 order by number limit $4`

export function itemsSince(reader: Reader, person: Id, number: number, limit: number): Promise<Item[]> {
  return reader.query<Item>(sinceSql, [reader.tenant, person, number, limit])
}

interface Box {
  readonly last: number
  readonly unseen: number
}

const boxSql = `select last, last - seen as unseen from notice_inboxes where tenant_id = $1 and person = $2`

export async function boxOf(reader: Reader, person: Id): Promise<Box> {
  const [box] = await reader.query<Box>(boxSql, [reader.tenant, person])
  return box ?? { last: 0, unseen: 0 }
}

const seeSql = `
update notice_inboxes set seen = greatest(seen, least(last, $3)) where tenant_id = $1 and person = $2
returning last - seen as unseen`

export async function seeUpTo(writer: Reader, person: Id, number: number): Promise<number> {
  const [box] = await writer.query<{ unseen: number }>(seeSql, [writer.tenant, person, number])
  return box?.unseen ?? 0
}

const forgetSql = `
delete from notice_items where (tenant_id, person, number) in (
  select tenant_id, person, number from notice_items where tenant_id = $1 and made_at < $2 limit 5000)`

export async function forgetItems(writer: Reader, before: string): Promise<void> {
  await writer.query(forgetSql, [writer.tenant, before])
}
