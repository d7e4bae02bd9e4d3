// Serves the list of verdicts to staff: how it was judged, what the unit had claimed, and whether a late number judged.
import { daySpan } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { serveQuestion, type Asking, type Served } from '#foundation/http/served.ts'
import { mattersByIds } from '#capabilities/matters/server/questions.ts'
import { sharesOf } from '#capabilities/pairings/server/questions/reach.ts'
import { personNames } from '#capabilities/people/server/questions.ts'
import { numbersTold } from '#capabilities/people/server/questions/numbers.ts'
import { subjectNames } from '#capabilities/subjects/server/questions.ts'
import { doors } from '../contract.ts'
import { isLateNumber } from '../number.ts'
import { listVerdicts } from './queries/verdicts.ts'

type Item = ReplyOf<typeof doors.listVerdicts>['items'][number]
type Row = Awaited<ReturnType<typeof listVerdicts>>['items'][number]
type Told = Awaited<ReturnType<typeof numbersTold>>[number]

export const verdictRoutes: readonly Served[] = [
  serveQuestion(doors.listVerdicts, async (asking, { query }) => {
    const { programme, from, to, grade, late, after, limit = 50 } = query
    const { items, next } = await listVerdicts(asking, {
      ...{ programme, grade, late, after, limit },
      from: from && daySpan(from, from).from,
      to: to && daySpan(to, to).to,
      within: await sharesOf(asking, asking.actor, doors.listVerdicts.allow, asking.at),
    })
    return { items: await withMatters(asking, items), next }
  }),
]

async function withMatters(asking: Asking, rows: readonly Row[]): Promise<Item[]> {
  const [matters, told] = await Promise.all([
    mattersByIds(asking, [...new Set(rows.map(({ matter }) => matter))]),
    numbersTold(asking, [...new Set(rows.flatMap(({ contact }) => contact ?? []))]),
  ])
  const byId = new Map(matters.map((matter) => [matter.id, matter]))
  const late = rows.map((row) => lateNumber(row, byId.get(row.matter)!.receivedAt, told))
  const [subjects, persons] = await Promise.all([
    subjectNames(asking, named(matters.map(({ subject }) => subject))),
    personNames(asking, named(late.map((number) => number?.by ?? null))),
  ])
  return rows.map(({ matter, grade, claim, rung, at, telephone }, n) => {
    const { number, title, subject, ownerUnit } = byId.get(matter)!
    const subjectName = subject && (subjects.get(subject) ?? null)
    const lately = late[n] && { ...late[n], byName: late[n].by && (persons.get(late[n].by) ?? null) }
    const about = { matter, number, title, subject, subjectName, ownerUnit }
    return { ...about, grade, claim, rung, at, telephone, lateNumber: lately ?? null }
  })
}

/** The number that judged, if it was put there while there was a verdict to be had. */
function lateNumber({ contact, at }: Row, raisedAt: string, told: readonly Told[]) {
  const last = told.findLast((each) => each.contact === contact && each.at <= at)
  return last && isLateNumber(last, raisedAt) ? { at: last.at, by: last.by } : null
}

function named(ids: readonly (Id | null)[]): Id[] {
  return [...new Set(ids.flatMap((id) => id ?? []))]
}
