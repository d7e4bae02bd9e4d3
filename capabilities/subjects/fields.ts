// Brings typed fields into the one form in which they are kept, and tells what a change really changes.
import { checkCode } from './uscc.ts'
import { fieldsOf, type FieldName, type SubjectFields, type SubjectKind } from './kinds.ts'

/** Fields as they arrive: from a form, from another system, from a sheet. */
export type GivenFields = { readonly [F in FieldName]?: SubjectFields[F] | undefined }

/** Text without blanks around and doubled within, codes in one plain form, empty text as null. */
export function tidied(kind: string, given: GivenFields): Partial<SubjectFields> {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue
    if (typeof value === 'string') kept[name] = name === 'code' ? plainCode(kind, value) : plainText(value)
    else kept[name] = value
  }
  return kept as Partial<SubjectFields>
}

export function plainText(text: string): string | null {
  return text.trim().replaceAll(/\s+/g, ' ') || null
}

/** A wrong code of an enterprise stays as it was typed, for the rules to say what is wrong with it. */
export function plainCode(kind: string, text: string): string | null {
  if (kind === 'enterprise') {
    const checked = checkCode(text)
    if ('code' in checked) return checked.code
  }
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase() || null
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
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => item === b[i])
  return a === b
}
