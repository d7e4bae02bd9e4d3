// How a promise goes before it is kept: a report, which the subject may read, and why it cannot be kept.
import { call } from '#foundation/client/call.ts'
import { Checkbox } from '#foundation/ui/Choices.tsx'
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

export function ReportForm({ promise, close }: FormProps) {
  const [text, setText] = useState('')
  const [askerSees, setSees] = useState(true)
  const body = { text: text.trim(), askerSees }
  const command = useStep({
    promise,
    body,
    send: (given) => call<typeof doors.reportPromise>('POST /api/promises/:id/report', given),
    done: () => (close(), say(messages, 'report.done')),
  })
  return (
    <DeskForm
      title={say(messages, 'report')}
      lead={promise.text}
      command={command}
      ready={body.text !== ''}
      close={close}
      fields={['text']}
    >
      <Field
        label={say(messages, 'report.text')}
        required
        error={wrongWith(command, 'text', body.text !== '')}
      >
        <Textarea value={text} maxLength={2000} onChange={(event) => setText(event.currentTarget.value)} />
      </Field>
      <Checkbox checked={askerSees} onChange={setSees}>
        {say(messages, 'report.seen')}
      </Checkbox>
    </DeskForm>
  )
}

export function BreakForm({ promise, close }: FormProps) {
  const [why, setWhy] = useState('')
  const body = { why: why.trim() }
  const command = useStep({
    promise,
    body,
    send: (given) => call<typeof doors.breakPromise>('POST /api/promises/:id/break', given),
    done: () => (close(), say(messages, 'break.done')),
  })
  return (
    <DeskForm
      title={say(messages, 'break')}
      lead={say(messages, 'break.lead')}
      command={command}
      ready={body.why !== ''}
      close={close}
      fields={['why']}
    >
      <Field label={say(messages, 'break.why')} required error={wrongWith(command, 'why', body.why !== '')}>
        <Textarea value={why} maxLength={2000} onChange={(event) => setWhy(event.currentTarget.value)} />
      </Field>
    </DeskForm>
  )
}
