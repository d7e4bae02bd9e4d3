// A notice: somebody is to be told something. Queued with the command that wants it, put into words when it is sent.
import type { Id } from '../core/ids.ts'
import type { Reader } from '../postgres/pool.ts'

export interface Notice {
  readonly id: Id
  /** Which composer puts it into words, such as 'asker-code'. */
  readonly kind: string
  /** What the text is made from: ids only. Words, numbers and secrets are made when sending. */
  readonly data: Readonly<Record<string, string | null>>
}

const queueSql = `
insert into notices (tenant_id, id, kind, data, made_at, next_at, ends_at, lane) values ($1, $2, $3, $4, $5, $5, $6, $7)`

/**
 * Queues a notice in the transaction of `writer`: it is sent if, and only if, that commits.
 * After `seconds` it is of no use any more and is not sent. Those of one person, matter or link go one after the other.
 */
export async function sendNotice(writer: Reader, notice: Notice, at: string, seconds: number): Promise<void> {
  const endsAt = new Date(Date.parse(at) + seconds * 1000).toISOString()
  const { id, kind, data } = notice
  const values = [writer.tenant, id, kind, JSON.stringify(data), at, endsAt, laneOf(data)]
  await writer.query(queueSql, values)
}

/** Whom it is for, as far as its data says: a person; else the asker of a matter or behind a link. */
function laneOf(data: Notice['data']): string | null {
  return data['person'] ?? data['matter'] ?? data['link'] ?? null
}
