// What tasks look like on the wire, with the names that they carry as ids and what of them is late today.
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { personNames } from '#capabilities/people/server/questions.ts'
import type { AboutKind } from '../commands.ts'
import type { taskDoors } from '../contract.ts'
import type { Task } from '../state.ts'
import { explained } from './proof.ts'
import { saidOf } from './projection.ts'
import { neighboursOf } from './queries/neighbours.ts'
import type { TaskListRow } from './queries/tasks.ts'
import type { AboutPorts, Asker } from './questions/about.ts'
import { holdsIt, mayDirect } from './scope.ts'

type TaskView = ReplyOf<typeof taskDoors.getTask>

export async function taskRows(asker: Asker, rows: readonly TaskListRow[], ports: AboutPorts) {
  const [titles, persons] = await Promise.all([
    titlesOf(asker, rows, ports),
    personNames(asker, [...new Set(rows.flatMap(({ person }) => person ?? []))]),
  ])
  const today = dayOf(asker.at)
  return rows.map(({ aboutKind: kind, aboutId: id, counted, ...row }) => ({
    ...row,
    about: { kind, id, title: titles.get(id) ?? null },
    personName: (row.person !== null && persons.get(row.person)) || null,
    standing: counted?.standing ?? 'firm',
    late: row.status === 'open' && row.due < today,
  }))
}

/** One question for each kind of thing that the rows belong to. */
async function titlesOf(
  reader: Reader,
  rows: readonly Pick<TaskListRow, 'aboutKind' | 'aboutId'>[],
  ports: AboutPorts,
): Promise<Map<Id, string>> {
  const byKind = Map.groupBy(rows, ({ aboutKind }) => aboutKind)
  const asked = [...byKind].map(async ([kind, of]: [AboutKind, typeof rows]) => {
    const ids = [...new Set(of.map(({ aboutId }) => aboutId))]
    return [...((await ports[kind]?.titles(reader, ids)) ?? [])]
  })
  return new Map((await Promise.all(asked)).flat())
}

export async function taskView(
  asker: Asker,
  id: Id,
  { task, version, ports }: { readonly task: Task; readonly version: number; readonly ports: AboutPorts },
): Promise<TaskView> {
  const { about, asked, over, milestones, openedBy, steps } = task
  const named = [openedBy, task.person, asked?.by ?? null, ...steps.map(({ by }) => by)]
  const [names, titles, because, neighbours, direct, work] = await Promise.all([
    personNames(
      asker,
      [...new Set(named)].filter((each) => each !== null),
    ),
    titlesOf(asker, [{ aboutKind: about.kind, aboutId: about.id }], ports),
    explained(asker, task),
    neighboursOf(asker, id, task.after),
    mayDirect(asker, task, ports),
    holdsIt(asker, task),
  ])
  const nameOf = (person: Id | null) => (person !== null && names.get(person)) || null
  const today = dayOf(asker.at)
  const isOpen = task.status === 'open'
  const ahead = milestones.flatMap(({ due, reachedOn }) => (reachedOn === null ? [due] : [])).sort()
  const asks = asker.actor.person ?? asker.actor.account
  return {
    ...{ id, version, about: { ...about, title: titles.get(about.id) ?? null } },
    ...{ programme: task.place.programme, subject: task.place.subject, title: task.title, text: task.text },
    ...{ status: task.status as TaskView['status'], unit: task.unit, person: task.person },
    ...{ personName: nameOf(task.person), openedUnit: task.openedUnit, openedOn: task.openedOn },
    ...{ openedBy: nameOf(openedBy), openedAt: task.openedAt, due: task.due, firstDue: task.firstDue },
    ...{ standing: task.counted?.standing ?? 'firm', late: isOpen && task.due < today, ...because },
    ...{ reached: milestones.length - ahead.length, nextMilestone: ahead[0] ?? null },
    ...{ said: saidOf(task), overAt: over?.at ?? null, askedDue: asked?.due ?? null },
    milestones: milestones.map((each) => ({
      ...each,
      late: isOpen && each.reachedOn === null && each.due < today,
    })),
    ...neighbours,
    asked: asked && { due: asked.due, reason: asked.reason, by: nameOf(asked.by), at: asked.at },
    steps: steps.map(({ by, text, key, ...step }) => ({
      ...step,
      by: nameOf(by),
      text: bothWords(text),
      milestone: milestones.find((each) => each.key === key)?.title ?? null,
    })),
    may: { direct, work: work && isOpen, decide: direct && asked !== null && asked.by !== asks },
  }
}

/** What a person wrote stands in both languages as it was written. */
function bothWords(text: string | Words | null): Words | null {
  return typeof text === 'string' ? { zh: text, en: text } : text
}
