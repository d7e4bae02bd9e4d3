// Setting a task: what, who, until when (a day, or so many working days), after which others, a milestone on the way.
import { call } from '#foundation/client/call.ts'
import { dayOf } from '#foundation/core/days.ts'
import { Checkbox, RadioRow } from '#foundation/ui/Choices.tsx'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field, FieldGroup } from '#foundation/ui/Field.tsx'
import { Input, Textarea } from '#foundation/ui/Inputs.tsx'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { useCommand, type Command } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { findOfficers, findUnits } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useState } from 'react'
import type { AboutKind } from '../commands.ts'
import type { taskDoors } from '../contract.ts'
import { messages } from './form-messages.ts'
import type { TaskRow } from './task.tsx'

interface OpenFormProps {
  about: { kind: AboutKind; id: string }
  /** Tasks of the same thing, which may have to come before. */
  others: readonly TaskRow[]
  close: () => void
}

interface Draft {
  readonly title: string
  readonly text: string
  readonly unit: PickOption | null
  readonly person: PickOption | null
  readonly how: 'day' | 'within'
  readonly due: string
  readonly within: string
  readonly after: readonly string[]
  readonly milestone: string
  readonly milestoneDue: string
}

const blank: Draft = {
  ...{ title: '', text: '', unit: null, person: null, how: 'within', due: '', within: '5' },
  ...{ after: [], milestone: '', milestoneDue: '' },
}

export function OpenForm({ about, others, close }: OpenFormProps) {
  const [draft, setDraft] = useState(blank)
  const change = (part: Partial<Draft>) => setDraft((was) => ({ ...was, ...part }))
  const body = { about, ...bodyOf(draft) }
  const command = useCommand({
    about: body,
    send: (commandId) => call<typeof taskDoors.openTask>('POST /api/tasks', { body, commandId }),
    done: () => (close(), say(messages, 'open.done')),
  })
  const isDated = draft.how === 'day' ? draft.due !== '' : Number.isInteger(Number(draft.within))
  const ready = body.title !== '' && draft.unit !== null && isDated
  return (
    <DeskForm
      long
      title={say(messages, 'open')}
      lead={say(messages, 'open.lead')}
      command={command}
      ready={ready}
      close={close}
      fields={['title', 'unit', 'due', 'within', 'after', 'milestones/0/due']}
    >
      <Field label={say(messages, 'title')} required error={wrongWith(command, 'title', body.title !== '')}>
        <Input
          value={draft.title}
          maxLength={120}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
      </Field>
      <Who draft={draft} change={change} command={command} />
      <Until draft={draft} change={change} command={command} />
      <Field label={say(messages, 'text')}>
        <Textarea
          rows={2}
          value={draft.text}
          maxLength={4000}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      </Field>
      <Order others={others} draft={draft} change={change} command={command} />
      <Milestone draft={draft} change={change} command={command} />
    </DeskForm>
  )
}

function bodyOf({ title, text, unit, person, how, due, within, after, milestone, milestoneDue }: Draft) {
  return {
    title: title.trim(),
    unit: unit?.id ?? '',
    ...(person ? { person: person.id } : {}),
    ...(text.trim() ? { text: text.trim() } : {}),
    ...(how === 'day' ? { due } : { within: { limit: Number(within), unit: 'wd' as const } }),
    ...(after.length > 0 ? { after: [...after] } : {}),
    ...(milestone.trim() && milestoneDue
      ? { milestones: [{ key: 'm1', title: milestone.trim(), due: milestoneDue }] }
      : {}),
  }
}

interface PartProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
  command: Command
}

function Who({ draft, change, command }: PartProps) {
  return (
    <>
      <Pick
        label={say(messages, 'unit')}
        required
        error={wrongWith(command, 'unit', draft.unit !== null)}
        value={draft.unit}
        onPick={(unit) => change({ unit })}
        find={findUnits}
      />
      <Pick
        label={say(messages, 'person')}
        hint={say(messages, 'person.hint')}
        value={draft.person}
        onPick={(person) => change({ person })}
        find={findOfficers}
      />
    </>
  )
}

function Until({ draft, change, command }: PartProps) {
  const today = dayOf(useNow())
  return (
    <>
      <RadioRow
        label={say(messages, 'how')}
        options={[
          { value: 'within', words: say(messages, 'how.within') },
          { value: 'day', words: say(messages, 'how.day') },
        ]}
        value={draft.how}
        onChange={(how) => change({ how })}
      />
      {draft.how === 'day' ? (
        <Field label={say(messages, 'due')} required error={wrongWith(command, 'due', draft.due !== '')}>
          <DateInput value={draft.due} min={today} onChange={(due) => change({ due })} />
        </Field>
      ) : (
        <Field
          label={say(messages, 'within')}
          hint={say(messages, 'within.hint')}
          required
          error={wrongWith(command, 'within', draft.within !== '')}
        >
          <Input
            type="number"
            min={1}
            max={2600}
            inputMode="numeric"
            value={draft.within}
            onChange={(event) => change({ within: event.currentTarget.value })}
          />
        </Field>
      )}
    </>
  )
}

function Order({ others, draft, change, command }: PartProps & { others: readonly TaskRow[] }) {
  const open = others.filter(({ status }) => status === 'open')
  if (open.length === 0) return null
  const toggle = (id: string, on: boolean) =>
    change({ after: on ? [...draft.after, id] : draft.after.filter((each) => each !== id) })
  return (
    <FieldGroup label={say(messages, 'after')} error={wrongWith(command, 'after')}>
      {open.map(({ id, title }) => (
        <Checkbox key={id} checked={draft.after.includes(id)} onChange={(on) => toggle(id, on)}>
          {title}
        </Checkbox>
      ))}
    </FieldGroup>
  )
}

function Milestone({ draft, change, command }: PartProps) {
  const today = dayOf(useNow())
  return (
    <>
      <Field label={say(messages, 'milestone')} hint={say(messages, 'milestone.hint')}>
        <Input
          value={draft.milestone}
          maxLength={120}
          onChange={(event) => change({ milestone: event.currentTarget.value })}
        />
      </Field>
      {draft.milestone.trim() !== '' && (
        <Field
          label={say(messages, 'milestone.due')}
          required
          error={wrongWith(command, 'milestones/0/due', draft.milestoneDue !== '')}
        >
          <DateInput
            value={draft.milestoneDue}
            min={today}
            onChange={(milestoneDue) => change({ milestoneDue })}
          />
        </Field>
      )}
    </>
  )
}
