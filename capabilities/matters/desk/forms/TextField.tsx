// A box of words in the form of an action, marked with who will read them before one is typed.
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { SeenMark } from '#foundation/ui/Marks.tsx'
import type { Command } from '#foundation/ui/useCommand.ts'

/** `name` is what the draft and the door call it. */
export function TextField<K extends string>(props: {
  name: K
  draft: Readonly<Record<K, string>>
  change: (change: Readonly<Record<K, string>>) => void
  act: Command
  label: string
  hint?: string
  seenBy: 'asker' | 'internal'
  required?: boolean
  rows?: number
  maxLength: number
}) {
  const { name, draft, change, act, label, hint, seenBy, required = false, rows, maxLength } = props
  const value = draft[name]
  const error = wrongWith(act, name, !required || value.trim() !== '')
  return (
    <Field label={label} hint={hint} error={error} mark={<SeenMark by={seenBy} />} required={required}>
      <Textarea
        value={value}
        rows={rows}
        maxLength={maxLength}
        onChange={(event) => change({ [name]: event.currentTarget.value } as Record<K, string>)}
      />
    </Field>
  )
}
