// Takes a file in: previews it, keeps what has an effect in chunks and what is refused with its reasons, and applies nothing.
import type { Actor } from '../core/actor.ts'
import { isoNow, type Clock } from '../core/clock.ts'
import { newId, type Id } from '../core/ids.ts'
import { isRefusal, refuse, type Refusal } from '../core/refusal.ts'
import { reading, type Pool } from '../postgres/pool.ts'
import { keepChunk, type WaitingRow } from './chunks.ts'
import type { AnyImportable, AnyOpenImport } from './importable.ts'
import { knownNow } from './known.ts'
import type { FieldChange } from './kind.ts'
import type { Mapping } from './mapping.ts'
import type { Problem, Verdict } from './plan.ts'
import { beginRecord, cancelImport, forgetOld, keepRefusals, markFailed, markReady } from './record.ts'
import { previewImport, type ImportFile, type ImportReport } from './run.ts'
import type { VerdictCounts } from './tally.ts'
import { writing } from '../postgres/writing.ts'

export interface ImportParts {
  readonly pool: Pool
  readonly clock: Clock
  readonly importables: readonly AnyImportable[]
}

interface Upload {
  readonly kind: string
  readonly file: ImportFile
  readonly programme: string | null
}

type AnyRow = Record<string, unknown>

/** What a person is shown before deciding; ids are replaced by what they stand for. */
export interface ImportPreview {
  readonly sheet: Pick<
    ImportReport<AnyRow>['sheet'],
    'format' | 'sheet' | 'sheets' | 'encoding' | 'headerRow' | 'notes'
  >
  readonly mapping: Mapping
  readonly counts: VerdictCounts
  readonly first: {
    readonly added: readonly { readonly at: number; readonly row: AnyRow }[]
    readonly changed: readonly {
      readonly at: number
      readonly row: AnyRow
      readonly fields: readonly FieldChange[]
    }[]
    readonly same: readonly { readonly at: number; readonly key: string }[]
    readonly refused: readonly { readonly at: number; readonly problems: readonly Problem[] }[]
  }
}

const shown = 20

/**
 * Previews a file and keeps it as an import that waits to be applied.
 * Refuses `sheet.…`, `import.columns-missing` (with the mapping in its details), `import.kind-unknown`,
 * `import.programme-missing` and whatever the kind refuses.
 */
export async function takeUpload(
  { pool, clock, importables }: ImportParts,
  actor: Actor,
  { kind, file, programme }: Upload,
): Promise<{ readonly id: Id; readonly preview: ImportPreview } | Refusal> {
  const { tenant } = actor
  const at = isoNow(clock)
  const importable = importables.find(({ name }) => name === kind)
  if (!importable) return refuse('import.kind-unknown', { kind, field: 'kind' })
  if (importable.needsProgramme && programme === null)
    return refuse('import.programme-missing', { field: 'programme' })
  const opened = await reading(pool, tenant, (reader) => importable.open(reader, { actor, at, programme }))
  if (isRefusal(opened)) return opened
  const id = newId()
  await writing(pool, tenant, async (reader) => {
    await Promise.all([
      forgetOld(reader, at),
      beginRecord(reader, { id, kind, fileName: file.name, programme, actor, at }),
    ])
  })
  try {
    const report = await previewInto(pool, tenant, id, file, opened)
    if (isRefusal(report)) {
      await writing(pool, tenant, (reader) => cancelImport(reader, id, at))
      return report
    }
    const preview = previewOf(report, opened)
    await writing(pool, tenant, (reader) => markReady(reader, id, preview, report.counts))
    return { id, preview }
  } catch (error) {
    await writing(pool, tenant, (reader) => markFailed(reader, id, 'import.bug')).catch(() => {})
    throw error
  }
}

function previewInto(pool: Pool, tenant: Id, id: Id, file: ImportFile, opened: AnyOpenImport) {
  let chunk = 0
  return previewImport<AnyRow, unknown>({
    file,
    kind: opened.kind,
    known: (keys) => reading(pool, tenant, (reader) => knownNow(reader, opened, keys)),
    each: async (verdicts) => {
      const rows = verdicts.flatMap((one): WaitingRow[] =>
        one.verdict === 'added' || one.verdict === 'changed'
          ? [{ at: one.at, key: one.key, row: one.row }]
          : [],
      )
      await writing(pool, tenant, async (reader) => {
        await Promise.all([
          rows.length > 0 ? keepChunk(reader, id, chunk++, rows) : null,
          keepRefusals(reader, id, verdicts.filter(isRefusedRow)),
        ])
      })
    },
  })
}

function isRefusedRow<R>(one: Verdict<R>): one is Extract<Verdict<R>, { verdict: 'refused' }> {
  return one.verdict === 'refused'
}

function previewOf(
  { sheet, mapping, counts, first }: ImportReport<AnyRow>,
  { show }: AnyOpenImport,
): ImportPreview {
  const { format, sheet: name, sheets, encoding, headerRow, notes } = sheet
  const seen = (key: string, value: unknown): unknown => (show ? show(key, value) : value)
  const rowSeen = (row: AnyRow): AnyRow =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, seen(key, value)]))
  return {
    sheet: { format, sheet: name, sheets, encoding, headerRow, notes },
    mapping,
    counts,
    first: {
      added: first.added.slice(0, shown).map(({ at, row }) => ({ at, row: rowSeen(row) })),
      changed: first.changed.slice(0, shown).map(({ at, row, fields }) => ({
        at,
        row: rowSeen(row),
        fields: fields.map(({ key, from, to }) => ({ key, from: seen(key, from), to: seen(key, to) })),
      })),
      same: first.same.slice(0, shown).map(({ at, key }) => ({ at, key })),
      refused: first.refused.slice(0, shown).map(({ at, problems }) => ({ at, problems })),
    },
  }
}
