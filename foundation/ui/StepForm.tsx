// A form for one command on something of which a version was seen; most often it is one box of text.
import { useState, type ReactNode } from 'react'
import type { Id } from '../core/ids.ts'
import { DeskForm, wrongWith } from './DeskForm.tsx'
import { Field } from './Field.tsx'
import { Textarea } from './Inputs.tsx'
import { useCommand, type Command } from './useCommand.ts'

interface Seen {
  readonly id: Id
  readonly version: number
}

export interface Step {
  readonly params: { readonly id: Id }
  readonly commandId: Id
  readonly expected: number
}

/** Sends one command about `seen`, with the version of it that was seen; the words that `done` gives are told. */
export function useStepOn(
  { id, version: expected }: Seen,
  about: unknown,
  send: (step: Step) => Promise<unknown>,
  done: () => string,
): Command {
  return useCommand({
    about: [id, about],
    send: (commandId) => send({ params: { id }, commandId, expected }),
    done,
  })
}

interface TextStepProps {
  seen: Seen
  title: string
  lead: ReactNode
  label: string
  /** Its name in the request, so that the server's word about it stands beside it. */
  field: string
  max: number
  send: (step: Step, text: string) => Promise<unknown>
  /** What is said once it is done. */
  told: () => string
  close: () => void
}

export function TextStepForm({ seen, title, lead, label, field, max, send, told, close }: TextStepProps) {
  const [text, setText] = useState('')
  const typed = text.trim()
  const command = useStepOn(
    seen,
    [title, typed],
    (step) => send(step, typed),
    () => (close(), told()),
  )
  return (
    <DeskForm {...{ title, lead, command, close }} ready={typed !== ''} fields={[field]}>
      <ReasonField
        label={label}
        value={text}
        onChange={setText}
        max={max}
        error={wrongWith(command, field, typed !== '')}
      />
    </DeskForm>
  )
}

interface ReasonProps {
  label: string
  value: string
  onChange: (value: string) => void
  error: string | undefined
  max?: number
  required?: boolean
}

export function ReasonField({ label, value, onChange, error, max = 500, required = true }: ReasonProps) {
  return (
    <Field label={label} required={required} error={error}>
      <Textarea value={value} maxLength={max} onChange={(event) => onChange(event.currentTarget.value)} />
    </Field>
  )
}
