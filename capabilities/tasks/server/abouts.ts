// What tasks belong to of the floors below: matters, promises, subjects, each with who reaches it and who sets tasks there.
import type { Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import { reaches, unbound } from '#foundation/core/reach.ts'
import { findMatter, mattersByIds } from '#capabilities/matters/server/questions.ts'
import { reachesMatter } from '#capabilities/matters/server/questions/reach.ts'
import { reachOf, type Placed } from '#capabilities/pairings/server/questions/reach.ts'
import { subjectNames, subjectsByIds } from '#capabilities/subjects/server/questions.ts'
import { findPromise, promiseTexts } from '#capabilities/visits/server/questions.ts'
import { directors, doers, readers } from '../roles.ts'
import type { AboutPort, AboutPorts, Asker } from './questions/about.ts'

const matter: AboutPort = {
  async find(reader, id) {
    const found = await findMatter(reader, id)
    if (!found) return null
    const { programme, subject, holding, raisedUnit, raisedBy, status } = found.matter
    const [served] = subject === null ? [] : await subjectsByIds(reader, [subject])
    return {
      place: {
        ...{ programme, subject, area: served?.area ?? null },
        units: named([holding.unit, raisedUnit]),
        persons: named([holding.person, raisedBy]),
      },
      isOver: status === 'closed',
    }
  },
  async titles(reader, ids) {
    const found = await mattersByIds(reader, ids)
    return new Map(found.map(({ id, number, title }) => [id, `${number} ${title}`]))
  },
  async mayRead(asker, id) {
    const found = await findMatter(asker, id)
    return found !== null && reachesMatter({ ...asking(asker), roles: readers }, found.matter)
  },
  async mayDirect(asker, id) {
    const found = await findMatter(asker, id)
    if (!found) return false
    const { programme, holding } = found.matter
    return stands(asker, { programme, units: [holding.unit], persons: [holding.person] }, doers)
  },
}

const promise: AboutPort = {
  async find(reader, id) {
    const found = await findPromise(reader, id)
    if (!found) return null
    const { programme, subject, area, unit, person, madeBy, status } = found.promise
    return {
      place: { programme, subject, area, units: [unit], persons: named([person, madeBy]) },
      isOver: status !== 'open',
    }
  },
  titles: promiseTexts,
  async mayRead(asker, id) {
    const found = await promise.find(asker, id)
    return found !== null && stands(asker, found.place, readers)
  },
  async mayDirect(asker, id) {
    const found = await findPromise(asker, id)
    if (!found) return false
    const { programme, unit, person } = found.promise
    return stands(asker, { programme, units: [unit], persons: [person] }, doers)
  },
}

const subject: AboutPort = {
  async find(reader, id) {
    const [found] = await subjectsByIds(reader, [id])
    if (!found) return null
    const { area, unit, retired } = found
    return {
      place: { programme: null, subject: id, area, units: named([unit]), persons: [] },
      isOver: retired,
    }
  },
  titles: subjectNames,
  mayRead: (asker, id) => ofSubject(asker, id, readers),
  mayDirect: (asker, id) => ofSubject(asker, id, directors),
}

/** A subject stands in no programme. */
async function ofSubject(asker: Asker, id: Id, roles: readonly Role[]): Promise<boolean> {
  const found = await subject.find(asker, id)
  return found !== null && stands({ ...asker, actor: unbound(asker.actor) }, found.place, roles)
}

/** Those of the floors below; `ports` adds those of higher ones. */
export function withGround(ports: AboutPorts): AboutPorts {
  return { ...ports, matter, promise, subject }
}

/** Asks whether somebody stands where something is, by its units, its area, its persons and its subject. */
export async function stands(
  asker: Asker,
  {
    subject: of = null,
    area = null,
    ...place
  }: Partial<Placed> & Pick<Placed, 'programme' | 'units' | 'persons'>,
  roles: readonly Role[],
): Promise<boolean> {
  const placed: Placed = { ...place, subject: of, area }
  return reaches(asker.actor, roles, await reachOf(asker, asker.actor, placed, asker.at))
}

function asking(asker: Asker) {
  return { reader: asker, actor: asker.actor, at: asker.at }
}

function named(ids: readonly (Id | null)[]): Id[] {
  return [...new Set(ids)].filter((id) => id !== null)
}
