// Adding a subject and correcting one: the fields of its kind, nothing the register knows already.
import { call } from '#foundation/client/call.ts'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input } from '#foundation/ui/Inputs.tsx'
import { useOpen } from '#foundation/ui/links.ts'
import { Pick } from '#foundation/ui/Pick.tsx'
import { useCommand, type Command } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { findAreas, findUnits } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useState } from 'react'
import type { subjectDoors } from '../contract.ts'
import { fieldsOf, kinds, type FieldName, type SubjectKind } from '../kinds.ts'
import { messages } from './messages.ts'
import type { Subject } from './subject-columns.tsx'
import { sentOf, typedOf, wrongNumber, type Typed } from './subject-form.ts'

export function AddForm({ close }: { close: () => void }) {
  const [kind, setKind] = useState<SubjectKind>('enterprise')
  const [typed, setTyped] = useState(() => typedOf(null, { area: '', unit: '' }))
  const { open } = useOpen()
  const body = { kind, ...sentOf(typed, fieldsOf[kind]) }
  const command = useCommand({
    about: body,
    send: (commandId) => call<typeof subjectDoors.addSubject>('POST /api/subjects', { body, commandId }),
    done: ({ id, alike }) => {
      close()
      open(`/subjects/${id}`)
      return alike.length > 0
        ? say(messages, 'added.alike', { n: alike.length })
        : say(messages, 'added', { name: body.name })
    },
  })
  return (
    <DeskForm
      title={say(messages, 'add.title')}
      verb={say(messages, 'add')}
      command={command}
      ready={isReady(typed, kind)}
      close={close}
      fields={fieldsOf[kind]}
      long
    >
      <RadioRow
        label={say(messages, 'col.kind')}
        value={kind}
        options={kinds.map((value) => ({ value, words: say(messages, `kind.${value}`) }))}
        onChange={setKind}
      />
      <SubjectFields kind={kind} typed={typed} onChange={setTyped} command={command} />
    </DeskForm>
  )
}

export function ChangeForm(props: {
  subject: Subject
  names: { area: string; unit: string }
  close: () => void
}) {
  const { subject, names, close } = props
  const [typed, setTyped] = useState(() => typedOf(subject, names))
  const body = sentOf(typed, fieldsOf[subject.kind])
  const command = useCommand({
    about: [subject.version, body],
    send: (commandId) =>
      call<typeof subjectDoors.changeSubject>('POST /api/subjects/:id', {
        params: { id: subject.id },
        body,
        commandId,
        expected: subject.version,
      }),
    done: () => {
      close()
      return say(messages, 'changed')
    },
  })
  return (
    <DeskForm
      title={say(messages, 'change.title', { name: subject.name })}
      verb={say(messages, 'change')}
      command={command}
      ready={isReady(typed, subject.kind)}
      close={close}
      fields={fieldsOf[subject.kind]}
      long
    >
      <SubjectFields kind={subject.kind} typed={typed} onChange={setTyped} command={command} />
    </DeskForm>
  )
}

interface FieldsProps {
  kind: SubjectKind
  typed: Typed
  onChange: (typed: Typed) => void
  command: Command
}

function SubjectFields({ kind, typed, onChange, command }: FieldsProps) {
  return fieldsOf[kind].map((field) => {
    const error = errorOf(field, typed, command)
    const label = say(messages, `col.${field}`)
    if (field === 'area' || field === 'unit')
      return (
        <Pick
          key={field}
          label={label}
          error={error}
          value={typed[field]}
          onPick={(picked) => onChange({ ...typed, [field]: picked })}
          find={field === 'area' ? findAreas : findUnits}
        />
      )
    return (
      <Field
        key={field}
        label={label}
        required={field === 'name'}
        error={error}
        hint={field === 'duties' ? say(messages, 'duties.hint') : undefined}
      >
        <Input
          value={typed.text[field]}
          maxLength={field === 'address' ? 200 : 120}
          onChange={(event) =>
            onChange({ ...typed, text: { ...typed.text, [field]: event.currentTarget.value } })
          }
        />
      </Field>
    )
  })
}

function errorOf(field: FieldName, typed: Typed, command: Command): string | undefined {
  if (wrongNumber(typed, field)) return say(messages, 'number.hint')
  return wrongWith(command, field, field !== 'name' || typed.text.name.trim() !== '')
}

function isReady(typed: Typed, kind: SubjectKind): boolean {
  return typed.text.name.trim() !== '' && !fieldsOf[kind].some((field) => wrongNumber(typed, field))
}
