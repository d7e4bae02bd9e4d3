// Adding an officer and changing one.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input } from '#foundation/ui/Inputs.tsx'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { findUnits } from './DirectoryPanel.tsx'
import { messages } from './messages.ts'

export type Officer = ReplyOf<typeof doors.getOfficer>

/** `officer` null adds one. */
export function OfficerForm({ officer, close }: { officer: Officer | null; close: () => void }) {
  const [text, setText] = useState(() => textOf(officer))
  const [unit, setUnit] = useState<PickOption | null>(
    officer ? { id: officer.unit, words: officer.unitName } : null,
  )
  const body = bodyOf(text, unit)
  const command = useCommand({
    about: [officer?.version, body],
    send: (commandId) =>
      officer
        ? call<typeof doors.changeOfficer>('PUT /api/officers/:id', {
            params: { id: officer.id },
            body,
            commandId,
            expected: officer.version,
          })
        : call<typeof doors.addOfficer>('POST /api/officers', { body, commandId }),
    done: () => {
      close()
      return say(messages, officer ? 'officer.changed' : 'officer.added')
    },
  })
  const field = (name: keyof typeof text, label: string, type = 'text') => (
    <Field
      label={label}
      required={name === 'name'}
      error={wrongWith(command, name, name !== 'name' || body.name !== '')}
    >
      <Input
        type={type}
        value={text[name]}
        maxLength={60}
        onChange={(event) => setText({ ...text, [name]: event.currentTarget.value })}
      />
    </Field>
  )
  return (
    <DeskForm
      title={officer?.name ?? say(messages, 'officer.add')}
      verb={say(messages, officer ? 'officer.change' : 'officer.add')}
      command={command}
      ready={body.name !== '' && unit !== null}
      close={close}
      fields={['name', 'unit', 'post', 'phone', 'email']}
    >
      {field('name', say(messages, 'col.person'))}
      <Pick
        label={say(messages, 'col.unit')}
        required
        error={wrongWith(command, 'unit', unit !== null)}
        value={unit}
        onPick={setUnit}
        find={findUnits}
      />
      {field('post', say(messages, 'col.post'))}
      {field('phone', say(messages, 'col.phone'), 'tel')}
      {field('email', say(messages, 'col.email'), 'email')}
    </DeskForm>
  )
}

function textOf(officer: Officer | null) {
  const { name, post, phone, email } = officer ?? { name: '', post: '', phone: '', email: '' }
  return { name: name ?? '', post: post ?? '', phone: phone ?? '', email: email ?? '' }
}

function bodyOf(text: ReturnType<typeof textOf>, unit: PickOption | null) {
  const orNull = (value: string) => value.trim() || null
  return {
    name: text.name.trim(),
    unit: unit?.id ?? '',
    post: orNull(text.post),
    phone: orNull(text.phone),
    email: orNull(text.email),
  }
}
