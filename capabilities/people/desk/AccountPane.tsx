// One account: whose it is and what it may; each administrator finds here what is his to do, and nothing more.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { moment } from '#foundation/ui/dates.ts'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { PlusIcon } from '#foundation/ui/icons.tsx'
import { Facts, Row, Sheet } from '#foundation/ui/Layout.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { Pane } from '#foundation/ui/Pane.tsx'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './account-messages.ts'
import { GrantForm, ResetForm } from './AccountForms.tsx'
import type { Account } from './account.ts'
import { ConfirmForm } from './ConfirmForm.tsx'
import { useAreas, useDirectory } from './DirectoryPanel.tsx'
import styles from './People.module.css'

type Grant = Account['grants'][number]
type Doing = 'reset' | 'disable' | 'enable' | 'grant' | Grant

export function AccountPane({ params }: ScreenProps) {
  const id = params['id'] ?? ''
  const found = useQuery({
    queryKey: ['accounts', 'one', id],
    queryFn: () => call<typeof doors.getAccount>('GET /api/accounts/:id', { params: { id } }),
  })
  if (found.data) return <Shown account={found.data} />
  return (
    <Pane title={say(messages, 'account')}>
      {found.isError ? (
        <NotCome error={found.error} again={() => void found.refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Pane>
  )
}

function Shown({ account }: { account: Account }) {
  const session = useSession()
  const units = useDirectory()
  const [doing, setDoing] = useState<Doing | null>(null)
  const opens = hasAnyRole(session, ['sysadmin'])
  const grants = hasAnyRole(session, ['secadmin']) && account.id !== session.account
  const keeps = (opens || hasAnyRole(session, ['secadmin'])) && account.id !== session.account
  return (
    <Pane
      over={account.kind === 'system' ? say(messages, 'is.system') : units.name(account.unit)}
      title={account.name ?? account.username ?? say(messages, 'account')}
      lead={account.disabled && <Tag strong>{say(messages, 'is.disabled')}</Tag>}
      foot={keeps && <Foot account={account} opens={opens} onDo={setDoing} />}
    >
      {account.recovered && <RecoveredNote {...account.recovered} />}
      <Facts
        facts={[
          [say(messages, 'col.username'), account.username],
          [say(messages, 'col.unit'), units.name(account.unit)],
        ]}
      />
      <Sheet
        title={say(messages, 'grants')}
        tools={
          grants &&
          !account.disabled && (
            <Button size="small" icon={<PlusIcon size={16} />} onClick={() => setDoing('grant')}>
              {say(messages, 'grant.give')}
            </Button>
          )
        }
      >
        {account.grants.length === 0 && <p className={styles.quiet}>{say(messages, 'grants.none')}</p>}
        <ul className={styles.rows}>
          {account.grants.map((grant) => (
            <GrantRow key={grant.id} grant={grant} onWithdraw={grants ? () => setDoing(grant) : null} />
          ))}
        </ul>
      </Sheet>
      <Doings account={account} doing={doing} close={() => setDoing(null)} />
    </Pane>
  )
}

function RecoveredNote({ at, reason }: NonNullable<Account['recovered']>) {
  const now = useNow()
  return <Note>{say(messages, 'recovered.what', { at: moment(at, now), reason })}</Note>
}

function Foot(props: { account: Account; opens: boolean; onDo: (doing: Doing) => void }) {
  const { account, opens, onDo } = props
  // Whoever sets another's password could sign in as that other: each side keeps the keys of the other.
  const guarded = account.grants.some(({ role }) => role === 'secadmin' || role === 'auditor')
  const mayReset = account.kind === 'person' && opens !== guarded
  const button = (what: 'reset' | 'disable' | 'enable') => (
    <Button onClick={() => onDo(what)}>{say(messages, what)}</Button>
  )
  if (account.disabled) return opens && button('enable')
  return (
    <>
      {mayReset && button('reset')}
      {button('disable')}
    </>
  )
}

function GrantRow({ grant, onWithdraw }: { grant: Grant; onWithdraw: (() => void) | null }) {
  const units = useDirectory()
  const areas = useAreas()
  const scope = [
    grant.programme && say(messages, 'scope.programme', { name: grant.programme }),
    grant.unit && say(messages, 'scope.unit', { name: units.name(grant.unit) }),
    grant.area &&
      say(messages, 'scope.area', { name: areas.find(({ id }) => id === grant.area)?.name ?? '…' }),
    grant.own && say(messages, 'scope.own'),
  ].filter(Boolean)
  return (
    <li>
      <Row apart={onWithdraw !== null}>
        <Tag strong>{say(messages, `role.${grant.role}`)}</Tag>
        <span className={styles.quiet}>{scope.join(' · ') || say(messages, 'scope.all')}</span>
        {onWithdraw && (
          <Button size="small" look="quiet" onClick={onWithdraw}>
            {say(messages, 'grant.withdraw')}
          </Button>
        )}
      </Row>
    </li>
  )
}

function Doings({ account, doing, close }: { account: Account; doing: Doing | null; close: () => void }) {
  const name = account.name ?? account.username ?? ''
  const params = { id: account.id }
  if (doing === null) return null
  if (doing === 'reset') return <ResetForm account={account} close={close} />
  if (doing === 'grant') return <GrantForm account={account} close={close} />
  if (doing === 'enable' || doing === 'disable')
    return (
      <ConfirmForm
        title={`${say(messages, doing)} · ${name}`}
        verb={say(messages, doing)}
        lead={say(messages, `${doing}.lead`)}
        {...(doing === 'disable'
          ? { remark: { label: say(messages, 'disable.reason'), required: true } }
          : {})}
        done={say(messages, `${doing}.done`)}
        send={(commandId, reason) =>
          doing === 'disable'
            ? call<typeof doors.disableAccount>('POST /api/accounts/:id/disable', {
                params,
                body: { reason },
                commandId,
              })
            : call<typeof doors.enableAccount>('POST /api/accounts/:id/enable', { params, commandId })
        }
        close={close}
      />
    )
  return (
    <ConfirmForm
      title={`${say(messages, 'grant.withdraw')} · ${name} · ${say(messages, `role.${doing.role}`)}`}
      verb={say(messages, 'grant.withdraw')}
      lead={say(messages, 'grant.withdraw.lead')}
      done={say(messages, 'grant.withdrawn')}
      send={(commandId) =>
        call<typeof doors.withdrawGrant>('DELETE /api/accounts/:id/grants/:grant', {
          params: { ...params, grant: doing.id },
          commandId,
        })
      }
      close={close}
    />
  )
}
