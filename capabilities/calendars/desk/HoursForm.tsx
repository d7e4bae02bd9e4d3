// Other office hours from a day on.
import { call } from '#foundation/client/call.ts'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input } from '#foundation/ui/Inputs.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { calendarDoors } from '../contract.ts'
import type { FormProps } from './calendar.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { HoursField, spansIn } from './HoursField.tsx'
import { messages } from './messages.ts'

export function HoursForm({ calendar, close }: FormProps) {
  const held = calendar.hours.findLast(({ from }) => from === null || from <= calendar.today)
  const [from, setFrom] = useState(calendar.today)
  const [hours, setHours] = useState(held?.hours.join(' ') ?? '')
  const [reason, setReason] = useState('')
  const body = { from, hours: spansIn(hours), reason: reason.trim() }
  return (
    <ChangeForm
      title={say(messages, 'hours.change')}
      lead={say(messages, 'hours.lead')}
      body={body}
      ready={from !== '' && body.hours.length > 0 && body.reason !== ''}
      preview={() => call<typeof calendarDoors.previewHours>('POST /api/calendar/hours/preview', { body })}
      apply={(commandId) =>
        call<typeof calendarDoors.changeHours>('POST /api/calendar/hours', { body, commandId })
      }
      done={say(messages, 'hours.done')}
      close={close}
      fields={['from', 'hours', 'reason']}
    >
      {(command) => (
        <>
          <Field
            label={say(messages, 'hours.from.label')}
            required
            error={wrongWith(command, 'from', from !== '')}
          >
            <DateInput value={from} onChange={setFrom} />
          </Field>
          <HoursField
            value={hours}
            onChange={setHours}
            required
            error={wrongWith(command, 'hours', body.hours.length > 0)}
          />
          <Field
            label={say(messages, 'override.reason')}
            required
            error={wrongWith(command, 'reason', body.reason !== '')}
          >
            <Input
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </Field>
        </>
      )}
    </ChangeForm>
  )
}
