// Gathering what the rules of a duty need: names of what a line may name, classes that programmes have.
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Programme } from '#foundation/programme/programme.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import {
  areaDirectory,
  areaNames,
  openTeams,
  personNames,
  teamNames,
  unitDirectory,
  unitNames,
} from '#capabilities/people/server/questions.ts'
import { findProgramme, listProgrammes } from '#capabilities/programmes/server/questions.ts'
import type { DutyFacts } from '../decide.ts'
import type { ClassOf } from '../events.ts'
import type { Duty } from '../state.ts'

/** Classes of matters that a programme has; matters, a floor above, says so. */
export type ClassesOf = (programme: Programme) => readonly { readonly key: string; readonly words: Words }[]

export interface NamedClass extends ClassOf {
  readonly words: Words
}

/** All classes of the programmes in force. */
export async function classesInForce(reader: Reader, classesOf: ClassesOf): Promise<NamedClass[]> {
  const programmes = await listProgrammes(reader)
  return programmes.flatMap(({ definition }) =>
    classesOf(definition).map(({ key, words }) => ({ programme: definition.key, class: key, words })),
  )
}

/** Those of the classes that no programme in force has. */
export async function unknownClasses(
  reader: Reader,
  classes: readonly ClassOf[],
  classesOf: ClassesOf,
): Promise<ClassOf[]> {
  const keys = [...new Set(classes.map(({ programme }) => programme))]
  const known = new Set<string>()
  for (const key of keys) {
    const programme = await findProgramme(reader, key)
    for (const one of programme ? classesOf(programme) : []) known.add(`${key}/${one.key}`)
  }
  return classes.filter((one) => !known.has(`${one.programme}/${one.class}`))
}

/** What a line may name, and names of the units that the duty's lines name already. */
export async function lineFacts(
  reader: Reader,
  duty: Duty,
  teams: readonly (Id | null)[],
): Promise<DutyFacts> {
  const [units, areas, open, standing] = await Promise.all([
    unitDirectory(reader),
    areaDirectory(reader),
    openTeams(
      reader,
      teams.flatMap((team) => team ?? []),
    ),
    unitNames(
      reader,
      duty.lines.map(({ unit }) => unit),
    ),
  ])
  const names = new Map([...units, ...areas].map(({ id, name }) => [id, name]))
  return { names: new Map([...names, ...open]), standing }
}

/** Names of units, areas, teams and persons, whichever the ids are of, as a reply carries them. */
export async function namesOf(reader: Reader, ids: Iterable<Id>): Promise<Record<Id, string>> {
  const wanted = [...new Set(ids)]
  const [units, areas, teams, persons] = await Promise.all([
    unitNames(reader, wanted),
    areaNames(reader, wanted),
    teamNames(reader, wanted),
    personNames(reader, wanted),
  ])
  return Object.fromEntries([...units, ...areas, ...teams, ...persons])
}
