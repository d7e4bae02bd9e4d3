// Days closed or opened here, or worked at other hours: typed, looked at, put in force.
import { call } from '#foundation/client/call.ts'
import type { BodyOf } from '#foundation/contract/door.ts'
import { Checkbox, RadioRow } from '#foundation/ui/Choices.tsx'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input } from '#foundation/ui/Inputs.tsx'
import type { Command } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { calendarDoors } from '../contract.ts'
import type { FormProps } from './calendar.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { HoursField, spansIn } from './HoursField.tsx'
import { messages } from './messages.ts'

const kinds = ['closed', 'open', 'hours'] as const
type Kind = (typeof kinds)[number]

interface Typed {
  readonly kind: Kind
  readonly from: string
  readonly to: string
  readonly hours: string
  readonly reason: string
  readonly source: string
  readonly prevails: boolean
}

type Body = BodyOf<typeof calendarDoors.addOverride>

function bodyOf({ kind, from, to, hours, reason, source, prevails }: Typed): Body {
  const spans = spansIn(hours)
  return {
    kind,
    from,
    to: to || from,
    reason: reason.trim(),
    ...(kind !== 'closed' && spans.length > 0 ? { hours: spans } : {}),
    ...(source.trim() ? { source: source.trim() } : {}),
    ...(prevails ? { prevails } : {}),
  }
}

export function OverrideForm({ calendar, close }: FormProps) {
  const [typed, setTyped] = useState<Typed>({
    kind: 'closed',
    from: calendar.today,
    to: '',
    hours: '',
    reason: '',
    source: '',
    prevails: false,
  })
  const body = bodyOf(typed)
  const isWhole = body.kind !== 'hours' || body.hours !== undefined
  return (
    <ChangeForm
      title={say(messages, 'override.add')}
      lead={say(messages, 'override.lead')}
      body={body}
      ready={body.from !== '' && body.reason !== '' && isWhole}
      preview={() =>
        call<typeof calendarDoors.previewOverride>('POST /api/calendar/overrides/preview', { body })
      }
      apply={(commandId) =>
        call<typeof calendarDoors.addOverride>('POST /api/calendar/overrides', { body, commandId })
      }
      done={say(messages, 'override.done')}
      close={close}
      fields={['from', 'to', 'reason', 'hours']}
    >
      {(command) => (
        <>
          <RadioRow<Kind>
            label={say(messages, 'override.kind')}
            options={kinds.map((value) => ({ value, words: say(messages, `kind.${value}`) }))}
            value={typed.kind}
            onChange={(kind) => setTyped({ ...typed, kind })}
          />
          <Days typed={typed} onChange={setTyped} command={command} />
          {typed.kind !== 'closed' && (
            <HoursField
              value={typed.hours}
              onChange={(hours) => setTyped({ ...typed, hours })}
              required={typed.kind === 'hours'}
              error={wrongWith(command, 'hours', isWhole)}
            />
          )}
          <Why typed={typed} onChange={setTyped} command={command} />
        </>
      )}
    </ChangeForm>
  )
}

interface PartProps {
  readonly typed: Typed
  readonly onChange: (typed: Typed) => void
  readonly command: Command
}

function Days({ typed, onChange, command }: PartProps) {
  const { from, to } = typed
  return (
    <>
      <Field label={say(messages, 'override.from')} required error={wrongWith(command, 'from', from !== '')}>
        <DateInput value={from} onChange={(day) => onChange({ ...typed, from: day })} />
      </Field>
      <Field label={say(messages, 'override.to')} error={wrongWith(command, 'to')}>
        <DateInput value={to || from} onChange={(day) => onChange({ ...typed, to: day })} min={from} />
      </Field>
    </>
  )
}

function Why({ typed, onChange, command }: PartProps) {
  const { reason, source, prevails } = typed
  return (
    <>
      <Field
        label={say(messages, 'override.reason')}
        required
        error={wrongWith(command, 'reason', reason.trim() !== '')}
      >
        <Input
          maxLength={200}
          value={reason}
          onChange={(event) => onChange({ ...typed, reason: event.currentTarget.value })}
        />
      </Field>
      <Field label={say(messages, 'override.source')} hint={say(messages, 'override.source.hint')}>
        <Input
          maxLength={300}
          value={source}
          onChange={(event) => onChange({ ...typed, source: event.currentTarget.value })}
        />
      </Field>
      <Checkbox checked={prevails} onChange={(on) => onChange({ ...typed, prevails: on })}>
        {say(messages, 'override.prevails')}
      </Checkbox>
    </>
  )
}
