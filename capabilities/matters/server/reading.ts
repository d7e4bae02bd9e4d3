// The questions of matters: the worklist, the counts, one matter with its thread.
import type { Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import { sending } from '#foundation/http/handle.ts'
import { missing, serveQuestion, type Asking, type Served } from '#foundation/http/served.ts'
import { ownOf, sharesOf } from '#capabilities/pairings/server/questions/reach.ts'
import { personNames } from '#capabilities/people/server/questions.ts'
import { getProgrammeAt } from '#capabilities/programmes/server/questions.ts'
import { subjectNames } from '#capabilities/subjects/server/questions.ts'
import { matterDoors } from '../contract.ts'
import type { MatterEntry } from '../events.ts'
import { mattersPart } from '../programme.ts'
import type { MattersPart } from '../rules.ts'
import type { Matter } from '../state.ts'
import { cardFile } from './card.ts'
import { deadlinesOf, reckoningOf } from './deadlines.ts'
import { disputableNow } from './disputes.ts'
import { spokenFor } from './facts-beside.ts'
import { findMatter } from './questions.ts'
import { countMatters } from './queries/counts.ts'
import { listMatters, nextOf } from './queries.ts'
import { saidBeside } from './questions/merged.ts'
import { reachesMatter } from './questions/reach.ts'
import { opinionsOf } from './opinions.ts'
import { matterView } from './views.ts'
import { personsIn } from './views-beside.ts'

const {
  listMatters: listDoor,
  countMatters: countDoor,
  getMatter: getDoor,
  getDeadlines: deadlinesDoor,
  getReckoning: reckoningDoor,
  getCard: cardDoor,
  listOpinions: opinionsDoor,
} = matterDoors

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
    const read = await readable(asking, params.id, getDoor.allow)
    if (!read) return missing
    const { matter, entries, part } = read
    const [persons, subjects, disputable, speaksFor, said] = await Promise.all([
      personNames(asking, personsIn(matter, entries)),
      subjectNames(asking, matter.subject ? [matter.subject] : []),
      disputableNow(asking, matter, { part, at: asking.at }),
      spokenFor(asking, asking.actor, matter),
      saidBeside(asking, matter),
    ])
    const subject = matter.subject ? (subjects.get(matter.subject) ?? null) : null
    return sending({
      reply: {
        ...matterView(params.id, matter, entries, {
          ...{ persons, subject, part, disputableUntil: disputable, saidBeside: said },
        }),
        speaksFor,
      },
      version: entries.at(-1)!.version,
    })
  }),

  serveQuestion(deadlinesDoor, async (asking, { params }) => {
    const read = await readable(asking, params.id, deadlinesDoor.allow)
    return read ? { items: await deadlinesOf(asking, read.matter, read.part) } : missing
  }),

  serveQuestion(cardDoor, async (asking, { params }) => {
    const read = await readable(asking, params.id, cardDoor.allow)
    return read ? sending(await cardFile(asking, { id: params.id, origin: asking.origin, ...read })) : missing
  }),

  serveQuestion(opinionsDoor, (asking, { query }) => opinionsOf(asking, query.state ?? 'asked')),

  serveQuestion(reckoningDoor, async (asking, { params, query }) => {
    const read = await readable(asking, params.id, reckoningDoor.allow)
    if (!read) return missing
    const { matter, part } = read
    return { reckoned: await reckoningOf(asking, matter, { choice: query, part, at: asking.at }) }
  }),
]

interface Readable {
  readonly matter: Matter
  readonly entries: readonly MatterEntry[]
  readonly part: MattersPart
}

/** One matter with the rules it began under; null for one that is not there, or not for this reader. */
export async function readable(asking: Asking, id: Id, roles: readonly Role[]): Promise<Readable | null> {
  const found = await findMatter(asking, id)
  if (!found) return null
  const { matter, entries } = found
  const [programme, reached] = await Promise.all([
    getProgrammeAt(asking, matter.programme, matter.programmeVersion),
    reachesMatter({ reader: asking, actor: asking.actor, roles, at: asking.at }, matter),
  ])
  return reached ? { matter, entries, part: mattersPart.of(programme) } : null
}
