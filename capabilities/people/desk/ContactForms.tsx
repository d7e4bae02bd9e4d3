// Adding a contact, and seeing the whole number of one: the purpose is typed before and kept for the auditor.
import { call } from '#foundation/client/call.ts'
import { Checkbox } from '#foundation/ui/Choices.tsx'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input } from '#foundation/ui/Inputs.tsx'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import type { Contact } from './contact.ts'
import { messages } from './contact-messages.ts'

export function RevealForm(props: { contact: Contact; close: () => void; done: (phone: string) => void }) {
  const { contact, close, done } = props
  const [purpose, setPurpose] = useState('')
  const body = { purpose: purpose.trim() }
  const command = useCommand({
    about: [contact.id, body],
    send: (commandId) =>
      call<typeof doors.revealContact>('POST /api/contacts/:id/reveal', {
        params: { id: contact.id },
        body,
        commandId,
      }),
    done: ({ phone }) => done(phone),
  })
  return (
    <DeskForm
      title={say(messages, 'reveal.title', { name: contact.name ?? '' })}
      lead={say(messages, 'reveal.lead')}
      verb={say(messages, 'reveal.go')}
      command={command}
      ready={body.purpose !== ''}
      close={close}
      fields={['purpose']}
    >
      <Field
        label={say(messages, 'reveal.purpose')}
        required
        error={wrongWith(command, 'purpose', body.purpose !== '')}
      >
        <Input
          value={purpose}
          maxLength={200}
          placeholder={say(messages, 'reveal.example')}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
      </Field>
    </DeskForm>
  )
}

export function AddContactForm({ subject, close }: { subject: string; close: () => void }) {
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [duty, setDuty] = useState('')
  const [main, setMain] = useState(false)
  const body = {
    subject,
    name: name.trim(),
    phone: phone.trim() || null,
    duty: duty.trim() || null,
    main,
  }
  const command = useCommand({
    about: body,
    send: (commandId) => call<typeof doors.addContact>('POST /api/contacts', { body, commandId }),
    done: () => {
      close()
      return say(messages, 'contact.added')
    },
  })
  const text = (label: string, field: string, value: string, set: (text: string) => void, type = 'text') => (
    <Field
      label={label}
      required={field === 'name'}
      error={wrongWith(command, field, field !== 'name' || value.trim() !== '')}
    >
      <Input type={type} value={value} maxLength={60} onChange={(event) => set(event.currentTarget.value)} />
    </Field>
  )
  return (
    <DeskForm
      title={say(messages, 'contact.add')}
      lead={say(messages, 'contact.lead')}
      command={command}
      ready={body.name !== ''}
      close={close}
      fields={['name', 'phone', 'duty']}
    >
      {text(say(messages, 'contact.name'), 'name', name, setName)}
      {text(say(messages, 'contact.phone'), 'phone', phone, setPhone, 'tel')}
      {text(say(messages, 'contact.duty'), 'duty', duty, setDuty)}
      <Checkbox checked={main} onChange={setMain}>
        {say(messages, 'contact.main')}
      </Checkbox>
    </DeskForm>
  )
}
