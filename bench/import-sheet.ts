// Measures how fast spreadsheets are read: rows a second and memory, for a generated .xlsx and .csv of the same rows.
import { buffer } from 'node:stream/consumers'
import { isRefusal } from '#foundation/core/refusal.ts'
import { readSheetInChunks } from '#foundation/sheets/read.ts'
import type { SheetColumn, SheetRecord } from '#foundation/sheets/table.ts'
import { writeCsv, writeXlsx } from '#foundation/sheets/write.ts'

export interface SheetReading {
  format: 'xlsx' | 'csv'
  rows: number
  columns: number
  fileMb: number
  writeRowsPerSecond: number
  readRowsPerSecond: number
  /** CPU seconds for 1,000 rows read, worker and server thread together. */
  readCpuPer1000: number
  /** Growth of resident memory while reading, over what the process held with the file in hand. */
  grownMb: number
  /** Longest time the server thread did not come round, in milliseconds. */
  longestStallMs: number
}

/** Writes and reads a table of enterprises in both formats, in this process and one after the other. */
export async function measureSheetReading({ rows = 100_000, columns = 20 } = {}): Promise<SheetReading[]> {
  const table = { sheet: '企业', columns: columnsOf(columns) }
  const readings: SheetReading[] = []
  for (const [format, write] of [
    ['xlsx', writeXlsx],
    ['csv', writeCsv],
  ] as const) {
    const started = performance.now()
    const file = await buffer(write({ ...table, rows: enterprises(rows, columns) }))
    const writeMs = performance.now() - started
    const read = await readMeasured(file, rows)
    readings.push({
      format,
      rows,
      columns,
      fileMb: round(file.length / 1e6),
      writeRowsPerSecond: Math.round((rows / writeMs) * 1000),
      ...read,
    })
  }
  return readings
}

async function readMeasured(file: Buffer, rows: number) {
  const held = process.memoryUsage.rss()
  let most = held
  let stall = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    stall = Math.max(stall, now - last - 5)
    most = Math.max(most, process.memoryUsage.rss())
    last = now
  }, 5)
  const cpu = process.cpuUsage()
  const started = performance.now()
  const summary = await readSheetInChunks(file, 'bench', () => {})
  const ms = performance.now() - started
  const { user, system } = process.cpuUsage(cpu)
  clearInterval(timer)
  if (isRefusal(summary) || summary.total !== rows) throw new Error(`not read: ${JSON.stringify(summary)}`)
  return {
    readRowsPerSecond: Math.round((rows / ms) * 1000),
    readCpuPer1000: round((user + system) / 1e6 / (rows / 1000), 4),
    grownMb: round((most - held) / 1e6),
    longestStallMs: round(stall),
  }
}

function columnsOf(count: number): SheetColumn[] {
  const kinds = ['text', 'number', 'text', 'date'] as const
  return Array.from({ length: count }, (_, index) => ({
    key: `k${index}`,
    title: `第${index + 1}列`,
    kind: kinds[index % 4]!,
  }))
}

function* enterprises(rows: number, columns: number): Generator<SheetRecord> {
  for (let row = 0; row < rows; row++) {
    const record: Record<string, unknown> = {}
    for (let column = 0; column < columns; column++) record[`k${column}`] = value(row, column)
    yield record
  }
}

function value(row: number, column: number): unknown {
  if (column % 4 === 0) return `福安市第${row}号企业有限公司${column}`
  if (column % 4 === 1) return row * 7 + column
  if (column % 4 === 2) return ['城阳镇', '赛岐镇', '穆阳镇'][row % 3]
  return `2020-02-${String((row % 28) + 1).padStart(2, '0')}`
}

function round(figure: number, digits = 1): number {
  return Number(figure.toFixed(digits))
}
