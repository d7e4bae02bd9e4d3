// Opening an account, resetting its password with the new one shown once, giving it a role.
import { call } from '#foundation/client/call.ts'
import { roles, type Role } from '#foundation/core/actor.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Checkbox } from '#foundation/ui/Choices.tsx'
import { moment } from '#foundation/ui/dates.ts'
import { DeskDialog } from '#foundation/ui/DeskDialog.tsx'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input, Select } from '#foundation/ui/Inputs.tsx'
import { useOpen } from '#foundation/ui/links.ts'
import { useNow } from '#foundation/ui/now.ts'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { useCommand, type Command } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './account-messages.ts'
import type { Account } from './account.ts'
import { findAreas, findOfficers, findUnits } from './DirectoryPanel.tsx'
import styles from './People.module.css'

export function OpenAccountForm({ close }: { close: () => void }) {
  const [username, setUsername] = useState('')
  const [person, setPerson] = useState<PickOption | null>(null)
  const { open } = useOpen()
  const body = { username: username.trim(), person: person?.id ?? null }
  const command = useCommand({
    about: body,
    send: (commandId) => call<typeof doors.openAccount>('POST /api/accounts', { body, commandId }),
    done: ({ id }) => {
      close()
      open(`/accounts/${id}`)
      return say(messages, 'opened')
    },
  })
  return (
    <DeskForm
      title={say(messages, 'open')}
      lead={say(messages, 'open.lead')}
      command={command}
      ready={body.username !== ''}
      close={close}
      fields={['username', 'person']}
    >
      <Field
        label={say(messages, 'open.username')}
        hint={say(messages, 'open.username.hint')}
        required
        error={wrongWith(command, 'username', body.username !== '')}
      >
        <Input
          value={username}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
      </Field>
      <Pick
        label={say(messages, 'open.person')}
        hint={say(messages, 'open.person.hint')}
        error={wrongWith(command, 'person')}
        value={person}
        onPick={setPerson}
        find={findOfficers}
      />
    </DeskForm>
  )
}

/** The password lives in this form alone: closed, it is gone for good. */
export function ResetForm({ account, close }: { account: Account; close: () => void }) {
  const now = useNow()
  const [given, setGiven] = useState<{ password: string; validUntil: string } | null>(null)
  const name = account.name ?? account.username ?? ''
  const command = useCommand({
    about: account.id,
    send: (commandId) =>
      call<typeof doors.resetPassword>('POST /api/accounts/:id/password', {
        params: { id: account.id },
        commandId,
      }),
    done: setGiven,
  })
  if (!given)
    return (
      <DeskForm
        title={`${say(messages, 'reset')} · ${name}`}
        verb={say(messages, 'reset')}
        lead={say(messages, 'reset.lead')}
        command={command}
        ready
        close={close}
      />
    )
  return (
    <DeskDialog
      open
      onClose={close}
      title={say(messages, 'reset.title', { name })}
      lead={say(messages, 'reset.once', { until: moment(given.validUntil, now) })}
      actions={
        <Button look="primary" onClick={close}>
          {say(messages, 'reset.told')}
        </Button>
      }
    >
      <p className={styles.password}>{given.password}</p>
    </DeskDialog>
  )
}

const administrators: readonly Role[] = ['sysadmin', 'secadmin', 'auditor']

export function GrantForm({ account, close }: { account: Account; close: () => void }) {
  const [role, setRole] = useState<Role | null>(null)
  const [scope, setScope] = useState<Scope>({ unit: null, area: null, own: false })
  const scoped = role !== null && !administrators.includes(role)
  const within = { unit: scope.unit?.id ?? null, area: scope.area?.id ?? null, own: scope.own }
  const body = { role: role ?? 'officer', ...(scoped ? within : {}) }
  const command = useCommand({
    about: [account.id, body],
    send: (commandId) =>
      call<typeof doors.giveGrant>('POST /api/accounts/:id/grants', {
        params: { id: account.id },
        body,
        commandId,
      }),
    done: () => {
      close()
      return say(messages, 'grant.given')
    },
  })
  return (
    <DeskForm
      title={say(messages, 'grant.give')}
      lead={say(messages, 'grant.lead')}
      command={command}
      ready={role !== null}
      close={close}
      fields={['role', 'unit', 'area', 'own']}
    >
      <Field label={say(messages, 'role')} required error={wrongWith(command, 'role', role !== null)}>
        <Select
          empty={say(messages, 'role.choose')}
          options={roles.map((value) => ({ value, words: say(messages, `role.${value}`) }))}
          value={role ?? ''}
          onChange={(event) => setRole(roles.find((known) => known === event.currentTarget.value) ?? null)}
        />
      </Field>
      {scoped && <ScopeFields scope={scope} onChange={setScope} command={command} />}
    </DeskForm>
  )
}

interface Scope {
  readonly unit: PickOption | null
  readonly area: PickOption | null
  readonly own: boolean
}

/** Where a role holds; all left empty it is the whole jurisdiction. */
function ScopeFields(props: { scope: Scope; onChange: (scope: Scope) => void; command: Command }) {
  const { scope, onChange, command } = props
  return (
    <>
      <Pick
        label={say(messages, 'scope.unit.label')}
        hint={say(messages, 'scope.hint')}
        error={wrongWith(command, 'unit')}
        value={scope.unit}
        onPick={(unit) => onChange({ ...scope, unit })}
        find={findUnits}
      />
      <Pick
        label={say(messages, 'scope.area.label')}
        error={wrongWith(command, 'area')}
        value={scope.area}
        onPick={(area) => onChange({ ...scope, area })}
        find={findAreas}
      />
      <Checkbox checked={scope.own} onChange={(own) => onChange({ ...scope, own })}>
        {say(messages, 'scope.own')}
      </Checkbox>
    </>
  )
}
