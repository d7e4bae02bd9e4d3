// The smaller steps of whoever leads: another unit asked, other days, minutes, calling it off.
import { call } from '#foundation/client/call.ts'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input, Textarea } from '#foundation/ui/Inputs.tsx'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { findUnits } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import type { Consultation } from './consultation.ts'
import { messages } from './messages.ts'

export interface LeadFormProps {
  readonly consultation: Consultation
  readonly close: () => void
}

export function AskUnitForm({ consultation: { id }, close }: LeadFormProps) {
  const [unit, setUnit] = useState<PickOption | null>(null)
  const [part, setPart] = useState('')
  const body = { unit: unit?.id ?? '', ...(part.trim() ? { part: part.trim() } : {}) }
  const command = useCommand({
    about: body,
    send: (commandId) =>
      call<typeof doors.askUnit>('POST /api/consultations/:id/units', { params: { id }, body, commandId }),
    done: () => (close(), say(messages, 'ask.told')),
  })
  return (
    <DeskForm
      title={say(messages, 'ask.unit')}
      ready={unit !== null}
      fields={['unit']}
      {...{ command, close }}
    >
      <Pick
        label={say(messages, 'part.unit')}
        required
        error={wrongWith(command, 'unit', unit !== null)}
        value={unit}
        onPick={setUnit}
        find={findUnits}
      />
      <Field label={say(messages, 'new.units.part')}>
        <Input value={part} maxLength={500} onChange={(event) => setPart(event.currentTarget.value)} />
      </Field>
    </DeskForm>
  )
}

export function PutOffForm({ consultation, close }: LeadFormProps) {
  const { id } = consultation
  const [opinionsBy, setOpinionsBy] = useState(consultation.opinionsBy ?? '')
  const [heldOn, setHeldOn] = useState(consultation.heldOn ?? '')
  const [reason, setReason] = useState('')
  const body = {
    ...(opinionsBy ? { opinionsBy } : {}),
    ...(heldOn ? { heldOn } : {}),
    reason: reason.trim(),
  }
  const command = useCommand({
    about: body,
    send: (commandId) =>
      call<typeof doors.putOff>('POST /api/consultations/:id/days', { params: { id }, body, commandId }),
    done: () => (close(), say(messages, 'put-off.told')),
  })
  return (
    <DeskForm
      title={say(messages, 'put-off')}
      ready={body.reason !== ''}
      fields={['opinionsBy', 'heldOn', 'reason']}
      {...{ command, close }}
    >
      <Field label={say(messages, 'due')} error={wrongWith(command, 'opinionsBy')}>
        <DateInput value={opinionsBy} onChange={setOpinionsBy} />
      </Field>
      {consultation.form !== 'consultation' && (
        <Field label={say(messages, 'held')} error={wrongWith(command, 'heldOn')}>
          <DateInput value={heldOn} onChange={setHeldOn} />
        </Field>
      )}
      <Reason value={reason} onChange={setReason} error={wrongWith(command, 'reason', body.reason !== '')} />
    </DeskForm>
  )
}

export function MinutesForm({ consultation: { id, minutes }, close }: LeadFormProps) {
  const [attended, setAttended] = useState(minutes?.attended.join('\n') ?? '')
  const [text, setText] = useState(minutes?.text ?? '')
  const names = attended.split('\n').map((name) => name.trim())
  const body = { attended: names.filter((name) => name !== ''), text: text.trim() }
  const command = useCommand({
    about: body,
    send: (commandId) =>
      call<typeof doors.writeMinutes>('POST /api/consultations/:id/minutes', {
        params: { id },
        body,
        commandId,
      }),
    done: () => (close(), say(messages, 'minutes.told')),
  })
  return (
    <DeskForm
      title={say(messages, 'minutes.write')}
      ready={body.text !== ''}
      fields={['attended', 'text']}
      long
      {...{ command, close }}
    >
      <Field label={say(messages, 'minutes.attended')} error={wrongWith(command, 'attended')}>
        <Textarea rows={5} value={attended} onChange={(event) => setAttended(event.currentTarget.value)} />
      </Field>
      <Field
        label={say(messages, 'minutes.text')}
        required
        error={wrongWith(command, 'text', body.text !== '')}
      >
        <Textarea
          rows={14}
          value={text}
          maxLength={20_000}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Field>
    </DeskForm>
  )
}

export function CallOffForm({ consultation: { id }, close }: LeadFormProps) {
  const [reason, setReason] = useState('')
  const body = { reason: reason.trim() }
  const command = useCommand({
    about: body,
    send: (commandId) =>
      call<typeof doors.callOff>('POST /api/consultations/:id/call-off', { params: { id }, body, commandId }),
    done: () => (close(), say(messages, 'call-off.told')),
  })
  return (
    <DeskForm
      title={say(messages, 'call-off')}
      lead={say(messages, 'call-off.lead')}
      ready={body.reason !== ''}
      fields={['reason']}
      {...{ command, close }}
    >
      <Reason value={reason} onChange={setReason} error={wrongWith(command, 'reason', body.reason !== '')} />
    </DeskForm>
  )
}

function Reason(props: { value: string; onChange: (text: string) => void; error: string | undefined }) {
  const { value, onChange, error } = props
  return (
    <Field label={say(messages, 'reason')} required error={error}>
      <Textarea
        rows={3}
        value={value}
        maxLength={1000}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  )
}
