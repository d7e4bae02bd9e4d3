// What the asker's page asks of visits: the promises made to her, without a name of anybody or a word said inside.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Broken, Report, Word } from '../../promises/state.ts'

interface PromiseToSubject {
  readonly id: Id
  readonly text: string
  readonly unit: Id
  readonly madeOn: string
  readonly due: string
  readonly open: boolean
  readonly keptOn: string | null
  readonly keptHow: string | null
  readonly reports: readonly Report[]
  readonly broken: Broken | null
  readonly word: Word | null
}

const toSubjectSql = `
select id, text, owner_unit as unit, made_on as "madeOn", due, open, kept_on as "keptOn", kept_how as "keptHow", reports,
       broken, word
  from promises where tenant_id = $1 and subject_id = $2
 order by open desc, due desc, id limit 20`

/** Open ones first, at most 20; of the reports only those that she was meant to read. */
export async function promisesTo(reader: Reader, subject: Id): Promise<PromiseToSubject[]> {
  const rows = await reader.query<PromiseToSubject>(toSubjectSql, [reader.tenant, subject])
  return rows.map((row) => ({ ...row, reports: row.reports.filter(({ askerSees }) => askerSees) }))
}

const anySql = `select exists (select from promises where tenant_id = $1 and subject_id = $2) as "any"`

export async function isAnythingPromisedTo(reader: Reader, subject: Id): Promise<boolean> {
  const [row] = await reader.query<{ any: boolean }>(anySql, [reader.tenant, subject])
  return row!.any
}
