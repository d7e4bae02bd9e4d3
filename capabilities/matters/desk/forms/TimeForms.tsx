// What the unit does about its time: call the asker, ask for more, ask for a hold, end one.
import { call } from '#foundation/client/call.ts'
import { dayOf } from '#foundation/core/days.ts'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { SeenMark } from '#foundation/ui/Marks.tsx'
import type { Command } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../../contract.ts'
import { useDraft } from '../draft.ts'
import { messages as times } from '../due-messages.ts'
import { messages } from '../messages.ts'
import { useStep } from '../useStep.ts'
import { FormFrame, type FormProps } from './FormFrame.tsx'
import { HowForm } from './HowForm.tsx'
import { TextField } from './TextField.tsx'

export function ContactForm({ matter, possible, close }: FormProps) {
  return (
    <HowForm
      action="contact"
      noteLabel={say(times, 'form.contact.note')}
      told={say(times, 'told.contact')}
      send={(body, how) =>
        call<typeof matterDoors.contactAsker>('POST /api/matters/:id/contact', {
          params: { id: matter.id },
          body,
          ...how,
        })
      }
      {...{ matter, possible, close }}
    />
  )
}

export function ExtensionForm({ matter, now, possible, close }: FormProps) {
  const [draft, change, drop] = useDraft(`extend/${matter.id}`, { due: '', reason: '' })
  const body = { due: draft.due, reason: draft.reason.trim() }
  const act = useStep({
    matter,
    about: body,
    send: (how) =>
      call<typeof matterDoors.askExtension>('POST /api/matters/:id/extension', {
        params: { id: matter.id },
        body,
        ...how,
      }),
    done: () => (drop(), close(), say(times, 'told.extend')),
  })
  const left = matter.extensionsLeft
  return (
    <FormFrame
      title={say(messages, 'do.extend')}
      ready={body.due !== '' && body.reason !== ''}
      fields={['due', 'reason']}
      {...{ act, possible, close }}
    >
      <p>{left > 0 ? say(times, 'left.some', { n: left }) : say(times, 'left.none')}</p>
      <DayField
        {...{ act, now }}
        name="due"
        label={say(times, 'form.extension.due')}
        value={draft.due}
        onChange={(due) => change({ due })}
        seen
      />
      <TextField
        name="reason"
        {...{ draft, change, act }}
        label={say(times, 'form.extension.reason')}
        hint={say(times, 'form.extension.told')}
        seenBy="asker"
        required
        rows={3}
        maxLength={1000}
      />
    </FormFrame>
  )
}

export function HoldForm({ matter, now, possible, close }: FormProps) {
  const [draft, change, drop] = useDraft(`hold/${matter.id}`, { reason: '', plannedFor: '', reviewOn: '' })
  const { plannedFor, reviewOn } = draft
  const body = { reason: draft.reason.trim(), plannedFor, reviewOn }
  const act = useStep({
    matter,
    about: body,
    send: (how) =>
      call<typeof matterDoors.askHold>('POST /api/matters/:id/hold', {
        params: { id: matter.id },
        body,
        ...how,
      }),
    done: () => (drop(), close(), say(times, 'told.hold')),
  })
  return (
    <FormFrame
      title={say(messages, 'do.hold')}
      ready={body.reason !== '' && plannedFor !== '' && reviewOn !== ''}
      fields={['reason', 'plannedFor', 'reviewOn']}
      {...{ act, possible, close }}
    >
      <TextField
        name="reason"
        {...{ draft, change, act }}
        label={say(times, 'form.hold.reason')}
        hint={say(times, 'form.hold.told')}
        seenBy="asker"
        required
        rows={3}
        maxLength={1000}
      />
      <DayField
        {...{ act, now }}
        name="plannedFor"
        label={say(times, 'form.hold.planned')}
        value={plannedFor}
        onChange={(day) => change({ plannedFor: day })}
        seen
      />
      <DayField
        {...{ act, now }}
        name="reviewOn"
        label={say(times, 'form.hold.review')}
        value={reviewOn}
        onChange={(day) => change({ reviewOn: day })}
        seen
      />
    </FormFrame>
  )
}

export function ReleaseForm({ matter, possible, close }: FormProps) {
  const [draft, change, drop] = useDraft(`release/${matter.id}`, { reason: '' })
  const body = { reason: draft.reason.trim() }
  const act = useStep({
    matter,
    about: body,
    send: (how) =>
      call<typeof matterDoors.releaseHold>('POST /api/matters/:id/release', {
        params: { id: matter.id },
        body,
        ...how,
      }),
    done: () => (drop(), close(), say(times, 'told.release')),
  })
  return (
    <FormFrame
      title={say(messages, 'do.release')}
      ready={body.reason !== ''}
      fields={['reason']}
      {...{ act, possible, close }}
    >
      <TextField
        name="reason"
        {...{ draft, change, act }}
        label={say(times, 'form.release.reason')}
        seenBy="asker"
        required
        rows={2}
        maxLength={1000}
      />
    </FormFrame>
  )
}

/** A day from today on, which the asker sees or not. */
export function DayField(props: {
  act: Command
  now: string
  name: string
  label: string
  value: string
  onChange: (day: string) => void
  seen?: boolean
  optional?: boolean
}) {
  const { act, now, name, label, value, onChange, seen = false, optional = false } = props
  return (
    <Field
      label={label}
      error={optional ? act.problem?.of(name) : wrongWith(act, name, value !== '')}
      mark={seen ? <SeenMark by="asker" /> : undefined}
      required={!optional}
    >
      <DateInput min={dayOf(now)} value={value} onChange={onChange} />
    </Field>
  )
}
