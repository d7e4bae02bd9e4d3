// What consultations look like on the wire, with names, and each part of a decision as its task stands now.
import type { Id } from '#foundation/core/ids.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { mattersByIds } from '#capabilities/matters/server/questions.ts'
import { personNames, unitNames } from '#capabilities/people/server/questions.ts'
import { subjectNames } from '#capabilities/subjects/server/questions.ts'
import { tasksAbout, type TaskBrief } from '#capabilities/tasks/server/questions.ts'
import type { doors } from '../contract.ts'
import type { Consultation } from '../state.ts'
import { personsOf } from './projection.ts'
import type { ConsultationRow } from './queries/list.ts'
import { mayLead, speaksFor, type Asker } from './scope.ts'

export type FullView = ReplyOf<typeof doors.getConsultation>
type RowView = ReplyOf<typeof doors.listConsultations>['items'][number]
type Names = ReadonlyMap<Id, string>

interface Named {
  readonly names: Names
  readonly units: Names
}

export async function rowViews(reader: Reader, rows: readonly ConsultationRow[]): Promise<RowView[]> {
  const subjects = await subjectNames(reader, [...new Set(rows.flatMap(({ subject }) => subject ?? []))])
  return rows.map((row) => ({ ...row, subjectName: named(subjects, row.subject) }))
}

export async function fullView(
  asker: Asker,
  id: Id,
  found: Consultation,
  version: number,
): Promise<FullView> {
  const open = found.status === 'open'
  const [names, units, subjects, matters, tasks, leads, mine] = await Promise.all([
    personNames(asker, personsIn(found)),
    unitNames(asker, unitsIn(found)),
    subjectNames(asker, found.subject === null ? [] : [found.subject]),
    mattersByIds(asker, found.matters),
    partsOf(asker, id, found),
    mayLead(asker, found),
    Promise.all(found.voices.map(({ unit }) => open && speaksFor(asker, found.programme, unit))),
  ])
  const { programme, form, title, question, options, subject, opinionsBy, opinionsDue, heldOn, place } = found
  const order = new Map(found.matters.map((each, n) => [each, n]))
  return {
    ...{ id, version, programme, form, title, question, subject, opinionsBy, opinionsDue, heldOn, place },
    options: options.map((each) => ({ ...each })),
    status: found.status as FullView['status'],
    subjectName: named(subjects, subject),
    matters: matters
      .map(({ id: matter, number, title: of, status }) => ({ id: matter, number, title: of, status }))
      .toSorted((a, b) => order.get(a.id)! - order.get(b.id)!),
    chairName: named(names, found.chair),
    ...{ convenedAt: found.convenedAt, convenedByName: named(names, found.convenedBy) },
    voices: found.voices.map((voice, n) => voiceView(voice, { names, units }, mine[n]!)),
    minutes: found.minutes && minutesView(found.minutes, names),
    decision: found.decision && decisionView(found.decision, { names, units }, tasks),
    steps: found.steps.map(({ by, ...step }) => ({ ...step, byName: named(names, by) })),
    mayLead: leads && open,
  }
}

function voiceView(
  { person, opinion, ...voice }: Consultation['voices'][number],
  { names, units }: Named,
  maySpeak: boolean,
) {
  const { by, ...said } = opinion ?? { by: null }
  return {
    ...{ unit: voice.unit, part: voice.part, askedAt: voice.askedAt, person },
    ...{ unitName: units.get(voice.unit) ?? '—', personName: named(names, person) },
    opinion: opinion && { ...(said as Omit<typeof opinion, 'by'>), byName: named(names, by) },
    silent: voice.silent && { ...voice.silent },
    maySpeak,
  }
}

function minutesView({ at, by, attended, text }: NonNullable<Consultation['minutes']>, names: Names) {
  return { at, text, byName: named(names, by), attended: [...attended] }
}

function decisionView(
  { at, by, option, text, parts }: NonNullable<Consultation['decision']>,
  { names, units }: Named,
  tasks: ReadonlyMap<Id, TaskBrief>,
) {
  return {
    ...{ at, option, text, byName: named(names, by) },
    parts: parts.map(({ unit, person = null, text: of, task, matter = null }) => {
      const now = tasks.get(task)
      return {
        ...{ unit, text: of, task, matter, unitName: units.get(unit) ?? '—' },
        personName: named(names, person),
        ...{ due: now?.due ?? null, status: now?.status ?? 'open' },
      }
    }),
  }
}

/** Tasks of the decision as they stand now: those on its matters and those of its own. */
async function partsOf(
  reader: Reader,
  id: Id,
  { decision }: Consultation,
): Promise<ReadonlyMap<Id, TaskBrief>> {
  if (!decision) return new Map()
  const matters = [...new Set(decision.parts.flatMap(({ matter }) => matter ?? []))]
  const about = [
    { kind: 'consultation' as const, id },
    ...matters.map((matter) => ({ kind: 'matter' as const, id: matter })),
  ]
  return new Map((await tasksAbout(reader, about)).map((task) => [task.id, task]))
}

function unitsIn({ voices, decision }: Consultation): Id[] {
  return [...new Set([...voices, ...(decision?.parts ?? [])].map(({ unit }) => unit))]
}

function personsIn(found: Consultation): Id[] {
  const { voices, minutes, decision, steps } = found
  const persons = [
    ...personsOf(found),
    ...voices.map(({ opinion }) => opinion?.by ?? null),
    ...(decision?.parts ?? []).map(({ person = null }) => person),
    ...steps.map(({ by }) => by),
    ...[minutes?.by ?? null, decision?.by ?? null],
  ]
  return [...new Set(persons)].filter((person) => person !== null)
}

function named(names: Names, id: Id | null): string | null {
  return (id !== null && names.get(id)) || null
}
