// Imports in the reader's language: reasons and notes are kept as codes and worded when they are shown.
import { fill, type Lang, type Messages, type Words } from '../core/words.ts'
import type { Problem } from '../imports/plan.ts'
import type { ImportRecord } from '../imports/record.ts'
import type { ImportPreview } from '../imports/upload.ts'

/** A code that nobody worded is told as it is. */
export function worded(
  code: string,
  details: Readonly<Record<string, unknown>> | undefined,
  lang: Lang,
  messages: Messages,
): string {
  const words: Words | undefined = messages[code]
  return words ? fill(words[lang], details) : code
}

export function problemView({ column, cell, refused, details }: Problem, lang: Lang, messages: Messages) {
  return { column, cell, code: refused, reason: worded(refused, details, lang, messages) }
}

/** Where an import stands, with why it stopped said in words. */
export function recordView<R extends ImportRecord>(record: R, lang: Lang, messages: Messages) {
  const { failure } = record
  const reason = failure === null ? null : worded(failure, undefined, lang, messages)
  return { ...record, failure: reason, failureCode: failure }
}

export function previewView(
  { sheet, mapping, counts, first }: ImportPreview,
  lang: Lang,
  messages: Messages,
) {
  return {
    sheet: {
      ...sheet,
      sheets: [...sheet.sheets],
      notes: sheet.notes.map(({ note, details }) => worded(note, details, lang, messages)),
    },
    mapping: {
      columns: [...mapping.columns],
      unmapped: [...mapping.unmapped],
      missing: [...mapping.missing],
    },
    counts,
    first: {
      added: [...first.added],
      changed: first.changed.map((row) => ({ ...row, fields: [...row.fields] })),
      same: [...first.same],
      refused: first.refused.map(({ at, problems }) => ({
        at,
        problems: problems.map((problem) => problemView(problem, lang, messages)),
      })),
    },
  }
}
