// Brings typed fields into the one form in which they are kept, and tells what a change really changes.
import { fieldsOf, type FieldName, type SubjectFields, type SubjectKind } from './kinds.ts'

/** Fields as they arrive: from a form, from another system, from a sheet. */
export type GivenFields = { readonly [F in FieldName]?: SubjectFields[F] | undefined }

/** Text without blanks around and doubled within, codes in capitals without blanks, empty text as null. */
export function tidied(given: GivenFields): Partial<SubjectFields> {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue
    kept[name] = typeof value === 'string' ? tidyText(name, value) : value
  }
  return kept as Partial<SubjectFields>
}

function tidyText(name: string, text: string): string | null {
  if (name === 'code') return text.replaceAll(/\s/g, '').toUpperCase() || null
  return text.trim().replaceAll(/\s+/g, ' ') || null
}

/** A field that this kind of subject does not have, or null. */
export function strayField(kind: SubjectKind, fields: Partial<SubjectFields>): string | null {
  const own: readonly string[] = fieldsOf[kind]
  const stray = Object.entries(fields).find(([name, value]) => !own.includes(name) && !isEmpty(value))
  return stray ? stray[0] : null
}

/** Of `wanted`, what differs from `known`. */
export function changesIn(known: SubjectFields, wanted: Partial<SubjectFields>): Partial<SubjectFields> {
  const differing = Object.entries(wanted).filter(([name, value]) => !isSame(known[name as FieldName], value))
  return Object.fromEntries(differing)
}

/** Without what says nothing. */
export function filled(fields: Partial<SubjectFields>): Partial<SubjectFields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)))
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => item === b[i])
  return a === b
}
