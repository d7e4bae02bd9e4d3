// The accounts, for the three administrators: who may sign in, and with which roles.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { roles, type Role } from '#foundation/core/actor.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Checkbox } from '#foundation/ui/Choices.tsx'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { FilterBar, FilterPlain, FilterSearch, FilterSelect } from '#foundation/ui/Filters.tsx'
import { PlusIcon } from '#foundation/ui/icons.tsx'
import { useFilters, useOpen } from '#foundation/ui/links.ts'
import { Tag } from '#foundation/ui/Marks.tsx'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import type { Account } from './account.ts'
import { messages } from './account-messages.ts'
import { OpenAccountForm } from './AccountForms.tsx'
import { useDirectory } from './DirectoryPanel.tsx'

export function AccountsScreen() {
  const { get, set } = useFilters()
  const opens = hasAnyRole(useSession(), ['sysadmin'])
  const [opening, setOpening] = useState(false)
  return (
    <Work
      title={say(messages, 'accounts')}
      lead={say(messages, 'accounts.lead')}
      tools={
        opens && (
          <Button look="primary" icon={<PlusIcon size={16} />} onClick={() => setOpening(true)}>
            {say(messages, 'open')}
          </Button>
        )
      }
      fill
      filters={
        <FilterBar>
          <FilterSearch label={say(messages, 'find')} value={get('q')} onChange={(q) => set({ q })} />
          <FilterSelect
            label={say(messages, 'role')}
            empty={say(messages, 'role.all')}
            value={get('role')}
            options={roles.map((value) => ({ value, words: say(messages, `role.${value}`) }))}
            onChange={(role) => set({ role })}
          />
          <FilterPlain>
            <Checkbox
              checked={get('disabled') !== null}
              onChange={(on) => set({ disabled: on ? '1' : null })}
            >
              {say(messages, 'disabled')}
            </Checkbox>
          </FilterPlain>
        </FilterBar>
      }
    >
      <Rows
        q={get('q')}
        role={roles.find((role) => role === get('role')) ?? null}
        disabled={get('disabled') !== null}
      />
      {opening && <OpenAccountForm close={() => setOpening(false)} />}
    </Work>
  )
}

function Rows({ q, role, disabled }: { q: string | null; role: Role | null; disabled: boolean }) {
  const query = { ...(q ? { search: q } : {}), ...(role ? { role } : {}), ...(disabled ? { disabled } : {}) }
  const list = useKeyset<Account>(['accounts', 'list', query], (page) =>
    call<typeof doors.listAccounts>('GET /api/accounts', { query: { ...query, ...page, limit: 100 } }),
  )
  const { path, open } = useOpen()
  const units = useDirectory()
  return (
    <DataTable
      label={say(messages, 'accounts')}
      columns={columnsOf(units.name)}
      rowId={(row) => row.id}
      rowName={(row) => row.username ?? row.name ?? ''}
      href={(row) => `/accounts/${row.id}`}
      onOpen={(row) => open(`/accounts/${row.id}`)}
      openId={path?.split('/')[2] ?? null}
      empty={<EmptyState title={say(messages, 'accounts.empty')}>{say(messages, 'none')}</EmptyState>}
      {...list.table}
    />
  )
}

function columnsOf(unitName: (id: string | null) => string): DataColumn<Account>[] {
  return [
    {
      id: 'username',
      words: say(messages, 'col.username'),
      width: 200,
      main: true,
      cell: (row) => (
        <>
          {row.username ?? '—'} {row.disabled && <Tag>{say(messages, 'is.disabled')}</Tag>}
        </>
      ),
    },
    {
      id: 'name',
      words: say(messages, 'col.name'),
      width: 140,
      cell: nameOf,
    },
    { id: 'unit', words: say(messages, 'col.unit'), least: 640, cell: (row) => unitName(row.unit) || '—' },
    { id: 'roles', words: say(messages, 'col.roles'), cell: (row) => roleWords(row) || '—' },
  ]
}

/** An administrator opened at the console is nobody's by name, so that stands where the name would. */
function nameOf({ kind, name, recovered }: Account) {
  if (recovered) return <Tag strong>{say(messages, 'is.recovered')}</Tag>
  return kind === 'system' ? say(messages, 'is.system') : (name ?? '—')
}

function roleWords({ grants }: Account): string {
  return [...new Set(grants.map(({ role }) => role))].map((role) => say(messages, `role.${role}`)).join('、')
}
