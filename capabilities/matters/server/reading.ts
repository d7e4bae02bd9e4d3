// The questions of matters: the worklist, the counts, one matter with its thread.
import { fold } from '#foundation/core/decider.ts'
import { sending } from '#foundation/http/handle.ts'
import { missing, serveQuestion, type Served } from '#foundation/http/served.ts'
import { readStreams } from '#foundation/ledger/entries.ts'
import { ownOf, sharesOf } from '#capabilities/pairings/server/questions/reach.ts'
import { personNames } from '#capabilities/people/server/questions.ts'
import { subjectNames } from '#capabilities/subjects/server/questions.ts'
import { matterDoors } from '../contract.ts'
import type { MatterEntry } from '../events.ts'
import type { Matter } from '../state.ts'
import { matterKind } from './projection.ts'
import { countMatters } from './queries/counts.ts'
import { listMatters, nextOf } from './queries.ts'
import { reachesMatter } from './questions/reach.ts'
import { matterView } from './views.ts'

const { listMatters: listDoor, countMatters: countDoor, getMatter: getDoor } = matterDoors

export const questions: readonly Served[] = [
  serveQuestion(listDoor, async (asking, { query }) => {
    const { mine, overdue, limit = 50, sort = 'due', ...rest } = query
    const within = await sharesOf(asking, asking.actor, listDoor.allow, asking.at)
    const rows = await listMatters(asking, {
      ...rest,
      sort,
      limit,
      within,
      mine: mine ? await ownOf(asking, asking.actor, asking.at) : undefined,
      overdueAt: overdue ? asking.at : undefined,
    })
    const items = rows.slice(0, limit)
    const names = await subjectNames(
      asking,
      items.flatMap((row) => row.subject ?? []),
    )
    return {
      items: items.map((row) => ({
        ...row,
        status: row.status as never,
        subjectName: row.subject && (names.get(row.subject) ?? null),
      })),
      next: rows.length > limit ? nextOf(items.at(-1)!, sort) : null,
    }
  }),

  serveQuestion(countDoor, async (asking, { query }) => {
    const shares = await sharesOf(asking, asking.actor, countDoor.allow, asking.at)
    return { items: await countMatters(asking, query.programme ?? null, shares) }
  }),

  serveQuestion(getDoor, async (asking, { params }) => {
    const read = await readStreams(asking, matterKind, [`matter/${params.id}`], null)
    const entries = (read.streams.get(`matter/${params.id}`)?.entries ?? []) as readonly MatterEntry[]
    if (entries.length === 0) return missing
    const matter: Matter = fold(matterKind, entries)
    const { actor, at } = asking
    if (!(await reachesMatter({ reader: asking, actor, roles: getDoor.allow, at }, matter))) return missing
    const [persons, subjects] = await Promise.all([
      personNames(asking, [...new Set(entries.flatMap((entry) => entry.actor ?? []))]),
      subjectNames(asking, matter.subject ? [matter.subject] : []),
    ])
    const subject = matter.subject ? (subjects.get(matter.subject) ?? null) : null
    return sending({
      reply: matterView(params.id, matter, entries, { persons, subject }),
      version: entries.at(-1)!.version,
    })
  }),
]
