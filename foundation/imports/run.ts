// Runs an import over a file: a preview that changes nothing, and the same again that applies what it finds.
import type { Refusal } from '#foundation/core/refusal.ts'
import { isRefusal, refuse } from '#foundation/core/refusal.ts'
import { readSheetInChunks } from '#foundation/sheets/read.ts'
import type { SheetHead, SheetRow, SheetSummary } from '#foundation/sheets/sheet.ts'
import type { ImportKind } from './kind.ts'
import type { ChosenColumns, Mapping } from './mapping.ts'
import { mapColumns } from './mapping.ts'
import type { Effective, Planner, Verdict } from './plan.ts'
import { makePlanner, refusedRow } from './plan.ts'
import type { FirstVerdicts, VerdictCounts } from './tally.ts'
import { makeTally } from './tally.ts'

const batchRows = 2_000
const shown = 100

export interface ImportFile {
  readonly bytes: Buffer
  readonly name: string
  readonly sheet?: string
  readonly headerRow?: number
  /** What a person corrected in the mapping that a preview proposed. */
  readonly chosen?: ChosenColumns
}

interface ImportTask<Row extends object, Known> {
  readonly file: ImportFile
  readonly kind: ImportKind<Row, Known>
  /** What is known under these keys, at most 2,000 at a time; absent means to be added. */
  known(keys: readonly string[]): Promise<ReadonlyMap<string, Known>>
  /** Told after every batch. */
  progress?(counts: VerdictCounts): void | Promise<void>
  /** Sees every verdict, at most 2,000 at a time: for a list of refused rows to take home. */
  each?(verdicts: readonly Verdict<Row>[]): void | Promise<void>
}

export interface ImportApplication<Row extends object, Known> extends ImportTask<Row, Known> {
  /**
   * Applies at most 2,000 rows in whatever transactions it likes. Rows it gives back are counted as refused; what it
   * throws ends the import, and importing the same file again goes on where it stopped.
   */
  apply(rows: readonly Effective<Row>[]): Promise<readonly RowRefusal[] | void>
}

export interface RowRefusal extends Refusal {
  readonly at: number
}

export interface ImportReport<Row> {
  readonly sheet: SheetSummary
  readonly mapping: Mapping
  readonly counts: VerdictCounts
  /** The first hundred of each verdict. */
  readonly first: FirstVerdicts<Row>
}

/** What importing the file would do. Refuses `sheet.…` and `import.columns-missing`. */
export function previewImport<Row extends object, Known>(
  task: ImportTask<Row, Known>,
): Promise<ImportReport<Row> | Refusal> {
  return run(task, async () => {})
}

/**
 * Imports the file: plans each batch against what is known now and hands what has an effect to `apply`.
 * Refuses as `previewImport` does, before anything has been applied, or when the file turns out bad half way.
 */
export function applyImport<Row extends object, Known>(
  task: ImportApplication<Row, Known>,
): Promise<ImportReport<Row> | Refusal> {
  return run(task, (rows) => task.apply(rows))
}

async function run<Row extends object, Known>(
  task: ImportTask<Row, Known>,
  apply: ImportApplication<Row, Known>['apply'],
): Promise<ImportReport<Row> | Refusal> {
  const { file, kind } = task
  const tally = makeTally<Row>(shown)
  const waiting: SheetRow[] = []
  let mapping: Mapping | null = null
  let planner: Planner<Row, Known> | null = null

  async function flush(): Promise<void> {
    const rows = planner!.read(waiting.splice(0, batchRows))
    const keys = rows.flatMap((row) => ('key' in row ? [row.key] : []))
    const planned = planner!.judge(rows, keys.length > 0 ? await task.known(keys) : new Map())
    const verdicts = await applied(planned, apply)
    tally.add(verdicts)
    await task.each?.(verdicts)
    await task.progress?.(tally.counts())
  }

  async function take(rows: readonly SheetRow[], head: SheetHead): Promise<Refusal | void> {
    if (!mapping) {
      mapping = mapColumns(head.columns, kind, file.chosen)
      if (mapping.missing.length > 0) return missing(mapping, head)
      planner = makePlanner(mapping, kind)
    }
    waiting.push(...rows)
    while (waiting.length >= batchRows) await flush()
  }

  const titles = kind.columns.flatMap((column) => column.titles)
  const { bytes, name, sheet, headerRow } = file
  const options = {
    titles,
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
  }
  const summary = await readSheetInChunks(bytes, name, take, options)
  if (isRefusal(summary)) return summary
  if (waiting.length > 0) await flush()
  return { sheet: summary, mapping: mapping!, counts: tally.counts(), first: tally.first() }
}

function missing(mapping: Mapping, head: SheetHead): Refusal {
  const titles = mapping.missing.join('、')
  return refuse('import.columns-missing', { titles, row: head.headerRow, columns: head.columns, mapping })
}

/** Applies what has an effect and gives the verdicts as they turned out. */
async function applied<Row>(
  planned: readonly Verdict<Row>[],
  apply: (rows: readonly Effective<Row>[]) => Promise<readonly RowRefusal[] | void>,
): Promise<readonly Verdict<Row>[]> {
  const effective = planned.filter((one) => one.verdict === 'added' || one.verdict === 'changed')
  if (effective.length === 0) return planned
  const back = (await apply(effective)) ?? []
  const refused = new Map(back.map((one) => [one.at, one]))
  return planned.map((one) => {
    const refusal = refused.get(one.at)
    return refusal ? refusedRow(one.at, refusal.refused, { ...refusal.details }) : one
  })
}
