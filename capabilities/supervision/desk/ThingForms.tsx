// What a supervisor does about one thing: issue a slip, exempt it, start it at a colour, and end either.
import { call } from '#foundation/client/call.ts'
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { day } from '#foundation/ui/dates.ts'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { useCommand, type Command } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { findOfficers } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useState } from 'react'
import { colours, rankOf, type Colour } from '../colours/rules.ts'
import type { supervisionDoors as doors } from '../contract.ts'
import { messages } from './form-messages.ts'
import { messages as words } from './messages.ts'
import { Reason } from './SlipForms.tsx'
import { askColours, type Thing } from './slip.tsx'

export type ThingDoing = 'issue' | 'exempt' | 'exempt.end' | 'start' | 'start.end'

interface FormProps {
  thing: Thing
  close: () => void
}

export function ThingForm({ doing, ...props }: FormProps & { doing: ThingDoing | null }) {
  switch (doing) {
    case null:
      return null
    case 'issue':
      return <IssueForm {...props} />
    case 'exempt':
      return <ExemptForm {...props} />
    case 'start':
      return <StartForm {...props} />
    case 'exempt.end':
    case 'start.end':
      return <EndForm doing={doing} {...props} />
  }
}

const aboutOf = ({ kind, id }: Thing) => ({ kind, id })

function IssueForm({ thing, close }: FormProps) {
  const now = useNow()
  const [colour, setColour] = useState<Colour>(thing.colour ?? 'blue')
  const [requirement, setRequirement] = useState('')
  const [due, setDue] = useState('')
  const [reason, setReason] = useState('')
  const [releaser, setReleaser] = useState<PickOption | null>(null)
  const isHigher = rankOf(colour) > rankOf(thing.colour)
  const typed = { requirement: requirement.trim(), reason: isHigher ? reason.trim() : '' }
  const body = {
    ...{ about: aboutOf(thing), colour, requirement: typed.requirement },
    ...(due ? { due } : {}),
    ...(releaser ? { releaser: releaser.id } : {}),
    ...(typed.reason ? { reason: typed.reason } : {}),
  }
  const command = useAbout(
    body,
    (commandId) => call<typeof doors.issueSlip>('POST /api/slips', { body, commandId }),
    ({ number }) => (close(), say(messages, 'issue.done', { number })),
  )
  return (
    <DeskForm
      title={say(messages, 'issue')}
      lead={say(messages, 'issue.lead')}
      command={command}
      ready={typed.requirement !== '' && (!isHigher || typed.reason !== '')}
      close={close}
      fields={['colour', 'requirement', 'due', 'reason', 'releaser']}
    >
      <ColourField thing={thing} value={colour} onChange={setColour} error={wrongWith(command, 'colour')} />
      {isHigher && (
        <TextField
          words="higher.reason"
          max={500}
          value={reason}
          onChange={setReason}
          error={wrongWith(command, 'reason', typed.reason !== '')}
        />
      )}
      <TextField
        words="requirement"
        max={2000}
        value={requirement}
        onChange={setRequirement}
        error={wrongWith(command, 'requirement', body.requirement !== '')}
      />
      <Field
        label={say(messages, 'due')}
        hint={say(messages, 'due.hint', { due: day(thing.usual.due, now) })}
        error={wrongWith(command, 'due')}
      >
        <DateInput value={due} min={dayOf(now)} onChange={setDue} />
      </Field>
      <ReleaserField value={releaser} onPick={setReleaser} error={wrongWith(command, 'releaser')} />
    </DeskForm>
  )
}

interface ReleaserFieldProps {
  value: PickOption | null
  onPick: (picked: PickOption | null) => void
  error: string | undefined
}

function ReleaserField(props: ReleaserFieldProps) {
  return (
    <Pick
      label={say(messages, 'releaser')}
      hint={say(messages, 'releaser.hint')}
      find={findOfficers}
      {...props}
    />
  )
}

interface TextFieldProps {
  words: 'requirement' | 'higher.reason'
  max: number
  value: string
  onChange: (value: string) => void
  error: string | undefined
}

