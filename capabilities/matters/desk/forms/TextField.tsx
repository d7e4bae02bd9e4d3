// A box of words in the form of an action, marked with who will read them before one is typed.
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { SeenMark } from '#foundation/ui/Marks.tsx'

export function TextField(props: {
  label: string
  hint?: string
  error: string | undefined
  seenBy: 'asker' | 'internal'
  required?: boolean
  value: string
  onChange: (text: string) => void
  rows?: number
  maxLength: number
}) {
  const { label, hint, error, seenBy, required = false, value, onChange, rows, maxLength } = props
  return (
    <Field label={label} hint={hint} error={error} mark={<SeenMark by={seenBy} />} required={required}>
      <Textarea
        value={value}
        rows={rows}
        maxLength={maxLength}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  )
}
