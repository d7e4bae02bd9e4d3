// What higher floors ask of subjects: each question for many ids at once, in one trip.
import type { Actor } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import { keptOneByOne } from '#foundation/postgres/kept.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { areaPaths, unitPaths } from '#capabilities/people/server/questions.ts'
import type { SubjectKind } from '../kinds.ts'
import { mayWrite, readable } from './scope.ts'

export interface SubjectBrief {
  readonly id: Id
  readonly kind: SubjectKind
  readonly name: string
  readonly code: string | null
  readonly area: Id | null
  readonly unit: Id | null
  readonly retired: boolean
}

const brief = `id, kind, name, code, area_id as area, unit_id as unit, retired_at is not null as retired`

const namesSql = `select id, name from subjects where tenant_id = $1 and id = any($2)`

/** Names of the subjects that exist, retired ones included. */
export const subjectNames = keptOneByOne('subjects', async (reader, ids): Promise<Map<Id, string>> => {
  const rows = await reader.query<{ id: Id; name: string }>(namesSql, [reader.tenant, ids])
  return new Map(rows.map(({ id, name }) => [id, name]))
})

const byIdsSql = `select ${brief} from subjects where tenant_id = $1 and id = any($2)`

/** Those of the ids that are subjects, in no particular order. */
export async function subjectsByIds(reader: Reader, ids: readonly Id[]): Promise<SubjectBrief[]> {
  return ids.length === 0 ? [] : reader.query<SubjectBrief>(byIdsSql, [reader.tenant, ids])
}

const existsSql = `select exists (select from subjects where tenant_id = $1 and id = $2 and retired_at is null) as "exists"`

/** Whether it is a subject served today. */
export async function subjectExists(reader: Reader, id: Id): Promise<boolean> {
  const [row] = await reader.query<{ exists: boolean }>(existsSql, [reader.tenant, id])
  return row!.exists
}

const byCodesSql = `select ${brief} from subjects where tenant_id = $1 and code = any($2) and ($3::text is null or kind = $3)`

/** Subjects by code; `kind` null looks in all kinds, whose codes may coincide. */
export async function subjectsByCodes(
  reader: Reader,
  codes: readonly string[],
  kind: SubjectKind | null,
): Promise<SubjectBrief[]> {
  return codes.length === 0 ? [] : reader.query<SubjectBrief>(byCodesSql, [reader.tenant, codes, kind])
}

/** The subject of a kind that bears a code. */
export async function findByCode(
  reader: Reader,
  kind: SubjectKind,
  code: string,
): Promise<SubjectBrief | null> {
  return (await subjectsByCodes(reader, [code], kind))[0] ?? null
}

const byNamesSql = `select ${brief} from subjects where tenant_id = $1 and name = any($2) and ($3::text is null or kind = $3)`

/** Subjects by their exact names; one name may be borne by several. */
export async function subjectsByNames(
  reader: Reader,
  names: readonly string[],
  kind: SubjectKind | null,
): Promise<SubjectBrief[]> {
  return names.length === 0 ? [] : reader.query<SubjectBrief>(byNamesSql, [reader.tenant, names, kind])
}

/** Ids of the subjects that the actor may see; null for all of them. */
export function readableSubjects(reader: Reader, actor: Actor): Promise<readonly Id[] | null> {
  return readable(reader, actor)
}

/** Those of the subjects on which the office that acts may decide something in `programme`. */
export async function subjectsInReach(
  reader: Reader,
  actor: Actor,
  subjects: readonly Pick<SubjectBrief, 'id' | 'unit' | 'area'>[],
  programme: string,
): Promise<Set<Id>> {
  const [units, areas] = await Promise.all([
    unitPaths(reader, [...new Set(subjects.flatMap(({ unit }) => unit ?? []))]),
    areaPaths(reader, [...new Set(subjects.flatMap(({ area }) => area ?? []))]),
  ])
  const standing = ({ unit, area }: Pick<SubjectBrief, 'unit' | 'area'>) => ({
    unitPath: unit === null ? undefined : units.get(unit),
    areaPath: area === null ? undefined : areas.get(area),
  })
  return new Set(
    subjects.filter((subject) => mayWrite(actor, standing(subject), programme)).map(({ id }) => id),
  )
}

/** Subjects by what a cell says, a code or an exact name; a name that several bear is found under none of them. */
export async function findSubjects(
  reader: Reader,
  texts: readonly string[],
): Promise<ReadonlyMap<string, Id>> {
  const [byCode, byName] = await Promise.all([
    subjectsByCodes(reader, texts, null),
    subjectsByNames(reader, texts, null),
  ])
  const found = new Map<string, Id>()
  const several = new Set<string>()
  for (const { id, name } of byName) {
    if (found.has(name)) several.add(name)
    found.set(name, id)
  }
  for (const name of several) found.delete(name)
  for (const { id, code } of byCode) if (code !== null) found.set(code, id)
  return found
}
