// Setting up a team, and letting an officer join one.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input, Select } from '#foundation/ui/Inputs.tsx'
import { useOpen } from '#foundation/ui/links.ts'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { findOfficers, findUnits } from './DirectoryPanel.tsx'
import { messages } from './messages.ts'

export type Team = ReplyOf<typeof doors.getTeam>

const kinds = [
  'area',
  'subject',
  'taskforce',
  'village',
  'volunteer',
  'assessment',
] as const satisfies readonly Team['kind'][]
const memberRoles = ['member', 'lead', 'deputy'] as const

export function TeamForm({ close }: { close: () => void }) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Team['kind']>('area')
  const [unit, setUnit] = useState<PickOption | null>(null)
  const { open } = useOpen()
  const body = { name: name.trim(), kind, unit: unit?.id ?? null }
  const command = useCommand({
    about: body,
    send: (commandId) => call<typeof doors.addTeam>('POST /api/teams', { body, commandId }),
    done: ({ id }) => {
      close()
      open(`/teams/${id}`)
      return say(messages, 'team.added')
    },
  })
  return (
    <DeskForm
      title={say(messages, 'team.add')}
      command={command}
      ready={body.name !== ''}
      close={close}
      fields={['name', 'unit']}
    >
      <Field label={say(messages, 'col.name')} required error={wrongWith(command, 'name', body.name !== '')}>
        <Input value={name} maxLength={80} onChange={(event) => setName(event.currentTarget.value)} />
      </Field>
      <Field label={say(messages, 'col.kind')}>
        <Select
          options={kinds.map((value) => ({ value, words: say(messages, `team.${value}`) }))}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Team['kind'])}
        />
      </Field>
      <Pick
        label={say(messages, 'col.unit')}
        error={wrongWith(command, 'unit')}
        value={unit}
        onPick={setUnit}
        find={findUnits}
      />
    </DeskForm>
  )
}

export function JoinForm({ team, close }: { team: Team; close: () => void }) {
  const [officer, setOfficer] = useState<PickOption | null>(null)
  const [role, setRole] = useState<(typeof memberRoles)[number]>('member')
  const body = { officer: officer?.id ?? '', role }
  const command = useCommand({
    about: [team.id, body],
    send: (commandId) =>
      call<typeof doors.joinTeam>('POST /api/teams/:id/members', {
        params: { id: team.id },
        body,
        commandId,
      }),
    done: () => {
      close()
      return say(messages, 'team.joined')
    },
  })
  return (
    <DeskForm
      title={say(messages, 'team.join')}
      command={command}
      ready={officer !== null}
      close={close}
      fields={['officer']}
    >
      <Pick
        label={say(messages, 'officer')}
        required
        placeholder={say(messages, 'find.name')}
        error={wrongWith(command, 'officer', officer !== null)}
        value={officer}
        onPick={setOfficer}
        find={findOfficers}
      />
      <Field label={say(messages, 'team.role')}>
        <Select
          options={memberRoles.map((value) => ({ value, words: say(messages, `member.${value}`) }))}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value as (typeof memberRoles)[number])}
        />
      </Field>
    </DeskForm>
  )
}
