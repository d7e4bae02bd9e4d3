// One promise: what, to whom, who answers, until when; say how it was kept, or approve another day with the reason.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { day } from '#foundation/ui/dates.ts'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { useKeys, KeyHint } from '#foundation/ui/Keys.tsx'
import { Facts } from '#foundation/ui/Layout.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { Pane } from '#foundation/ui/Pane.tsx'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'
import { PromiseDue } from './promise.tsx'
import { KeepForm, MoveForm } from './PromiseForms.tsx'
import styles from './Visits.module.css'

export function PromisePane({ params }: ScreenProps) {
  const id = params['id'] ?? ''
  const found = useQuery({
    queryKey: ['promises', 'one', id],
    queryFn: () => call<typeof doors.getPromise>('GET /api/promises/:id', { params: { id } }),
  })
  if (found.data) return <Shown promise={found.data} />
  return (
    <Pane title={say(messages, 'promise')}>
      {found.isError ? (
        <NotCome error={found.error} again={() => void found.refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Pane>
  )
}

function Shown({ promise }: { promise: ReplyOf<typeof doors.getPromise> }) {
  const now = useNow()
  const session = useSession()
  const units = useDirectory()
  const [doing, setDoing] = useState<'keep' | 'move' | null>(null)
  const close = () => setDoing(null)
  const keeps = promise.open && hasAnyRole(session, ['officer', 'handler', 'coordinator', 'leader'])
  const moves = promise.open && hasAnyRole(session, ['coordinator', 'leader'])
  useKeys(keeps ? { e: () => setDoing('keep') } : {})
  return (
    <Pane
      over={promise.subjectName}
      title={promise.text}
      foot={
        (keeps || moves) && (
          <>
            {keeps && (
              <Button look="primary" onClick={() => setDoing('keep')}>
                {say(messages, 'keep')} <KeyHint>e</KeyHint>
              </Button>
            )}
            {moves && <Button onClick={() => setDoing('move')}>{say(messages, 'move')}</Button>}
          </>
        )
      }
    >
      <Facts
        facts={[
          [say(messages, 'col.due'), <PromiseDue promise={promise} now={now} />],
          [say(messages, 'col.unit'), units.name(promise.ownerUnit)],
          [
            say(messages, 'col.subject'),
            <a href={`/subjects/${promise.subject}`}>{promise.subjectName ?? '—'}</a>,
          ],
          [say(messages, 'col.madeOn'), <a href={`/visits/${promise.visit}`}>{day(promise.madeOn, now)}</a>],
          ...(promise.keptHow ? [[say(messages, 'kept.how'), promise.keptHow] as const] : []),
        ]}
      />
      <Part head={say(messages, 'promise.why')}>
        <p>{promise.sentence[lang()]}</p>
      </Part>
      <Changes
        head={say(messages, 'revisions')}
        changes={promise.revisions.map(({ reason, ...rest }) => ({ ...rest, reason: reason[lang()] }))}
        now={now}
      />
      <Changes head={say(messages, 'moves')} changes={promise.moves} now={now} />
      {doing === 'keep' && <KeepForm promise={promise} close={close} />}
      {doing === 'move' && <MoveForm promise={promise} close={close} />}
    </Pane>
  )
}

interface Change {
  readonly at: string
  readonly from: string
  readonly due: string
  readonly reason: string
}

/** From which day to which, and why; nothing where there was no change. */
function Changes({ head, changes, now }: { head: string; changes: readonly Change[]; now: string }) {
  if (changes.length === 0) return null
  return (
    <Part head={head}>
      <ul className={styles.rows}>
        {changes.map(({ at, from, due, reason }) => (
          <li key={at}>{say(messages, 'moves.line', { from: day(from, now), to: day(due, now), reason })}</li>
        ))}
      </ul>
    </Part>
  )
}

function Part({ head, children }: { head: string; children: ReactNode }) {
  return (
    <section>
      <h2 className={styles.name}>{head}</h2>
      {children}
    </section>
  )
}
