// One officer: unit, post, how to reach, teams; the office changes the record and writes down a leaving.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { Button } from '#foundation/ui/Button.tsx'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { Facts } from '#foundation/ui/Layout.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { Pane } from '#foundation/ui/Pane.tsx'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { ConfirmForm } from './ConfirmForm.tsx'
import { messages } from './messages.ts'
import { OfficerForm, type Officer } from './OfficerForms.tsx'

export function OfficerPane({ params }: ScreenProps) {
  const id = params['id'] ?? ''
  const found = useQuery({
    queryKey: ['officers', 'one', id],
    queryFn: () => call<typeof doors.getOfficer>('GET /api/officers/:id', { params: { id } }),
  })
  if (found.data) return <Shown officer={found.data} />
  return (
    <Pane title={say(messages, 'officer')}>
      {found.isError ? (
        <NotCome error={found.error} again={() => void found.refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Pane>
  )
}

function Shown({ officer }: { officer: Officer }) {
  const keeps = hasAnyRole(useSession(), ['coordinator', 'sysadmin']) && officer.serving
  const [doing, setDoing] = useState<'change' | 'leave' | null>(null)
  const close = () => setDoing(null)
  const name = officer.name ?? say(messages, 'erased')
  return (
    <Pane
      over={officer.unitName}
      title={name}
      lead={!officer.serving && <Tag>{say(messages, 'is.left')}</Tag>}
      foot={
        keeps && (
          <>
            <Button onClick={() => setDoing('change')}>{say(messages, 'officer.change')}</Button>
            <Button onClick={() => setDoing('leave')}>{say(messages, 'officer.leave')}</Button>
          </>
        )
      }
    >
      <Facts
        facts={[
          [say(messages, 'col.unit'), <a href={`/units/${officer.unit}`}>{officer.unitName}</a>],
          [say(messages, 'col.post'), officer.post],
          [say(messages, 'col.phone'), officer.phone],
          [say(messages, 'col.email'), officer.email],
          [say(messages, 'col.teams'), officer.teams.map((team) => team.name).join('、')],
        ]}
      />
      {doing === 'change' && <OfficerForm officer={officer} close={close} />}
      {doing === 'leave' && (
        <ConfirmForm
          title={`${say(messages, 'officer.leave')} · ${name}`}
          verb={say(messages, 'officer.leave')}
          lead={say(messages, 'officer.leave.lead')}
          remark={{ label: say(messages, 'leave.reason'), required: false }}
          done={say(messages, 'officer.leave.done')}
          send={(commandId, remark) =>
            call<typeof doors.leaveOffice>('POST /api/officers/:id/leave', {
              params: { id: officer.id },
              body: { reason: remark || null },
              commandId,
              expected: officer.version,
            })
          }
          close={close}
        />
      )}
    </Pane>
  )
}
