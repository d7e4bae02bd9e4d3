// What visits and promises look like on the wire, with the names that their rows carry as ids.
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { personNames } from '#capabilities/people/server/questions.ts'
import { subjectNames } from '#capabilities/subjects/server/questions.ts'
import type { Promised } from '../promises/state.ts'
import type { PromiseListRow } from './queries/promises.ts'
import type { VisitListRow } from './queries/visits.ts'

export async function visitViews(reader: Reader, rows: readonly VisitListRow[]) {
  const [subjects, persons] = await Promise.all([
    subjectNames(reader, [...new Set(rows.map((row) => row.subject))]),
    personNames(reader, [...new Set(rows.flatMap((row) => row.officers))]),
  ])
  return rows.map((row) => ({
    ...row,
    subjectName: subjects.get(row.subject) ?? null,
    officers: row.officers.map((id) => ({ id, name: persons.get(id) ?? null })),
  }))
}

export async function promiseViews(reader: Reader, rows: readonly PromiseListRow[], at: string) {
  const subjects = await subjectNames(reader, [...new Set(rows.map((row) => row.subject))])
  const today = dayOf(at)
  return rows.map(({ counted, ...row }) => ({
    ...row,
    subjectName: subjects.get(row.subject) ?? null,
    standing: counted?.standing ?? 'firm',
    within: counted?.within ?? null,
    overdue: row.open && row.due < today,
  }))
}

export function madeView(id: Id, { unit, person, due, counted }: Promised) {
  return { id, unit, person, due, standing: counted?.standing ?? 'firm' } as const
}

export function movedView(id: string) {
  return ({ status, unit, person, due }: Promised, version: number) => ({
    id,
    status,
    ownerUnit: unit,
    ownerPerson: person,
    due,
    version,
  })
}