function TextField({ words: key, max, value, onChange, error }: TextFieldProps) {
  return (
    <Field label={say(messages, key)} hint={say(messages, `${key}.hint`)} required error={error}>
      <Textarea value={value} maxLength={max} onChange={(event) => onChange(event.currentTarget.value)} />
    </Field>
  )
}

interface ColourFieldProps {
  thing: Thing
  value: Colour
  onChange: (colour: Colour) => void
  error: string | undefined
}

/** Above its present colour only where this person may. */
function ColourField({ thing, value, onChange, error }: ColourFieldProps) {
  const open = colours.filter((each) => thing.may.startHigher || rankOf(each) <= rankOf(thing.colour))
  return (
    <RadioRow
      label={say(messages, 'colour')}
      hint={say(messages, 'colour.hint')}
      error={error}
      options={open.map((each) => ({ value: each, words: say(words, `colour.${each}`) }))}
      value={value}
      onChange={onChange}
    />
  )
}

function ExemptForm({ thing, close }: FormProps) {
  const today = dayOf(useNow())
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const body = { about: aboutOf(thing), until, reason: reason.trim() }
  const command = useAbout(
    body,
    (commandId) => call<typeof doors.giveExemption>('POST /api/supervision/exemptions', { body, commandId }),
    () => (close(), say(messages, 'exempt.done')),
  )
  return (
    <DeskForm
      title={say(messages, 'exempt')}
      lead={say(messages, 'exempt.lead')}
      command={command}
      ready={until !== '' && body.reason !== ''}
      close={close}
      fields={['until', 'reason']}
    >
      <Field label={say(messages, 'until')} required error={wrongWith(command, 'until', until !== '')}>
        <DateInput value={until} min={today} onChange={setUntil} />
      </Field>
      <Reason value={reason} onChange={setReason} error={wrongWith(command, 'reason', body.reason !== '')} />
    </DeskForm>
  )
}

function StartForm({ thing, close }: FormProps) {
  const [colour, setColour] = useState<Colour>('red')
  const [reason, setReason] = useState('')
  const body = { about: aboutOf(thing), colour, reason: reason.trim() }
  const command = useAbout(
    body,
    (commandId) => call<typeof doors.startColour>('POST /api/supervision/colours', { body, commandId }),
    () => (close(), say(messages, 'start.done')),
  )
  return (
    <DeskForm
      title={say(messages, 'start')}
      lead={say(messages, 'start.lead')}
      command={command}
      ready={body.reason !== ''}
      close={close}
      fields={['colour', 'reason']}
    >
      <ColourField thing={thing} value={colour} onChange={setColour} error={wrongWith(command, 'colour')} />
      <Reason value={reason} onChange={setReason} error={wrongWith(command, 'reason', body.reason !== '')} />
    </DeskForm>
  )
}

function EndForm({ thing, close, doing }: FormProps & { doing: 'exempt.end' | 'start.end' }) {
  const [reason, setReason] = useState('')
  const body = { reason: reason.trim() }
  const params = { id: thing.id }
  const command = useAbout(
    { doing, params, body },
    (commandId): Promise<unknown> =>
      doing === 'exempt.end'
        ? call<typeof doors.endExemption>('POST /api/supervision/exemptions/:id/end', {
            params,
            body,
            commandId,
          })
        : call<typeof doors.endColour>('POST /api/supervision/colours/:id/end', { params, body, commandId }),
    () => (close(), say(messages, `${doing}.done`)),
  )
  return (
    <DeskForm
      title={say(messages, doing)}
      lead={thing.title}
      command={command}
      ready={body.reason !== ''}
      close={close}
      fields={['reason']}
    >
      <Reason value={reason} onChange={setReason} error={wrongWith(command, 'reason', body.reason !== '')} />
    </DeskForm>
  )
}

/** Colours may be others afterwards, in every list. */
function useAbout<T>(
  about: unknown,
  send: (commandId: Id) => Promise<T>,
  done: (reply: T) => string,
): Command {
  return useCommand({
    about,
    send,
    done: (reply) => {
      void askColours().catch(() => {})
      return done(reply)
    },
  })
}
