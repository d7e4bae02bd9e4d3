// Each source of a brief: how it is counted and how it opens to its rows, by the same question of the floor below.
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Scope } from '#capabilities/matters/server/questions/register-page.ts'
import type { FigureFilter, MatterFigure } from '#capabilities/matters/server/questions/registers.ts'
import { countOfKind, listOfKind } from '#capabilities/subjects/server/questions/of-kind.ts'
import {
  countPromises,
  countVisits,
  promisesCounted,
  visitedSubjects,
  visitsMade,
  type FigurePage,
  type PromiseFigure,
} from '#capabilities/visits/server/questions/figures.ts'
import { registers, sourceRegisters, type Register } from '../columns.ts'
import { sources, type Source } from '../sources.ts'
import { namesFor } from './naming.ts'
import { readMatters, type Item, type Listed, type RegisterRequest } from './registers.ts'

export function isSource(text: string): text is Source {
  return (sources as readonly string[]).includes(text)
}

/** Every source asked for, counted with as few questions as there are capabilities behind them; matters are already. */
export async function countSources(
  reader: Reader,
  scope: Scope,
  wanted: readonly Source[],
  { at, matters }: { at: string; matters: Readonly<Record<MatterFigure, number>> },
): Promise<ReadonlyMap<Source, number>> {
  const from = (capability: string) => wanted.some((source) => source.startsWith(`${capability}.`))
  const [visits, promises, enterprises] = await Promise.all([
    from('visits') ? countVisits(reader, scope) : null,
    from('promises') ? countPromises(reader, scope, at) : null,
    from('subjects') ? countOfKind(reader, 'enterprise', scope.within) : null,
  ])
  const all: Record<string, Readonly<Record<string, number>> | null> = {
    matters,
    visits: visits && { ...visits },
    promises,
    subjects: enterprises === null ? null : { enterprise: enterprises },
  }
  return new Map(wanted.map((source) => [source, all[capabilityOf(source)]?.[figureOf(source)] ?? 0]))
}

export function sourceColumns(source: Source): Register {
  const capability = capabilityOf(source)
  if (capability === 'matters') return registers['follow-up']
  return source === 'visits.subjects'
    ? sourceRegisters.visited
    : sourceRegisters[capability as 'visits' | 'promises' | 'subjects']
}

/** One page of the very rows that a source counts. */
export function listSource(request: RegisterRequest, source: Source, filter: FigureFilter): Promise<Listed> {
  const figure = figureOf(source)
  switch (capabilityOf(source)) {
    case 'matters':
      return readMatters(request, figure as MatterFigure, filter)
    case 'promises':
      return listPromises(request, figure as PromiseFigure)
    case 'visits':
      return figure === 'subjects' ? listVisited(request) : listVisits(request)
    default:
      return listEnterprises(request)
  }
}

type Keyed = { readonly key: string }

function pageOf<R extends Keyed>(rows: readonly R[], limit: number, item: (row: R) => Item): Listed {
  const shown = rows.slice(0, limit)
  return { items: shown.map(item), next: rows.length > limit ? shown.at(-1)!.key : null }
}

function oneMore({ page }: RegisterRequest): FigurePage {
  return { ...page, limit: page.limit + 1 }
}

async function listVisited(request: RegisterRequest): Promise<Listed> {
  const rows = await visitedSubjects(request.reader, oneMore(request))
  const names = await namesFor(request.reader, request.programme, request.lang, {
    subjects: rows.map((row) => row.subject),
    units: [],
    persons: [],
  })
  return pageOf(rows, request.page.limit, (row) => ({
    id: row.subject,
    kind: 'subject',
    cells: { subject: names.subject(row.subject), visits: row.visits, lastAt: row.lastAt },
  }))
}

async function listVisits(request: RegisterRequest): Promise<Listed> {
  const rows = await visitsMade(request.reader, oneMore(request))
  const names = await namesFor(request.reader, request.programme, request.lang, {
    subjects: rows.map((row) => row.subject),
    units: rows.map((row) => row.unit),
    persons: rows.map((row) => row.recordedBy),
  })
  return pageOf(rows, request.page.limit, (row) => ({
    id: row.id,
    kind: 'visit',
    cells: {
      subject: names.subject(row.subject),
      metAt: row.metAt,
      recordedBy: names.person(row.recordedBy),
      unit: names.unit(row.unit),
      heard: row.heard,
      findings: row.findings,
      promises: row.promises,
    },
  }))
}

async function listPromises(request: RegisterRequest, figure: PromiseFigure): Promise<Listed> {
  const rows = await promisesCounted(request.reader, oneMore(request), figure, request.at)
  const names = await namesFor(request.reader, request.programme, request.lang, {
    subjects: rows.map((row) => row.subject),
    units: rows.map((row) => row.ownerUnit),
    persons: rows.map((row) => row.ownerPerson),
  })
  return pageOf(rows, request.page.limit, (row) => ({
    id: row.id,
    kind: 'promise',
    cells: {
      subject: names.subject(row.subject),
      text: row.text,
      ownerUnit: names.unit(row.ownerUnit),
      ownerPerson: names.person(row.ownerPerson),
      madeOn: row.madeOn,
      due: row.due,
      keptOn: row.keptOn,
      keptHow: row.keptHow,
    },
  }))
}

async function listEnterprises(request: RegisterRequest): Promise<Listed> {
  const { reader, page } = request
  const rows = await listOfKind(reader, 'enterprise', { ...page, limit: page.limit + 1 })
  return pageOf(rows, page.limit, (row) => ({
    id: row.id,
    kind: 'subject',
    cells: { subject: row.name, code: row.code },
  }))
}

function capabilityOf(source: Source): string {
  return source.slice(0, source.indexOf('.'))
}

function figureOf(source: Source): string {
  return source.slice(source.indexOf('.') + 1)
}
