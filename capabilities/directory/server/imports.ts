// A sheet of the directory: which duty is whose, where and from when; a clash of two leads is told row by row.
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { Importable, ImportOrder, OpenImport, RowFacts } from '#foundation/imports/importable.ts'
import type { FieldChange } from '#foundation/imports/kind.ts'
import type { Effective } from '#foundation/imports/plan.ts'
import type { RowRefusal } from '#foundation/imports/run.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn, openStreams } from '#foundation/ledger/decide-on.ts'
import { reaches } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { areaDirectory, teamDirectory, unitDirectory } from '#capabilities/people/server/questions.ts'
import type { DutyFacts } from '../decide.ts'
import { noDuty, type Duty, type Line } from '../state.ts'
import { ordersOf, sameLine, type DutyRow } from '../sheet.ts'
import { classesInForce, type ClassesOf } from './facts.ts'
import { keyOf, makeBook, rowOf, type Book } from './import-book.ts'
import { columnsOf, finderOf, nowhere } from './import-columns.ts'
import { dutyKind } from './projection.ts'

/** A line that stands, and its duty. */
interface Standing {
  readonly duty: Duty
  readonly line: Line
}

export function dutyImport(classesOf: ClassesOf): Importable<DutyRow, Standing> {
  return {
    name: 'duties',
    words: { zh: '派单目录', en: 'Dispatch directory' },
    allow: ['coordinator'],
    titles: columnsOf(nowhere).map(({ titles }) => titles[0]),
    open: (reader, order) => openSheet(reader, order, classesOf),
  }
}

async function openSheet(
  reader: Reader,
  order: ImportOrder,
  classesOf: ClassesOf,
): Promise<OpenImport<DutyRow, Standing> | Refusal> {
  const [units, areas, teams, classes] = await Promise.all([
    unitDirectory(reader),
    areaDirectory(reader),
    teamDirectory(reader),
    classesInForce(reader, classesOf),
  ])
  const names = new Map([...units, ...areas, ...teams].map(({ id, name }) => [id, name]))
  const [today, mine] = [dayOf(order.at), reaches(order.actor, ['coordinator'], {})]
  const book = makeBook(order, today, names)
  const shown = (value: unknown): unknown => {
    if (value === 'everywhere') return '全部区域'
    if (Array.isArray(value)) return value.map(shown).join('、')
    const one = classes.find((named) => isClass(value) && named.class === value.class)
    return one ? one.words.zh : (names.get(value as Id) ?? value)
  }
  return {
    kind: {
      columns: columnsOf({
        ...{ unit: finderOf(units, 'unit'), area: finderOf(areas, 'area'), team: finderOf(teams, 'team') },
        classes,
      }),
      keyOf,
      check: ({ key, duty }) =>
        (key ?? duty) === undefined ? { ...refuse('import.cell-missing'), key: 'duty' } : null,
      compare: (row, { duty, line }) => changesOf(row, duty, line),
      rule: (row) => (mine ? blaming(book.judge(row)) : refuse('directory.out-of-reach')),
    },
    known: (asking, keys) => knownOf(asking, book, keys, today),
    apply: (acting, rows, facts) => applyRows(acting, { book, names, today }, rows, facts),
    show: (_key, value) => shown(value),
  }
}

async function knownOf(asking: Reader, book: Book, keys: readonly string[], today: string) {
  // A preview looks at one batch after the other; what is applied is written, and read again.
  if ('command' in asking) book.readAgain()
  await book.find(asking, keys)
  const standing = new Map<string, Standing>()
  for (const key of keys) {
    const found = book.dutyOf(key)
    if (isRefusal(found)) continue
    const line = sameLine(rowOf(key), found.duty, today)
    if (line) standing.set(key, { duty: found.duty, line })
  }
  return standing
}

const comparedFields = ['coUnits', 'areaTeam', 'subjectTeam', 'to'] as const

function changesOf(row: Partial<DutyRow>, duty: Duty, line: Line): 'same' | readonly FieldChange[] {
  const changes: FieldChange[] = []
  const compare = (key: string, from: unknown, to: unknown) => {
    if (to !== undefined && JSON.stringify(from) !== JSON.stringify(to)) changes.push({ key, from, to })
  }
  for (const key of comparedFields) compare(key, line[key], row[key])
  compare('duty', duty.words.zh, row.duty)
  compare('en', duty.words.en, row.en)
  const fresh = (row.keywords ?? []).filter((word) => !duty.keywords.includes(word))
  if (fresh.length > 0) compare('keywords', duty.keywords, [...duty.keywords, ...fresh])
  const news = (row.classes ?? []).filter(
    (one) => !duty.classes.some((own) => own.programme === one.programme && own.class === one.class),
  )
  if (news.length > 0) compare('classes', duty.classes, [...duty.classes, ...news])
  return changes.length === 0 ? 'same' : changes
}

function blaming(refusal: Refusal | null) {
  if (!refusal) return null
  const { field } = (refusal.details ?? {}) as { field?: string }
  const key = (['unit', 'area', 'coUnits', 'to', 'classes'] as const).find((one) => one === field)
  return key ? { ...refusal, key } : refusal
}

interface Sheet {
  readonly book: Book
  readonly names: NonNullable<DutyFacts['names']>
  readonly today: string
}

async function applyRows(
  acting: Acting,
  { book, names, today }: Sheet,
  rows: readonly Effective<DutyRow>[],
  { idOf }: RowFacts<Standing>,
): Promise<RowRefusal[]> {
  const refused: RowRefusal[] = []
  const meant = rows.flatMap((row) => {
    const found = book.dutyOf(row.key)
    return isRefusal(found) ? [] : [{ ...row, id: found.id }]
  })
  await openStreams(
    acting,
    dutyKind,
    meant.map(({ id }) => id),
  )
  for (const { at, row, id } of meant) {
    const duty = (acting.open.get(`${dutyKind.name}/${id}`)?.state ?? noDuty) as Duty
    for (const command of ordersOf(row, duty, idOf(at), today)) {
      const decided = await decideOn(acting, dutyKind, { id, command, exists: false, facts: { names } })
      if (decided.outcome === 'accepted') continue
      if (decided.outcome !== 'refused') throw new Error(`row ${at}: ${decided.outcome}`)
      refused.push({ at, ...decided.refusal })
      break
    }
  }
  return refused
}

function isClass(value: unknown): value is { class: string } {
  return typeof value === 'object' && value !== null && 'class' in value
}
