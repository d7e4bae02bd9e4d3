// One unit: what it is, under whom, and its officers; the system administrator changes and closes it.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { Button } from '#foundation/ui/Button.tsx'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { Facts, Sheet } from '#foundation/ui/Layout.tsx'
import { List } from '#foundation/ui/List.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { Pane } from '#foundation/ui/Pane.tsx'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { ConfirmForm } from './ConfirmForm.tsx'
import { useDirectory } from './DirectoryPanel.tsx'
import { messages } from './messages.ts'
import { MoveUnitForm, UnitForm, type Unit } from './UnitForms.tsx'
import styles from './People.module.css'

export function UnitPane({ params }: ScreenProps) {
  const id = params['id'] ?? ''
  const found = useQuery({
    queryKey: ['units', id],
    queryFn: () => call<typeof doors.getUnit>('GET /api/units/:id', { params: { id } }),
  })
  if (found.data) return <Shown unit={found.data} />
  return (
    <Pane title={say(messages, 'unit')}>
      {found.isError ? (
        <NotCome error={found.error} again={() => void found.refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Pane>
  )
}

function Shown({ unit }: { unit: Unit }) {
  const administers = hasAnyRole(useSession(), ['sysadmin']) && !unit.closed
  const units = useDirectory()
  const [doing, setDoing] = useState<'change' | 'move' | 'close' | null>(null)
  const close = () => setDoing(null)
  return (
    <Pane
      over={say(messages, `kind.${unit.kind}`)}
      title={unit.name}
      foot={
        administers && (
          <>
            <Button onClick={() => setDoing('change')}>{say(messages, 'unit.change')}</Button>
            <Button onClick={() => setDoing('move')}>{say(messages, 'unit.move')}</Button>
            <Button onClick={() => setDoing('close')}>{say(messages, 'unit.close')}</Button>
          </>
        )
      }
    >
      <Facts
        facts={[
          [say(messages, 'col.code'), unit.code],
          [
            say(messages, 'col.parent'),
            unit.parent && <a href={`/units/${unit.parent}`}>{units.name(unit.parent)}</a>,
          ],
        ]}
      />
      <OfficersOf unit={unit.id} />
      {doing === 'change' && <UnitForm unit={unit} close={close} />}
      {doing === 'move' && (
        <MoveUnitForm
          unit={unit}
          parent={unit.parent ? { id: unit.parent, words: units.name(unit.parent) } : null}
          close={close}
        />
      )}
      {doing === 'close' && (
        <ConfirmForm
          title={`${say(messages, 'unit.close')} · ${unit.name}`}
          verb={say(messages, 'unit.close')}
          lead={say(messages, 'unit.close.lead')}
          done={say(messages, 'unit.closed')}
          send={(commandId) =>
            call<typeof doors.closeUnit>('POST /api/units/:id/close', {
              params: { id: unit.id },
              commandId,
              expected: unit.version,
            })
          }
          close={close}
        />
      )}
    </Pane>
  )
}

function OfficersOf({ unit }: { unit: string }) {
  const found = useQuery({
    queryKey: ['officers', 'of', unit],
    queryFn: () => call<typeof doors.listOfficers>('GET /api/officers', { query: { unit, limit: 200 } }),
  })
  const officers = found.data?.items ?? []
  return (
    <Sheet title={say(messages, 'unit.officers')}>
      {found.isError && <NotCome error={found.error} again={() => void found.refetch()} />}
      {found.data && officers.length === 0 && (
        <p className={styles.quiet}>{say(messages, 'unit.officers.none')}</p>
      )}
      {officers.length > 0 && (
        <List
          label={say(messages, 'unit.officers')}
          entries={officers.map(({ id, name, post }) => ({
            id,
            href: `/officers/${id}`,
            title: name ?? say(messages, 'erased'),
            hint: post,
          }))}
        />
      )}
    </Sheet>
  )
}
