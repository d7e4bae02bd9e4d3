// One team: its members; the office lets officers join and leave, and dissolves it.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { day } from '#foundation/ui/dates.ts'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { PlusIcon } from '#foundation/ui/icons.tsx'
import { Facts, Row, Sheet } from '#foundation/ui/Layout.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { Pane } from '#foundation/ui/Pane.tsx'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { ConfirmForm } from './ConfirmForm.tsx'
import { useDirectory } from './DirectoryPanel.tsx'
import { messages } from './messages.ts'
import { JoinForm, type Team } from './TeamForms.tsx'
import styles from './People.module.css'

export function TeamPane({ params }: ScreenProps) {
  const id = params['id'] ?? ''
  const found = useQuery({
    queryKey: ['teams', 'one', id],
    queryFn: () => call<typeof doors.getTeam>('GET /api/teams/:id', { params: { id } }),
  })
  if (found.data) return <Shown team={found.data} />
  return (
    <Pane title={say(messages, 'team')}>
      {found.isError ? (
        <NotCome error={found.error} again={() => void found.refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Pane>
  )
}

function Shown({ team }: { team: Team }) {
  const keeps = hasAnyRole(useSession(), ['coordinator', 'sysadmin']) && !team.dissolved
  const units = useDirectory()
  const [doing, setDoing] = useState<'join' | 'dissolve' | null>(null)
  const close = () => setDoing(null)
  return (
    <Pane
      over={say(messages, `team.${team.kind}`)}
      title={team.name}
      lead={team.dissolved && <Tag>{say(messages, 'is.dissolved')}</Tag>}
      foot={keeps && <Button onClick={() => setDoing('dissolve')}>{say(messages, 'team.dissolve')}</Button>}
    >
      <Facts facts={[[say(messages, 'col.unit'), units.name(team.unit)]]} />
      <Sheet
        title={say(messages, 'team.people')}
        tools={
          keeps && (
            <Button size="small" icon={<PlusIcon size={16} />} onClick={() => setDoing('join')}>
              {say(messages, 'team.join')}
            </Button>
          )
        }
      >
        {team.people.length === 0 && <p className={styles.quiet}>{say(messages, 'team.people.none')}</p>}
        <ul className={styles.rows}>
          {team.people.map((person) => (
            <Member key={person.officer} team={team} person={person} keeps={keeps} />
          ))}
        </ul>
      </Sheet>
      {doing === 'join' && <JoinForm team={team} close={close} />}
      {doing === 'dissolve' && (
        <ConfirmForm
          title={`${say(messages, 'team.dissolve')} · ${team.name}`}
          verb={say(messages, 'team.dissolve')}
          lead={say(messages, 'team.dissolve.lead')}
          done={say(messages, 'team.dissolved')}
          send={(commandId) =>
            call<typeof doors.dissolveTeam>('POST /api/teams/:id/dissolve', {
              params: { id: team.id },
              commandId,
              expected: team.version,
            })
          }
          close={close}
        />
      )}
    </Pane>
  )
}

function Member(props: { team: Team; person: Team['people'][number]; keeps: boolean }) {
  const { team, person, keeps } = props
  const now = useNow()
  const leave = useCommand({
    about: [team.id, person.officer, person.since],
    send: (commandId) =>
      call<typeof doors.leaveTeam>('DELETE /api/teams/:id/members/:officer', {
        params: { id: team.id, officer: person.officer },
        commandId,
      }),
    done: () => say(messages, 'team.left'),
  })
  return (
    <li>
      <Row apart={keeps}>
        <a href={`/officers/${person.officer}`}>{person.name ?? say(messages, 'erased')}</a>
        <Tag strong={person.role === 'lead'}>{say(messages, `member.${person.role}`)}</Tag>
        <span className={styles.quiet}>
          {person.unitName} · {day(person.since, now)}
        </span>
        {keeps && (
          <Button size="small" look="quiet" busy={leave.busy} onClick={() => void leave.submit()}>
            {say(messages, 'team.leave')}
          </Button>
        )}
      </Row>
      {leave.problem && <ErrorNote what={leave.problem.message} kept={null} />}
    </li>
  )
}
