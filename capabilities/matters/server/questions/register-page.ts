// What registers of matters are asked for, and how a page of one is found without reading all of them.
import { sql, type RawBuilder } from 'kysely'
import type { Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'

/** Half-open span of moments, ISO. */
interface Span {
  readonly from: string
  readonly to: string
}

/** What registers and figures are about: the matters of a programme received in a span, as far as the reader reaches. */
export interface Scope {
  readonly programme: string
  readonly span: Span
  /** null: all of the programme's. */
  readonly within: readonly Share[] | null
}

export interface RegisterPage extends Scope {
  /** Key of the row before, as `next` gave it. */
  readonly after: string | null
  readonly limit: number
}

export async function asked<R>(reader: Reader, question: RawBuilder<R>): Promise<R[]> {
  return (await question.execute(rowsOf(reader))).rows
}

/** Within the span, and after the row before. */
export function inSpan({ span, after }: RegisterPage, at: string, id: string): RawBuilder<boolean> {
  const within = sql<boolean>`${sql.ref(at)} >= ${span.from}::timestamptz and ${sql.ref(at)} < ${span.to}::timestamptz`
  if (after === null) return within
  const [moment = null, last = null] = after.split('|')
  return sql`${within} and (${sql.ref(at)}, ${sql.ref(id)}) < (${moment}::timestamptz, ${last}::uuid)`
}

const walkedPerRow = 80

/**
 * The rows of a page to look through: all for whoever reaches the whole, else the next so many in the register's order,
 * where who reaches much finds a page. Of those who find none there all are read. The planner cannot know who reaches how
 * much, and walks all of them in that order for the few.
 */
export function nearest(
  { within, limit }: RegisterPage,
  { from, as, span, order }: Record<'from' | 'as' | 'span' | 'order', RawBuilder<unknown>>,
): RawBuilder<unknown> {
  if (within === null) return from
  return sql`(select * from ${from} where ${span} order by ${order} limit ${walkedPerRow * limit}) ${as}`
}
