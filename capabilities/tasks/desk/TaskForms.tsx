// What may be done with a task: report, finish, hand over, edit, ask for and decide on more time, drop, open again.
import { call } from '#foundation/client/call.ts'
import { dayOf } from '#foundation/core/days.ts'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input, Textarea } from '#foundation/ui/Inputs.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { ReasonField, TextStepForm, useStepOn, type Step } from '#foundation/ui/StepForm.tsx'
import { say } from '#foundation/ui/words.ts'
import { findOfficers, findUnits, useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useState } from 'react'
import type { taskDoors } from '../contract.ts'
import { messages } from './form-messages.ts'
import type { Task } from './task.tsx'

interface FormProps {
  task: Task
  close: () => void
}

type Words = keyof typeof messages

/** Forms that are one box of text: what field it fills, and how it is sent. */
const texts = {
  report: {
    ...{ field: 'text', words: 'report.text', max: 2000 },
    send: (given: Step, text: string) =>
      call<typeof taskDoors.reportTask>('POST /api/tasks/:id/report', { ...given, body: { text } }),
  },
  finish: {
    ...{ field: 'outcome', words: 'finish.outcome', max: 2000 },
    send: (given: Step, outcome: string) =>
      call<typeof taskDoors.finishTask>('POST /api/tasks/:id/finish', { ...given, body: { outcome } }),
  },
  drop: {
    ...{ field: 'reason', words: 'reason', max: 500 },
    send: (given: Step, reason: string) =>
      call<typeof taskDoors.dropTask>('POST /api/tasks/:id/drop', { ...given, body: { reason } }),
  },
} as const satisfies Record<string, { field: string; words: Words; max: number; send: unknown }>

type TextDoing = keyof typeof texts

export function TextForm({ task, close, doing }: FormProps & { doing: TextDoing }) {
  const { words, ...rest } = texts[doing]
  return (
    <TextStepForm
      seen={task}
      title={say(messages, doing)}
      lead={task.title}
      label={say(messages, words)}
      told={() => say(messages, `${doing}.done`)}
      close={close}
      {...rest}
    />
  )
}

export function ReopenForm({ task, close }: FormProps) {
  const today = dayOf(useNow())
  const [reason, setReason] = useState('')
  const [due, setDue] = useState('')
  const body = { reason: reason.trim(), ...(due ? { due } : {}) }
  const command = useStepOn(
    task,
    body,
    (given) => call<typeof taskDoors.reopenTask>('POST /api/tasks/:id/reopen', { ...given, body }),
    () => (close(), say(messages, 'reopen.done')),
  )
  return (
    <DeskForm
      title={say(messages, 'reopen')}
      lead={task.title}
      command={command}
      ready={body.reason !== ''}
      close={close}
      fields={['reason', 'due']}
    >
      <Reason value={reason} onChange={setReason} error={wrongWith(command, 'reason', body.reason !== '')} />
      <Field
        label={say(messages, 'reopen.due')}
        hint={say(messages, 'reopen.due.hint')}
        error={wrongWith(command, 'due')}
      >
        <DateInput value={due} min={today} onChange={setDue} />
      </Field>
    </DeskForm>
  )
}

export function HandForm({ task, close }: FormProps) {
  const units = useDirectory()
  const [unit, setUnit] = useState<PickOption | null>({ id: task.unit, words: units.name(task.unit) })
  const [person, setPerson] = useState<PickOption | null>(null)
  const [reason, setReason] = useState('')
  const body = { unit: unit?.id ?? '', person: person?.id ?? null, reason: reason.trim() }
  const command = useStepOn(
    task,
    body,
    (given) => call<typeof taskDoors.handTask>('POST /api/tasks/:id/hand', { ...given, body }),
    () => (close(), say(messages, 'hand.done')),
  )
  return (
    <DeskForm
      title={say(messages, 'hand')}
      lead={say(messages, 'hand.lead')}
      command={command}
      ready={unit !== null && body.reason !== ''}
      close={close}
      fields={['unit', 'reason']}
    >
      <Pick
        label={say(messages, 'unit')}
        required
        error={wrongWith(command, 'unit', unit !== null)}
        value={unit}
        onPick={setUnit}
        find={findUnits}
      />
      <Pick
        label={say(messages, 'person')}
        hint={say(messages, 'person.hint')}
        value={person}
        onPick={setPerson}
        find={findOfficers}
      />
      <Reason value={reason} onChange={setReason} error={wrongWith(command, 'reason', body.reason !== '')} />
    </DeskForm>
  )
}

