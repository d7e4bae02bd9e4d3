// The forms of pairings: begin one, end one, hand the lead over.
import { call } from '#foundation/client/call.ts'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Select, Textarea } from '#foundation/ui/Inputs.tsx'
import { useCommand, type Command } from '#foundation/ui/useCommand.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { partOf, type Programme } from '#capabilities/programmes/desk/ProgrammesPanel.tsx'
import { useState } from 'react'
import type { pairingDoors } from '../contract.ts'
import { messages } from './messages.ts'
import type { Pairing, Roles } from './pairing.ts'
import { PartyField, partyOf, type Party } from './PartyField.tsx'

interface Given {
  subject: string
  programmes: readonly Programme[]
  close: () => void
}

export function BeginForm({ subject, programmes, close }: Given) {
  const pairing = programmes.filter(({ parts }) => 'pairings' in parts)
  const [programme, setProgramme] = useState(pairing[0]?.key ?? '')
  const roles =
    partOf<Roles>(
      pairing.find(({ key }) => key === programme),
      'pairings',
    )?.roles ?? []
  const [role, setRole] = useState('')
  const [party, setParty] = useState<Party>({ kind: 'officer', picked: null })
  const [from, setFrom] = useState('')
  const body = {
    programme,
    subject,
    role: role || (roles[0]?.key ?? ''),
    ...partyOf(party),
    ...(from ? { from } : {}),
  }
  const command = useCommand({
    about: body,
    send: (commandId) => call<typeof pairingDoors.beginPairing>('POST /api/pairings', { body, commandId }),
    done: () => {
      close()
      return say(messages, 'added')
    },
  })
  return (
    <DeskForm
      title={say(messages, 'add')}
      command={command}
      ready={party.picked !== null}
      close={close}
      fields={['officer', 'team', 'role', 'from']}
    >
      <PartyField party={party} onChange={setParty} command={command} />
      <ProgrammeField programmes={pairing} value={programme} onChange={setProgramme} />
      <Field label={say(messages, 'role')} error={wrongWith(command, 'role')}>
        <Select
          options={roles.map(({ key, words }) => ({ value: key, words: words[lang()] }))}
          value={body.role}
          onChange={(event) => setRole(event.currentTarget.value)}
        />
      </Field>
      <FromField value={from} onChange={setFrom} command={command} />
    </DeskForm>
  )
}

export function HandOverForm({ subject, programmes, close }: Given) {
  const pairing = programmes.filter(({ parts }) => 'pairings' in parts)
  const [programme, setProgramme] = useState(pairing[0]?.key ?? '')
  const [party, setParty] = useState<Party>({ kind: 'officer', picked: null })
  const [from, setFrom] = useState('')
  const [reason, setReason] = useState('')
  const body = { programme, reason: reason.trim(), ...partyOf(party), ...(from ? { from } : {}) }
  const command = useCommand({
    about: [subject, body],
    send: (commandId) =>
      call<typeof pairingDoors.handLeadOver>('POST /api/subjects/:id/lead', {
        params: { id: subject },
        body,
        commandId,
      }),
    done: () => {
      close()
      return say(messages, 'hand-over.done')
    },
  })
  return (
    <DeskForm
      title={say(messages, 'hand-over')}
      lead={say(messages, 'hand-over.lead')}
      command={command}
      ready={party.picked !== null && body.reason !== ''}
      close={close}
      fields={['officer', 'team', 'from', 'reason']}
    >
      <PartyField party={party} onChange={setParty} command={command} />
      <ProgrammeField programmes={pairing} value={programme} onChange={setProgramme} />
      <FromField value={from} onChange={setFrom} command={command} />
      <ReasonField value={reason} onChange={setReason} command={command} />
    </DeskForm>
  )
}

export function EndForm({ pairing, close }: { pairing: Pairing; close: () => void }) {
  const [on, setOn] = useState('')
  const [reason, setReason] = useState('')
  const body = { reason: reason.trim(), ...(on ? { on } : {}) }
  const command = useCommand({
    about: [pairing.id, body],
    send: (commandId) =>
      call<typeof pairingDoors.endPairing>('POST /api/pairings/:id/end', {
        params: { id: pairing.id },
        body,
        commandId,
        expected: pairing.version,
      }),
    done: () => {
      close()
      return say(messages, 'end.done')
    },
  })
  return (
    <DeskForm
      title={say(messages, 'end.title', { name: pairing.partyName ?? '' })}
      verb={say(messages, 'end')}
      command={command}
      ready={body.reason !== ''}
      close={close}
      fields={['on', 'reason']}
    >
      <Field label={say(messages, 'on')} hint={say(messages, 'on.hint')} error={wrongWith(command, 'on')}>
        <DateInput value={on} onChange={setOn} />
      </Field>
      <ReasonField value={reason} onChange={setReason} command={command} />
    </DeskForm>
  )
}

interface Text {
  value: string
  onChange: (text: string) => void
}

function ProgrammeField({ programmes, value, onChange }: Text & { programmes: readonly Programme[] }) {
  if (programmes.length < 2) return null
  return (
    <Field label={say(messages, 'programme')}>
      <Select
        options={programmes.map(({ key, words }) => ({ value: key, words: words[lang()] }))}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  )
}

function FromField({ value, onChange, command }: Text & { command: Command }) {
  return (
    <Field label={say(messages, 'from')} hint={say(messages, 'from.hint')} error={wrongWith(command, 'from')}>
      <DateInput value={value} onChange={onChange} />
    </Field>
  )
}

function ReasonField({ value, onChange, command }: Text & { command: Command }) {
  return (
    <Field label={say(messages, 'reason')} required error={wrongWith(command, 'reason', value.trim() !== '')}>
      <Textarea
        rows={2}
        value={value}
        maxLength={500}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  )
}
