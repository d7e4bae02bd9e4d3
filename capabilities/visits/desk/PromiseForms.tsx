// Saying how a promise was kept, and approving another day for it.
import { call } from '#foundation/client/call.ts'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'
import type { Promised } from './promise.tsx'
import { useStep } from './useStep.ts'

interface FormProps {
  promise: Promised
  close: () => void
}

export function KeepForm({ promise, close }: FormProps) {
  const [how, setHow] = useState('')
  const [on, setOn] = useState('')
  const body = { how: how.trim(), ...(on ? { on } : {}) }
  const command = useStep({
    promise,
    body,
    send: (given) => call<typeof doors.keepPromise>('POST /api/promises/:id/keep', given),
    done: () => (close(), say(messages, 'keep.done')),
  })
  return (
    <DeskForm
      title={say(messages, 'keep')}
      lead={promise.text}
      command={command}
      ready={body.how !== ''}
      close={close}
      fields={['how', 'on']}
    >
      <Field
        label={say(messages, 'keep.how')}
        hint={say(messages, 'keep.how.hint')}
        required
        error={wrongWith(command, 'how', body.how !== '')}
      >
        <Textarea value={how} maxLength={2000} onChange={(event) => setHow(event.currentTarget.value)} />
      </Field>
      <Field
        label={say(messages, 'keep.on')}
        hint={say(messages, 'keep.on.hint')}
        error={wrongWith(command, 'on')}
      >
        <DateInput value={on} onChange={setOn} />
      </Field>
    </DeskForm>
  )
}

export function MoveForm({ promise, close }: FormProps) {
  const [due, setDue] = useState('')
  const [reason, setReason] = useState('')
  const body = { due, reason: reason.trim() }
  const command = useStep({
    promise,
    body,
    send: (given) => call<typeof doors.movePromise>('POST /api/promises/:id/move', given),
    done: () => (close(), say(messages, 'move.done')),
  })
  return (
    <DeskForm
      title={say(messages, 'move')}
      lead={say(messages, 'move.lead')}
      command={command}
      ready={due !== '' && body.reason !== ''}
      close={close}
      fields={['due', 'reason']}
    >
      <Field label={say(messages, 'move.due')} required error={wrongWith(command, 'due', due !== '')}>
        <DateInput value={due} min={promise.madeOn} onChange={setDue} />
      </Field>
      <Field
        label={say(messages, 'move.reason')}
        required
        error={wrongWith(command, 'reason', body.reason !== '')}
      >
        <Textarea
          rows={2}
          value={reason}
          maxLength={1000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
    </DeskForm>
  )
}
