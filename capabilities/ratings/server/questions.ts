// What higher floors ask of ratings: the verdicts of a period, counted by grade and opened to the very words.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

/** Half-open span of moments, ISO. */
interface Span {
  readonly from: string
  readonly to: string
}

const spanSql = `tenant_id = $1 and programme = $2 and given_at >= $3 and given_at < $4`
const countSql = `select grade, count(*)::int as count from ratings where ${spanSql} group by grade order by grade desc`

/** Verdicts given in the period, by grade; a grade that nobody gave is left out. */
export function countVerdicts(
  reader: Reader,
  programme: string,
  { from, to }: Span,
): Promise<{ grade: number; count: number }[]> {
  return reader.query(countSql, [reader.tenant, programme, from, to])
}

interface VerdictRow {
  readonly key: string
  readonly matter: Id
  readonly grade: number
  /** In the asker's words. */
  readonly words: string | null
  /** What the unit said it had achieved. */
  readonly claim: string | null
  readonly rung: string
  readonly at: string
}

const listSql = `
select to_char(given_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '|' || matter_id as key, matter_id as matter, grade, words, claim,
       rung, given_at as at
  from ratings
 where ${spanSql} and ($5::timestamptz is null or (given_at, matter_id) < ($5, $6::uuid)) and ($8::int is null or grade = $8)
 order by given_at desc, matter_id desc limit $7`

interface VerdictPage {
  readonly programme: string
  readonly span: Span
  readonly after: string | null
  readonly limit: number
  readonly grade?: number
}

/** The verdicts themselves, the latest first. */
export function verdictsGiven(
  reader: Reader,
  { programme, span, after, limit, grade }: VerdictPage,
): Promise<VerdictRow[]> {
  const [at = null, id = null] = after?.split('|') ?? []
  return reader.query(listSql, [reader.tenant, programme, span.from, span.to, at, id, limit, grade ?? null])
}
