// Names for the ids in a page of rows: subjects, units and persons, each asked for once.
import type { Id } from '#foundation/core/ids.ts'
import type { Lang } from '#foundation/core/words.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Programme } from '#foundation/programme/programme.ts'
import { mattersPart } from '#capabilities/matters/programme.ts'
import { messages as matterMessages } from '#capabilities/matters/messages.ts'
import { personNames, unitNames } from '#capabilities/people/server/questions.ts'
import { subjectNames } from '#capabilities/subjects/server/questions.ts'
import { messages } from '../messages.ts'

export interface Names {
  subject(id: Id | null): string | null
  unit(id: Id | null): string | null
  person(id: Id | null): string | null
  rung(key: string): string
  klass(key: string | null): string | null
  word(key: string): string
}

type Ids = readonly (Id | null)[]

export async function namesFor(
  reader: Reader,
  programme: Programme,
  lang: Lang,
  ids: { subjects: Ids; units: Ids; persons: Ids },
): Promise<Names> {
  const [subjects, units, persons] = await Promise.all([
    subjectNames(reader, distinct(ids.subjects)),
    unitNames(reader, distinct(ids.units)),
    personNames(reader, distinct(ids.persons)),
  ])
  const { rungs, classes } = mattersPart.of(programme)
  const words: Readonly<Record<string, { zh: string; en: string }>> = { ...matterMessages, ...messages }
  return {
    subject: (id) => named(subjects, id),
    unit: (id) => named(units, id),
    person: (id) => named(persons, id),
    rung: (key) => rungs.find((rung) => rung.key === key)?.words[lang] ?? key,
    klass: (key) => classes.find((found) => found.key === key)?.words[lang] ?? key,
    word: (key) => words[key]?.[lang] ?? key,
  }
}

function named(names: ReadonlyMap<Id, string>, id: Id | null): string | null {
  return id === null ? null : (names.get(id) ?? null)
}

function distinct(ids: Ids): Id[] {
  return [...new Set(ids.filter((id) => id !== null))]
}
