// Reading a page of a register or list: rows from the matters below, then their names.
import type { Lang } from '#foundation/core/words.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Programme } from '#foundation/programme/programme.ts'
import { listHandovers, staysOf } from '#capabilities/matters/server/questions/handovers.ts'
import type { RegisterPage } from '#capabilities/matters/server/questions/register-page.ts'
import {
  listFigure,
  type FigureFilter,
  type MatterFigure,
  type RegisterRow,
} from '#capabilities/matters/server/questions/registers.ts'
import type { RegisterName } from '../columns.ts'
import { handoverCells, matterCells, type Cells } from './cells.ts'
import { namesFor } from './naming.ts'

export interface Item {
  readonly id: string
  readonly kind: 'matter' | 'subject' | 'visit' | 'promise'
  readonly cells: Cells
}

export interface Listed {
  readonly items: readonly Item[]
  readonly next: string | null
}

export interface RegisterRequest {
  readonly reader: Reader
  readonly programme: Programme
  readonly page: RegisterPage
  readonly lang: Lang
  readonly at: string
}

// Which of the matters received in the period each register shows.
const figureOf: Record<Exclude<RegisterName, 'handover' | 'tasks'>, MatterFigure> = {
  intake: 'collected',
  'follow-up': 'replied',
  problems: 'open',
  responsibility: 'open',
}

export function readRegister(request: RegisterRequest, name: RegisterName): Promise<Listed> {
  if (name === 'handover' || name === 'tasks') return readHandovers(request, name === 'tasks')
  return readMatters(request, figureOf[name])
}

/** The matters behind a figure of the brief, as rows in words. */
export async function readMatters(
  request: RegisterRequest,
  figure: MatterFigure,
  filter: FigureFilter = {},
): Promise<Listed> {
  const { reader, page } = request
  const rows = await listFigure(reader, { ...page, limit: page.limit + 1 }, figure, filter)
  const shown = rows.slice(0, page.limit)
  const [names, stays] = await Promise.all([
    namesOf(request, shown),
    staysOf(
      reader,
      shown.map((row) => row.id),
      request.at,
    ),
  ])
  return {
    items: shown.map((row) => ({
      id: row.id,
      kind: 'matter' as const,
      cells: matterCells(
        row,
        names,
        stays.filter((stay) => stay.id === row.id),
        request.lang,
      ),
    })),
    next: rows.length > page.limit ? shown.at(-1)!.key : null,
  }
}

async function readHandovers(request: RegisterRequest, open: boolean): Promise<Listed> {
  const { reader, programme, page, lang } = request
  const rows = await listHandovers(reader, { ...page, limit: page.limit + 1 }, open)
  const shown = rows.slice(0, page.limit)
  const names = await namesFor(reader, programme, lang, {
    subjects: shown.map((row) => row.subject),
    units: shown.flatMap((row) => [row.fromUnit, row.toUnit]),
    persons: shown.map((row) => row.person),
  })
  return {
    items: shown.map((row) => ({ id: row.id, kind: 'matter' as const, cells: handoverCells(row, names) })),
    next: rows.length > page.limit ? shown.at(-1)!.key : null,
  }
}

function namesOf({ reader, programme, lang }: RegisterRequest, rows: readonly RegisterRow[]) {
  return namesFor(reader, programme, lang, {
    subjects: rows.map((row) => row.subject),
    units: rows.flatMap((row) => [row.raisedUnit, row.ownerUnit]),
    persons: rows.flatMap((row) => [row.raisedBy, row.ownerPerson]),
  })
}
