// Where a task stands for permission: with the units that have or had it, with who opened it, and with what it belongs to.
import { directors, doers, readers } from '../roles.ts'
import type { Task } from '../state.ts'
import { stands } from './abouts.ts'
import { personsOf, unitsOf } from './projection.ts'
import type { AboutPorts, Asker } from './questions/about.ts'

/** In lists `readableIn` in queries.ts says the same. */
export async function mayRead(asker: Asker, task: Task, ports: AboutPorts): Promise<boolean> {
  const { programme, subject, area } = task.place
  const place = { programme, subject, area, units: unitsOf(task), persons: personsOf(task) }
  return (
    (await stands(asker, place, readers)) ||
    ((await ports[task.about.kind]?.mayRead(asker, task.about.id)) ?? false)
  )
}

/** Who opened it and his unit, and whoever has in hand what it belongs to; doing it alone is not enough. */
export async function mayDirect(asker: Asker, task: Task, ports: AboutPorts): Promise<boolean> {
  const { place, openedBy, openedUnit, about } = task
  if (openedBy !== null && openedBy === asker.actor.person) return true
  const opener = { programme: place.programme, units: [openedUnit], persons: [openedBy] }
  if (openedUnit !== null && (await stands(asker, opener, directors))) return true
  return (await ports[about.kind]?.mayDirect(asker, about.id)) ?? false
}

export function holdsIt(asker: Asker, { place, unit, person }: Task): Promise<boolean> {
  return stands(asker, { programme: place.programme, units: [unit], persons: [person] }, doers)
}
