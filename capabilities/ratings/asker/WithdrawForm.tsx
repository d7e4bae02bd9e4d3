// Withdrawing: folded away, hers alone, with a reason and the code.
import { call } from '#foundation/client/call.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { ErrorNote } from '#foundation/ui/Notes.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState, type FormEvent } from 'react'
import type { doors } from '../contract.ts'
import { CodeField } from './CodeField.tsx'
import { messages } from './form-messages.ts'
import { useSending } from './useSending.ts'
import styles from './Forms.module.css'

export function WithdrawForm({ phone, onDone }: { phone: string | null; onDone: () => void }) {
  const [reason, setReason] = useState('')
  const [code, setCode] = useState('')
  const { busy, problem, send } = useSending()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(async (commandId) => {
      await call<typeof doors.withdrawMatter>('POST /api/q/withdraw', { body: { reason, code }, commandId })
      tell(say(messages, 'withdraw.done'))
      onDone()
    })
  }
  return (
    <details className={styles.folded}>
      <summary>{say(messages, 'withdraw.title')}</summary>
      <form onSubmit={submit}>
        <Stack>
          <p>{say(messages, 'withdraw.lead')}</p>
          <Field label={say(messages, 'withdraw.reason')} required>
            <Textarea
              required
              value={reason}
              maxLength={1000}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </Field>
          <CodeField phone={phone} value={code} onChange={setCode} error={problem?.message} />
          {problem && phone === null && <ErrorNote what={problem.message} />}
          <Button type="submit" wide busy={busy}>
            {say(messages, 'withdraw.do')}
          </Button>
        </Stack>
      </form>
    </details>
  )
}
