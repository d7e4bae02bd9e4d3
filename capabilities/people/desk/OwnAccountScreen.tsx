// One's own account: roles, password, and where one is signed in.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { moment } from '#foundation/ui/dates.ts'
import { sending, Trouble, useFirstWrong, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { AccountSections } from '#foundation/ui/faces.ts'
import { Field } from '#foundation/ui/Field.tsx'
import { Input } from '#foundation/ui/Inputs.tsx'
import { Facts, Row, Sheet } from '#foundation/ui/Layout.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { useCommand, type Command } from '#foundation/ui/useCommand.ts'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { useQuery } from '@tanstack/react-query'
import { useContext, useRef, useState } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './account-messages.ts'
import { agentWords } from './agent-words.ts'
import styles from './People.module.css'

type Opened = ReplyOf<typeof doors.listSessions>['items'][number]

export function OwnAccountScreen() {
  const session = useSession()
  const sections = useContext(AccountSections)
  return (
    <Work title={say(messages, 'own')}>
      <div className={styles.page}>
        <Sheet>
          <Facts
            facts={[
              [say(messages, 'col.username'), session.username],
              [say(messages, 'col.name'), session.name],
              [say(messages, 'col.unit'), session.unit?.name],
              [
                say(messages, 'own.roles'),
                session.roles.map((role) => say(messages, `role.${role}`)).join('、'),
              ],
            ]}
          />
        </Sheet>
        <Password />
        <Sessions />
        {sections.map(
          ({ section: Section, roles }, i) => hasAnyRole(session, roles) && <Section key={i} params={{}} />,
        )}
      </div>
    </Work>
  )
}

function Password() {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const command = useCommand({
    about: [current, next],
    send: (commandId) =>
      call<typeof doors.changePassword>('POST /api/account/password', { body: { current, next }, commandId }),
    done: () => {
      setCurrent('')
      setNext('')
      return say(messages, 'password.changed')
    },
  })
  const form = useRef<HTMLFormElement>(null)
  useFirstWrong(command, form)
  return (
    <Sheet title={say(messages, 'password')}>
      <p className={styles.quiet}>{say(messages, 'password.lead')}</p>
      <form
        ref={form}
        className={styles.form}
        aria-label={say(messages, 'password')}
        noValidate
        onSubmit={sending(command, current !== '' && next !== '')}
      >
        <Trouble command={command} fields={['current', 'next']} />
        <input type="text" autoComplete="username" hidden readOnly value={useSession().username ?? ''} />
        <Secret name="current" value={current} onChange={setCurrent} command={command} />
        <Secret name="next" value={next} onChange={setNext} command={command} />
        <div>
          <Button type="submit" look="primary" busy={command.busy}>
            {say(messages, 'password')}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

function Secret(props: {
  name: 'current' | 'next'
  value: string
  onChange: (text: string) => void
  command: Command
}) {
  const { name, value, onChange, command } = props
  return (
    <Field
      label={say(messages, `password.${name}`)}
      hint={name === 'next' ? say(messages, 'password.hint') : undefined}
      required
      error={wrongWith(command, name, value !== '')}
    >
      <Input
        type="password"
        autoComplete={name === 'next' ? 'new-password' : 'current-password'}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  )
}

function Sessions() {
  const found = useQuery({
    queryKey: ['sessions'],
    queryFn: () => call<typeof doors.listSessions>('GET /api/sessions'),
  })
  return (
    <Sheet title={say(messages, 'sessions')}>
      <p className={styles.quiet}>{say(messages, 'sessions.lead')}</p>
      {found.isError && <NotCome error={found.error} again={() => void found.refetch()} />}
      {found.isPending && <Skeleton lines={2} />}
      <ul className={styles.rows}>
        {(found.data?.items ?? []).map((opened) => (
          <SessionRow key={opened.id} opened={opened} />
        ))}
      </ul>
    </Sheet>
  )
}

function SessionRow({ opened }: { opened: Opened }) {
  const now = useNow()
  const end = useCommand({
    about: opened.id,
    send: (commandId) =>
      call<typeof doors.endSession>('DELETE /api/sessions/:id', { params: { id: opened.id }, commandId }),
    done: () => say(messages, 'session.ended'),
  })
  return (
    <li>
      <Row apart={!opened.current}>
        <span title={opened.agent}>{agentWords(opened.agent)}</span>
        <span className={styles.quiet}>{opened.address}</span>
        {opened.current && <Tag strong>{say(messages, 'session.current')}</Tag>}
        {!opened.current && (
          <Button size="small" busy={end.busy} onClick={() => void end.submit()}>
            {say(messages, 'session.end')}
          </Button>
        )}
      </Row>
      <p className={styles.quiet}>
        {say(messages, 'session.seen', {
          at: moment(opened.seenAt, now),
          started: moment(opened.startedAt, now),
        })}
      </p>
      {end.problem && <ErrorNote what={end.problem.message} kept={null} />}
    </li>
  )
}
