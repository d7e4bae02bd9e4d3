// The one-time code: asked for by a button, read off her telephone, typed here. It proves that it is she.
import { call } from '#foundation/client/call.ts'
import { problemOf, type Problem } from '#foundation/client/problem.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input } from '#foundation/ui/Inputs.tsx'
import { Note } from '#foundation/ui/Notes.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './form-messages.ts'
import styles from './Forms.module.css'

interface Props {
  readonly phone: string | null
  readonly value: string
  readonly onChange: (code: string) => void
  readonly error: string | undefined
}

export function CodeField({ phone, value, onChange, error }: Props) {
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = () => {
    setSending(true)
    setProblem(null)
    call<typeof doors.askCode>('POST /api/q/code')
      .then(() => tell(say(messages, 'code.sent')))
      .catch((wrong: unknown) => setProblem(problemOf(wrong)))
      .finally(() => setSending(false))
  }
  if (phone === null) return <Note>{say(messages, 'code.none')}</Note>
  return (
    <div className={styles.code}>
      <Field
        label={say(messages, 'code.label')}
        hint={say(messages, 'code.hint', { phone })}
        error={error ?? problem?.message}
        required
      >
        <Input
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9]{6}"
          maxLength={6}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value.replace(/\D/g, ''))}
        />
      </Field>
      <Button busy={sending} onClick={send}>
        {say(messages, 'code.send')}
      </Button>
    </div>
  )
}
