// SQL for lists of promises: narrowed by what was asked and by what the reader may see, due first.
import { sql, type SelectQueryBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import type { Counted } from '#foundation/time/within.ts'
import type { Broken, Move, Report, Revision, Word } from '../../promises/state.ts'
import type { VisitsTables } from '../tables.ts'
import { ofPerson, promisesIn } from './shares.ts'

interface PromiseFilter {
  readonly programme?: string | undefined
  readonly state?: 'open' | 'overdue' | 'kept' | 'broken' | undefined
  readonly subject?: Id | undefined
  readonly visit?: Id | undefined
  readonly unit?: Id | undefined
  /** Theirs to keep, or made by them. */
  readonly person?: Id | undefined
  /** Calendar day in Shanghai. */
  readonly today: string
  readonly shares: readonly Share[] | null
  readonly limit: number
  readonly after?: string | undefined
}

export interface PromiseListRow {
  readonly id: Id
  readonly version: number
  readonly programme: string
  readonly subject: Id
  readonly visit: Id
  readonly text: string
  readonly ownerUnit: Id
  readonly ownerPerson: Id | null
  readonly madeOn: string
  readonly due: string
  readonly firstDue: string
  readonly open: boolean
  readonly keptOn: string | null
  readonly keptHow: string | null
  readonly moves: Move[]
  readonly counted: Counted | null
  readonly revisions: Revision[]
  readonly reports: Report[]
  readonly broken: Broken | null
  readonly word: Word | null
}

type Promises = SelectQueryBuilder<VisitsTables, 'promises', object>

const columns = [
  ...(['id', 'version', 'programme', 'subject_id as subject', 'visit_id as visit', 'text'] as const),
  ...(['owner_unit as ownerUnit', 'owner_person as ownerPerson', 'made_on as madeOn', 'due'] as const),
  ...(['first_due as firstDue', 'open', 'kept_on as keptOn', 'kept_how as keptHow', 'moves'] as const),
  ...(['counted', 'revisions', 'reports', 'broken', 'word'] as const),
] as const

export async function listPromises(
  reader: Reader,
  filter: PromiseFilter,
): Promise<{ items: PromiseListRow[]; next: string | null }> {
  const base = rowsOf<VisitsTables>(reader)
    .selectFrom('promises')
    .where('tenant_id', '=', reader.tenant) as Promises
  const rows = await narrowed(base, filter)
    .select(columns)
    .orderBy('due')
    .orderBy('id')
    .limit(filter.limit + 1)
    .execute()
  return pageOf(rows as PromiseListRow[], filter.limit, (row) => [row.due, row.id])
}

function narrowed(query: Promises, filter: PromiseFilter): Promises {
  const { programme, state, subject, visit, unit, person, today, shares } = filter
  let found = query
  if (programme) found = found.where('programme', '=', programme)
  if (state === 'kept') found = found.where('kept_on', 'is not', null)
  else if (state === 'broken') found = found.where('open', '=', false).where('kept_on', 'is', null)
  else if (state) found = found.where('open', '=', true)
  if (state === 'overdue') found = found.where('due', '<', today)
  if (subject) found = found.where('subject_id', '=', subject)
  if (visit) found = found.where('visit_id', '=', visit)
  if (unit) found = found.where('owner_unit', '=', unit)
  if (person) found = found.where(ofPerson(person))
  if (shares) found = found.where(promisesIn(shares))
  const after = readKey(filter.after, 2)
  return after ? found.where(sql<boolean>`(due, id) > (${after[0]}::date, ${after[1]}::uuid)`) : found
}
