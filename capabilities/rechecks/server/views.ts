// What re-checks look like on the wire, with the names and numbers of what was drawn.
import type { Actor } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import {
  endedByIds,
  type EndedMatter,
  type WithdrawnMatter,
} from '#capabilities/matters/server/questions/ended.ts'
import { subjectNames } from '#capabilities/subjects/server/questions.ts'
import type { Finding } from '../strata.ts'
import type { doors } from '../contract.ts'
import type { Item } from '../state.ts'
import { findingsOf } from './queries.ts'

type ItemView = ReplyOf<typeof doors.getSample>['items'][number]
type WithdrawalView = ReplyOf<typeof doors.listWithdrawals>['items'][number]

export async function itemViews(reader: Reader, actor: Actor, items: readonly Item[]): Promise<ItemView[]> {
  const ended = await endedByIds(
    reader,
    items.map(({ matter }) => matter),
  )
  const matters = new Map(ended.map((each) => [each.id, each]))
  const names = await namesOf(reader, ended)
  return items.flatMap((item) => {
    const matter = matters.get(item.matter)
    return matter ? [itemView(item, matter, names, actor)] : []
  })
}

function itemView(item: Item, matter: EndedMatter, names: ReadonlyMap<Id, string>, actor: Actor): ItemView {
  const { stratum, unit, finding, calls } = item
  return {
    ...about(matter, names),
    ...{ unit, stratum, finding, endedAt: matter.closedAt, grade: matter.grade },
    calls: calls.map(({ by: _by, ...call }) => call),
    mayCall: finding === null && actor.unit !== unit,
  }
}

export async function withdrawalViews(
  reader: Reader,
  rows: readonly WithdrawnMatter[],
): Promise<WithdrawalView[]> {
  const [names, findings] = await Promise.all([
    namesOf(reader, rows),
    findingsOf(
      reader,
      rows.map(({ id }) => id),
    ),
  ])
  return rows.map((row) => ({
    ...about(row, names),
    ...{ unit: row.unit, receivedAt: row.receivedAt, withdrawnAt: row.withdrawnAt },
    ...{ reason: row.reason, dueAt: row.dueAt, late: row.dueAt < row.withdrawnAt, touched: row.touched },
    finding: (findings.get(row.id) as Finding | undefined) ?? null,
  }))
}

function about({ id, number, title, subject }: EndedMatter, names: ReadonlyMap<Id, string>) {
  return { matter: id, number, title, subject, subjectName: (subject && names.get(subject)) || null }
}

function namesOf(reader: Reader, matters: readonly EndedMatter[]): Promise<ReadonlyMap<Id, string>> {
  return subjectNames(reader, [...new Set(matters.flatMap(({ subject }) => subject ?? []))])
}
