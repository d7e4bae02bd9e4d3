// What slips are about and rules colour: matters, tasks, promises, plans, each as it stands now, and who reaches it.
import type { Actor, Role } from '#foundation/core/actor.ts'
import { dayOf, daySpan } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import { reaches } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { findMatter, numberOfMatter } from '#capabilities/matters/server/questions.ts'
import { reachesMatter } from '#capabilities/matters/server/questions/reach.ts'
import { reachOf } from '#capabilities/pairings/server/questions/reach.ts'
import { findPlan } from '#capabilities/plans/server/questions.ts'
import { progressOf } from '#capabilities/plans/server/questions/watched.ts'
import { subjectsByIds } from '#capabilities/subjects/server/questions.ts'
import { findTask } from '#capabilities/tasks/server/questions.ts'
import { findPromise } from '#capabilities/visits/server/questions.ts'
import type { About } from '../commands.ts'

export interface Asker extends Reader {
  readonly actor: Actor
  readonly at: string
}

export interface Thing {
  readonly about: About
  readonly title: string
  /** What people call it by, where it has a number. */
  readonly number: string | null
  readonly programme: string | null
  readonly subject: Id | null
  readonly area: Id | null
  readonly unit: Id
  readonly person: Id | null
  /** ISO instant. */
  readonly due: string | null
  readonly isOver: boolean
  /** Nobody is late now, though it is not over: it waits for the asker, or is on hold. */
  readonly isResting: boolean
  readonly isBehind: boolean
  readonly progress: { readonly planned: number; readonly done: number } | null
}

const readers: Readonly<Record<About['kind'], (reader: Asker, id: Id) => Promise<Thing | null>>> = {
  matter,
  task,
  promise,
  plan,
}

/** Null when there is none. */
export function findThing(reader: Asker, { kind, id }: About): Promise<Thing | null> {
  return readers[kind](reader, id)
}

/** Who reads a matter by the rules of matters; everything else by the unit and the person who have it in hand. */
export async function reachesThing(asker: Asker, thing: Thing, roles: readonly Role[]): Promise<boolean> {
  const { about, programme, subject, area, unit, person } = thing
  if (about.kind === 'matter') {
    const found = await findMatter(asker, about.id)
    return (
      found !== null &&
      reachesMatter({ reader: asker, actor: asker.actor, roles, at: asker.at }, found.matter)
    )
  }
  const placed = { programme, subject, area, units: [unit], persons: [person] }
  return reaches(asker.actor, roles, await reachOf(asker, asker.actor, placed, asker.at))
}

/** A day is over with its last second. */
export function endOfDay(day: string): string {
  return new Date(Date.parse(daySpan(day, day).to) - 1).toISOString()
}

async function matter(reader: Asker, id: Id): Promise<Thing | null> {
  const found = await findMatter(reader, id)
  if (!found) return null
  const { title, programme, subject, holding, status, hold, clocks } = found.matter
  const [served] = subject === null ? [] : await subjectsByIds(reader, [subject])
  const ends = Math.min(Date.parse(holding.due), Date.parse(reader.at))
  return {
    ...{ about: { kind: 'matter', id }, title, number: numberOfMatter(id, found.matter), programme, subject },
    ...{ area: served?.area ?? null, unit: holding.unit, person: holding.person, due: holding.due },
    ...{ isOver: status === 'closed', isResting: status === 'replied' || hold !== null, progress: null },
    isBehind: clocks.some(({ ended, due }) => ended === null && due !== null && Date.parse(due) < ends),
  }
}

async function task(reader: Asker, id: Id): Promise<Thing | null> {
  const found = await findTask(reader, id)
  if (!found) return null
  const { title, place, unit, person, due, status, milestones } = found.task
  const today = dayOf(reader.at)
  return {
    ...{
      about: { kind: 'task', id },
      title,
      number: null,
      programme: place.programme,
      subject: place.subject,
    },
    ...{ area: place.area, unit, person, due: endOfDay(due), isOver: status !== 'open', isResting: false },
    isBehind: milestones.some((each) => each.reachedOn === null && each.due < today),
    progress: null,
  }
}

async function promise(reader: Asker, id: Id): Promise<Thing | null> {
  const found = await findPromise(reader, id)
  if (!found) return null
  const { text, programme, subject, area, unit, person, due, status } = found.promise
  return {
    ...{ about: { kind: 'promise', id }, title: text, number: null, programme, subject, area, unit, person },
    ...{ due: endOfDay(due), isOver: status !== 'open', isResting: false, isBehind: false, progress: null },
  }
}

async function plan(reader: Asker, id: Id): Promise<Thing | null> {
  const found = await findPlan(reader, id)
  const progress = found && (await progressOf(reader, id, dayOf(reader.at)))
  if (!found || !progress) return null
  const { title, programme, subject, area, answering, madeUnit, madeBy, status, milestones } = found.plan
  const next = milestones.find(({ ended }) => ended === null)
  const line = found.plan.schedule.lines.find(({ key }) => key === next?.key)
  return {
    ...{ about: { kind: 'plan', id }, title, number: null, programme, subject, area },
    ...{ unit: (answering ?? madeUnit)!, person: answering === null ? madeBy : null, progress },
    ...{
      due: line ? endOfDay(line.due) : null,
      isOver: status !== 'open',
      isResting: false,
      isBehind: false,
    },
  }
}
