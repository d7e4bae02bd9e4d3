// What is typed about a subject, and what of it is sent: text as numbers and lists, empty as nothing.
import type { BodyOf } from '#foundation/contract/door.ts'
import type { PickOption } from '#foundation/ui/Pick.tsx'
import type { subjectDoors } from '../contract.ts'
import type { FieldName } from '../kinds.ts'
import type { Subject } from './subject-columns.tsx'

type TextField = Exclude<FieldName, 'area' | 'unit'>

export interface Typed {
  readonly text: Readonly<Record<TextField, string>>
  readonly area: PickOption | null
  readonly unit: PickOption | null
}

type Change = BodyOf<typeof subjectDoors.changeSubject>

const numbers: readonly FieldName[] = ['investment', 'population', 'households']

const nothing: Record<TextField, string> = {
  name: '',
  code: '',
  category: '',
  address: '',
  scale: '',
  stage: '',
  investment: '',
  population: '',
  households: '',
  duties: '',
}

/** What the form begins with: all empty, or what is known. */
export function typedOf(subject: Subject | null, names: { area: string; unit: string }): Typed {
  if (!subject) return { text: nothing, area: null, unit: null }
  const text = Object.fromEntries(
    Object.keys(nothing).map((field) => {
      const value = subject[field as TextField]
      return [field, Array.isArray(value) ? value.join('、') : String(value ?? '')]
    }),
  ) as Record<TextField, string>
  const picked = (id: string | null, words: string) => (id === null ? null : { id, words })
  return { text, area: picked(subject.area, names.area), unit: picked(subject.unit, names.unit) }
}

/** Only the fields of the kind, every one of them: the server finds what changed. */
export function sentOf({ text, area, unit }: Typed, fields: readonly FieldName[]): Change & { name: string } {
  const values = fields.map((field): [FieldName, unknown] => {
    if (field === 'area') return [field, area?.id ?? null]
    if (field === 'unit') return [field, unit?.id ?? null]
    const value = text[field].trim()
    if (field === 'duties')
      return [
        field,
        value
          .split(/[、,，;；]/)
          .map((duty) => duty.trim())
          .filter(Boolean),
      ]
    if (value === '') return [field, null]
    return [field, numbers.includes(field) ? numberOf(value) : value]
  })
  return { ...(Object.fromEntries(values) as Change), name: text.name.trim() }
}

/** A field whose text should be a number and is none. */
export function wrongNumber({ text }: Typed, field: FieldName): boolean {
  if (!numbers.includes(field)) return false
  const value = text[field as TextField].trim()
  return value !== '' && Number.isNaN(numberOf(value))
}

function numberOf(text: string): number {
  return Number(text.replaceAll(/[,，\s]/g, ''))
}
