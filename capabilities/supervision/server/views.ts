// What colours and slips look like on the wire, with the names that they carry as ids.
import { documentNumber } from '#foundation/core/document-number.ts'
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { personNames } from '#capabilities/people/server/questions.ts'
import { subjectNames } from '#capabilities/subjects/server/questions.ts'
import type { About } from '../commands.ts'
import { ruleMessages } from '../colours/rule-messages.ts'
import { ruleInWords } from '../colours/words.ts'
import type { supervisionDoors } from '../contract.ts'
import type { SlipEntry } from '../events.ts'
import { isUnmet, type Slip } from '../state.ts'
import type { Found } from './colouring.ts'
import type { SlipListRow } from './queries/slips.ts'
import type { supervised } from './supervised.ts'
import { titlesOf } from './titles.ts'

type SlipRowView = ReplyOf<typeof supervisionDoors.listSlips>['items'][number]
type SlipView = ReplyOf<typeof supervisionDoors.getSlip>
type SupervisedView = ReplyOf<typeof supervisionDoors.listSupervised>['items'][number]
type Step = SlipView['steps'][number]

/** The rule as a sentence; of a colour given by hand, the words of whoever gave it; else it has a slip. */
export function becauseOf({ coloured, watch }: Found): Words | null {
  if (coloured === null) return null
  if (coloured.rule) return ruleInWords(coloured.rule)
  const said = watch?.colour === coloured.colour ? watch.colourReason : null
  return said === null ? ruleMessages['slip.runs'] : { zh: said, en: said }
}

export async function supervisedViews(
  reader: Reader,
  rows: Awaited<ReturnType<typeof supervised>>['items'],
): Promise<SupervisedView[]> {
  const [subjects, persons] = await Promise.all([
    subjectNames(reader, named(rows.map(({ subject }) => subject))),
    personNames(reader, named(rows.map(({ person }) => person))),
  ])
  return rows.map((row) => ({
    ...{ kind: row.kind, id: row.id, number: row.number, title: row.title, programme: row.programme },
    ...{ unit: row.unit, due: row.due, slip: row.slip },
    subjectName: (row.subject !== null && subjects.get(row.subject)) || null,
    personName: (row.person !== null && persons.get(row.person)) || null,
    colour: row.coloured?.colour ?? null,
    because: becauseOf(row),
  }))
}

export async function slipViews(
  reader: Reader,
  rows: readonly SlipListRow[],
  at: string,
): Promise<SlipRowView[]> {
  const abouts: About[] = rows.map(({ kind, about }) => ({ kind, id: about }))
  const [titles, persons] = await Promise.all([
    titlesOf(reader, abouts),
    personNames(reader, named(rows.map(({ person }) => person))),
  ])
  const today = dayOf(at)
  return rows.map((row) => ({
    ...{ id: row.id, version: row.version, number: documentNumber(row), programme: row.programme },
    about: { kind: row.kind, id: row.about, ...(titles.get(row.about) ?? { number: null, title: '' }) },
    ...{ unit: row.unit, status: row.status, colour: row.colour, due: row.due },
    personName: (row.person !== null && persons.get(row.person)) || null,
    isUnmet: isUnmet(row, today),
    ...{ issuedAt: row.issuedAt, receivedAt: row.receivedAt, repliedAt: row.repliedAt },
    ...{ objected: row.objected, overAt: row.overAt },
  }))
}

export async function slipView(
  reader: Reader,
  at: string,
  found: { id: Id; slip: Slip; version: number; entries: readonly SlipEntry[] },
  may: SlipView['may'],
): Promise<SlipView> {
  const { id, slip, version, entries } = found
  const persons = [slip.issuer, slip.releaser, ...entries.map(({ actor }) => actor), ...namedIn(entries)]
  const [[row], names] = await Promise.all([
    slipViews(reader, [rowOf(id, slip, version)], at),
    personNames(reader, named([...persons, slip.person])),
  ])
  const nameOf = (person: Id | null) => (person !== null && names.get(person)) || null
  return {
    ...row!,
    ...{ firstColour: slip.firstColour, requirement: slip.requirement, reason: slip.reason },
    ...{ issuer: nameOf(slip.issuer), issuerUnit: slip.issuerUnit, releaser: nameOf(slip.releaser) ?? '' },
    ...{ objectUntil: slip.objectUntil, reply: slip.reply?.text ?? null },
    steps: entries.map((entry) => stepOf(entry, nameOf)),
    may,
  }
}

function namedIn(entries: readonly SlipEntry[]): Id[] {
  return entries.flatMap(({ type, data }) => (type === 'ReleaserNamed' ? [data.to] : []))
}

function stepOf({ at, actor, unit, type, data }: SlipEntry, nameOf: (id: Id | null) => string | null): Step {
  const told: Partial<Step> = (() => {
    switch (type) {
      case 'SlipIssued':
        return { text: data.reason, colour: data.colour, due: data.due }
      case 'SlipRaised':
        return { colour: data.to, due: data.due }
      case 'SlipReplied':
        return { text: data.text }
      case 'ReplySentBack':
        return { text: data.reason, due: data.due }
      case 'SlipObjected':
        return { text: data.reason }
      case 'ObjectionAnswered':
        return { text: data.text, upheld: data.upheld }
      case 'SlipReleased':
        return { text: data.note }
      case 'ReleaserNamed':
        return { text: data.reason, to: nameOf(data.to) }
      case 'SlipReceived':
        return {}
    }
  })()
  return {
    at,
    by: nameOf(actor),
    unit,
    type,
    text: null,
    colour: null,
    due: null,
    upheld: null,
    to: null,
    ...told,
  }
}

function rowOf(id: Id, slip: Slip, version: number): SlipListRow {
  const { objection } = slip
  return {
    ...{ id, version, mark: slip.mark, year: slip.year, number: slip.number },
    ...{ kind: slip.about.kind, about: slip.about.id, programme: slip.programme, unit: slip.unit },
    ...{ person: slip.person, releaser: slip.releaser, status: slip.status as SlipListRow['status'] },
    ...{ colour: slip.colour, due: slip.due, issuedAt: slip.issuedAt, receivedAt: slip.received?.at ?? null },
    repliedAt: slip.reply?.at ?? null,
    objected: objection && (objection.answer ? (objection.answer.upheld ? 'upheld' : 'rejected') : 'pending'),
    overAt: slip.released?.at ?? (slip.status === 'lifted' ? (objection?.answer?.at ?? null) : null),
  }
}

function named(ids: readonly (Id | null)[]): Id[] {
  return [...new Set(ids)].filter((id) => id !== null)
}
