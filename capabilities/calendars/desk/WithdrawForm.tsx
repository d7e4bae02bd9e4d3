// Taking back a change made here; the days become what they were without it.
import { call } from '#foundation/client/call.ts'
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input } from '#foundation/ui/Inputs.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { calendarDoors } from '../contract.ts'
import type { Calendar } from './calendar.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { messages } from './messages.ts'

export function WithdrawForm(props: {
  override: Calendar['overrides'][number]
  /** Which one, in words. */
  words: string
  close: () => void
}) {
  const { override, words, close } = props
  const [reason, setReason] = useState('')
  const body = { reason: reason.trim() }
  const params = { id: override.id }
  return (
    <ChangeForm
      title={say(messages, 'override.withdraw.title')}
      lead={words}
      body={body}
      ready={body.reason !== ''}
      preview={() =>
        call<typeof calendarDoors.previewWithdrawal>('POST /api/calendar/overrides/:id/withdrawal/preview', {
          params,
          body,
        })
      }
      apply={(commandId) =>
        call<typeof calendarDoors.withdrawOverride>('POST /api/calendar/overrides/:id/withdrawal', {
          params,
          body,
          commandId,
        })
      }
      done={say(messages, 'override.withdrawn')}
      close={close}
      fields={['reason']}
    >
      {(command) => (
        <Field
          label={say(messages, 'override.reason')}
          required
          error={wrongWith(command, 'reason', body.reason !== '')}
        >
          <Input maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        </Field>
      )}
    </ChangeForm>
  )
}
