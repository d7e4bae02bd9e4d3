// Sheets of enterprises, projects, villages and points: a row is the subject with its code, or else with its name in its area.
import { refuse } from '#foundation/core/refusal.ts'
import type { Importable, ImportOrder, OpenImport, RowFacts } from '#foundation/imports/importable.ts'
import { changedFields, type ImportKind } from '#foundation/imports/kind.ts'
import type { Effective } from '#foundation/imports/plan.ts'
import type { RowRefusal } from '#foundation/imports/run.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn, openStreams } from '#foundation/ledger/decide-on.ts'
import { openNewStreams } from '#foundation/ledger/open-new.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { SubjectCommand } from '../commands.ts'
import type { SubjectKind } from '../kinds.ts'
import { messages } from '../messages.ts'
import { columnsFor, type SubjectRow } from './import-columns.ts'
import { unitsAndAreas, type Directory } from './import-places.ts'
import { subjectKind } from './projection.ts'
import { nameKey, subjectsByKeys, type KnownSubject } from './queries/known.ts'
import { mayWrite } from './scope.ts'

interface Places {
  readonly units: Directory
  readonly areas: Directory
}

const sheets: readonly { readonly name: string; readonly kind: SubjectKind }[] = [
  { name: 'enterprises', kind: 'enterprise' },
  { name: 'projects', kind: 'project' },
  { name: 'villages', kind: 'village' },
  { name: 'points', kind: 'point' },
]

// Titles are asked for before there is a jurisdiction to look places up in.
const nowhere = { area: () => refuse('subject.area-unknown'), unit: () => refuse('subject.unit-unknown') }

export const subjectImports: readonly Importable<SubjectRow, KnownSubject>[] = sheets.map(
  ({ name, kind }) => ({
    name,
    words: messages[`subject.sheet.${kind}`],
    allow: ['coordinator'],
    tables: ['subjects'],
    titles: columnsFor(kind, nowhere).map(({ titles }) => titles[0]),
    open: (reader, order) => openFor(kind, reader, order),
  }),
)

async function openFor(
  kind: SubjectKind,
  reader: Reader,
  order: ImportOrder,
): Promise<OpenImport<SubjectRow, KnownSubject>> {
  const places = await unitsAndAreas(reader)
  const { units, areas } = places
  return {
    kind: kindOfSheet(kind, places, order),
    known: (asking, keys) => subjectsByKeys(asking, kind, keys),
    apply: (acting, rows, facts) => applyRows(acting, kind, places, rows, facts),
    show: (key, value) => {
      const directory = key === 'area' ? areas : key === 'unit' ? units : null
      return directory && typeof value === 'string' ? (directory.nameOf(value) ?? value) : value
    },
  }
}

function kindOfSheet(
  kind: SubjectKind,
  { units, areas }: Places,
  { actor }: ImportOrder,
): ImportKind<SubjectRow, KnownSubject> {
  return {
    columns: columnsFor(kind, { area: areas.find, unit: units.find }),
    keyOf: ({ code, name, area }) => code ?? (name === undefined ? null : nameKey(name, area)),
    compare: changedFields,
    rule: (row, known) => {
      if (known && known.several > 1)
        return refuse('subject.name-double', { name: known.name, count: known.several })
      if (known?.retired) return { ...refuse('subject.retired'), key: 'name' }
      return mayWrite(actor, standing(known ?? row, { units, areas })) ? null : refuse('subject.out-of-reach')
    },
  }
}

function standing({ unit, area }: Partial<Pick<KnownSubject, 'unit' | 'area'>>, { units, areas }: Places) {
  return { unitPath: unit ? units.pathOf(unit) : undefined, areaPath: area ? areas.pathOf(area) : undefined }
}

async function applyRows(
  acting: Acting,
  kind: SubjectKind,
  places: Places,
  rows: readonly Effective<SubjectRow>[],
  { known, idOf }: RowFacts<KnownSubject>,
): Promise<RowRefusal[]> {
  const refused: RowRefusal[] = []
  const idFor = (row: Effective<SubjectRow>) => known.get(row.key)?.id ?? idOf(row.at)
  await openStreams(
    acting,
    subjectKind,
    rows.flatMap(({ key }) => known.get(key)?.id ?? []),
  )
  openNewStreams(
    acting,
    subjectKind,
    rows.filter(({ key }) => !known.has(key)).map(({ at }) => idOf(at)),
  )
  for (const one of rows) {
    const before = known.get(one.key)
    const facts = {
      codeHolder: null,
      areaKnown: true,
      unitKnown: true,
      inReach: mayWrite(acting.actor, standing(before ?? one.row, places)),
    }
    const command = before ? ({ type: 'ChangeSubject', ...one.row } as const) : newSubject(kind, one.row)
    const decided = await decideOn(acting, subjectKind, {
      id: idFor(one),
      command: command as SubjectCommand,
      exists: before !== undefined,
      facts,
    })
    if (decided.outcome === 'refused') refused.push({ at: one.at, ...decided.refusal })
    else if (decided.outcome !== 'accepted') throw new Error(`row ${one.at}: ${decided.outcome}`)
  }
  return refused
}

function newSubject(kind: SubjectKind, row: Partial<SubjectRow>) {
  return { type: 'AddSubject', kind, ...row, name: row.name ?? '' } as const
}
