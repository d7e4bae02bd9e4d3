// Registering a webhook or a robot: what it is, where it is, what it is told; its secret is then shown this once.
import { call } from '#foundation/client/call.ts'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Checkbox, RadioRow } from '#foundation/ui/Choices.tsx'
import { Field, FieldGroup } from '#foundation/ui/Field.tsx'
import { Input } from '#foundation/ui/Inputs.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { useCommand, type Command } from '#foundation/ui/useCommand.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { eventWords } from '../notice-messages.ts'
import { messages } from './messages.ts'
import { SecretOnce } from './SecretOnce.tsx'

type Kind = 'webhook' | 'wecom' | 'dingtalk'
const kinds: readonly Kind[] = ['webhook', 'wecom', 'dingtalk']

interface Typed {
  readonly kind: Kind
  readonly name: string
  readonly address: string
  readonly sign: string
  readonly events: readonly string[]
}

export function AddOutlet({ close }: { close: () => void }) {
  const [typed, setTyped] = useState<Typed>({
    kind: 'webhook',
    name: '',
    address: '',
    sign: '',
    events: ['matter.*'],
  })
  const [secret, setSecret] = useState<string | null>(null)
  const change = (more: Partial<Typed>) => setTyped((was) => ({ ...was, ...more }))
  const { kind, name, address, sign, events } = typed
  const body = {
    ...{ kind, name: name.trim(), address: address.trim(), events: [...events] },
    ...(kind === 'dingtalk' && sign.trim() !== '' ? { secret: sign.trim() } : {}),
  }
  const command = useCommand({
    about: body,
    send: (commandId) => call<typeof doors.addOutlet>('POST /api/outlets', { body, commandId }),
    done: (made) => (made.secret === null ? close() : setSecret(made.secret)),
  })
  if (secret !== null) return <SecretOnce secret={secret} close={close} />
  const ready = body.name !== '' && body.address.length >= 8 && events.length > 0
  return (
    <DeskForm
      title={say(messages, 'add.title')}
      lead={say(messages, 'add.lead')}
      verb={say(messages, 'add')}
      command={command}
      ready={ready}
      close={close}
      fields={['name', 'address', 'secret']}
      long
    >
      <Where typed={typed} command={command} change={change} />
      <Events events={events} set={(next) => change({ events: next })} />
    </DeskForm>
  )
}

function Where(props: { typed: Typed; command: Command; change: (more: Partial<Typed>) => void }) {
  const { typed, command, change } = props
  const { kind, name, address, sign } = typed
  return (
    <>
      <RadioRow
        label={say(messages, 'kind')}
        stacked
        options={kinds.map((value) => ({ value, words: say(messages, `kind.${value}`) }))}
        value={kind}
        onChange={(next) => change({ kind: next })}
      />
      <Field
        label={say(messages, 'name')}
        hint={say(messages, 'name.hint')}
        required
        error={wrongWith(command, 'name', name.trim() !== '')}
      >
        <Input
          maxLength={40}
          value={name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
      </Field>
      <Field
        label={say(messages, 'address')}
        hint={say(messages, 'address.hint')}
        required
        error={wrongWith(command, 'address', address.trim().length >= 8)}
      >
        <Input
          type="url"
          maxLength={500}
          value={address}
          onChange={(event) => change({ address: event.currentTarget.value })}
        />
      </Field>
      {kind === 'dingtalk' && (
        <Field
          label={say(messages, 'sign')}
          hint={say(messages, 'sign.hint')}
          error={wrongWith(command, 'secret')}
        >
          <Input
            maxLength={200}
            value={sign}
            onChange={(event) => change({ sign: event.currentTarget.value })}
          />
        </Field>
      )}
    </>
  )
}

function Events({ events, set }: { events: readonly string[]; set: (events: readonly string[]) => void }) {
  return (
    <FieldGroup label={say(messages, 'events')} required>
      <Stack gap={4}>
        {Object.entries(eventWords).map(([event, words]) => (
          <Checkbox
            key={event}
            checked={events.includes(event)}
            onChange={(on) => set(on ? [...events, event] : events.filter((each) => each !== event))}
          >
            {words[lang()]}
          </Checkbox>
        ))}
      </Stack>
    </FieldGroup>
  )
}
