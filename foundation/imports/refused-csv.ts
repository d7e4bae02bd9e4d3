// The refused rows of an import as a sheet to take home, correct and bring again.
import type { Id } from '../core/ids.ts'
import type { Reader } from '../postgres/pool.ts'
import { writeCsv } from '../sheets/write.ts'
import type { Problem } from './plan.ts'
import { listRefusals } from './record.ts'

interface RefusedTitles {
  readonly at: string
  readonly column: string
  readonly cell: string
  readonly reason: string
}

const pageSize = 5_000

/** One line a problem: row of the sheet, column, what the cell said, why it was refused. */
export async function refusedCsv(
  reader: Reader,
  id: Id,
  titles: RefusedTitles,
  word: (problem: Problem) => string,
): Promise<string> {
  async function* lines() {
    for (let after = 0; ;) {
      const rows = await listRefusals(reader, id, after, pageSize)
      for (const { at, problems } of rows) {
        for (const problem of problems)
          yield { at, column: problem.column, cell: problem.cell, reason: word(problem) }
      }
      if (rows.length < pageSize) return
      after = rows.at(-1)!.at
    }
  }
  const columns = [
    { key: 'at', title: titles.at, kind: 'number' },
    { key: 'column', title: titles.column, kind: 'text' },
    { key: 'cell', title: titles.cell, kind: 'text' },
    { key: 'reason', title: titles.reason, kind: 'text' },
  ] as const
  const pieces: Buffer[] = []
  for await (const piece of writeCsv({ sheet: '', columns, rows: lines() })) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('utf8')
}
