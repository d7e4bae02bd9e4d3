// Office hours as people write them: spans with blanks or commas between.
import { Field } from '#foundation/ui/Field.tsx'
import { Input } from '#foundation/ui/Inputs.tsx'
import { say } from '#foundation/ui/words.ts'
import { messages } from './messages.ts'

export function HoursField(props: {
  value: string
  onChange: (hours: string) => void
  required: boolean
  error: string | undefined
}) {
  const { value, onChange, required, error } = props
  return (
    <Field
      label={say(messages, 'override.hours')}
      hint={say(messages, 'override.hours.hint')}
      required={required}
      error={error}
    >
      <Input maxLength={80} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </Field>
  )
}

/** What stands between blanks and commas, also Chinese ones. */
export function spansIn(hours: string): string[] {
  return hours.split(/[\s,，、;；]+/).filter((span) => span !== '')
}