export function EditForm({ task, close }: FormProps) {
  const [title, setTitle] = useState(task.title)
  const [text, setText] = useState(task.text)
  const body = { title: title.trim(), text: text.trim() }
  const command = useStepOn(
    task,
    body,
    (given) => call<typeof taskDoors.editTask>('POST /api/tasks/:id/edit', { ...given, body }),
    () => (close(), say(messages, 'edit.done')),
  )
  return (
    <DeskForm
      title={say(messages, 'edit')}
      lead={say(messages, 'edit.lead')}
      command={command}
      ready={body.title !== ''}
      close={close}
      fields={['title']}
    >
      <Field label={say(messages, 'title')} required error={wrongWith(command, 'title', body.title !== '')}>
        <Input value={title} maxLength={120} onChange={(event) => setTitle(event.currentTarget.value)} />
      </Field>
      <Field label={say(messages, 'text')}>
        <Textarea value={text} maxLength={4000} onChange={(event) => setText(event.currentTarget.value)} />
      </Field>
    </DeskForm>
  )
}

export function AskTimeForm({ task, close }: FormProps) {
  const [due, setDue] = useState('')
  const [reason, setReason] = useState('')
  const body = { due, reason: reason.trim() }
  const command = useStepOn(
    task,
    body,
    (given) => call<typeof taskDoors.askTaskTime>('POST /api/tasks/:id/ask-time', { ...given, body }),
    () => (close(), say(messages, 'time.done')),
  )
  return (
    <DeskForm
      title={say(messages, 'time')}
      lead={task.title}
      command={command}
      ready={due !== '' && body.reason !== ''}
      close={close}
      fields={['due', 'reason']}
    >
      <Field label={say(messages, 'time.due')} required error={wrongWith(command, 'due', due !== '')}>
        <DateInput value={due} min={task.due} onChange={setDue} />
      </Field>
      <Reason value={reason} onChange={setReason} error={wrongWith(command, 'reason', body.reason !== '')} />
    </DeskForm>
  )
}

export function DecideTimeForm({ task, close }: FormProps) {
  const [answer, setAnswer] = useState<'yes' | 'no'>('yes')
  const [due, setDue] = useState(task.asked?.due ?? '')
  const [note, setNote] = useState('')
  const granted = answer === 'yes'
  const typed = note.trim()
  const body = { granted, ...(granted && due ? { due } : {}), ...(typed ? { note: typed } : {}) }
  const command = useStepOn(
    task,
    body,
    (given) => call<typeof taskDoors.decideTaskTime>('POST /api/tasks/:id/decide-time', { ...given, body }),
    () => (close(), say(messages, 'decide.done')),
  )
  return (
    <DeskForm
      title={say(messages, 'decide')}
      lead={task.asked?.reason}
      command={command}
      ready={granted || typed !== ''}
      close={close}
      fields={['due', 'note']}
    >
      <RadioRow
        label={say(messages, 'granted')}
        options={[
          { value: 'yes', words: say(messages, 'granted.yes') },
          { value: 'no', words: say(messages, 'granted.no') },
        ]}
        value={answer}
        onChange={setAnswer}
      />
      {granted && (
        <Field label={say(messages, 'time.due')} required error={wrongWith(command, 'due', due !== '')}>
          <DateInput value={due} min={task.due} onChange={setDue} />
        </Field>
      )}
      <ReasonField
        label={say(messages, 'note')}
        required={!granted}
        value={note}
        onChange={setNote}
        error={wrongWith(command, 'note', granted || typed !== '')}
      />
    </DeskForm>
  )
}

interface ReasonProps {
  value: string
  onChange: (value: string) => void
  error: string | undefined
}

function Reason(props: ReasonProps) {
  return <ReasonField label={say(messages, 'reason')} {...props} />
}
