// One promise: what, to whom, who answers, until when; say how it was kept, or approve another day with the reason.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Counted } from '#foundation/ui/Counted.tsx'
import { day, moment } from '#foundation/ui/dates.ts'
import { Under, type ScreenProps } from '#foundation/ui/faces.ts'
import { useKeys, KeyHint } from '#foundation/ui/Keys.tsx'
import { Facts } from '#foundation/ui/Layout.tsx'
import { SeenMark } from '#foundation/ui/Marks.tsx'
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
import { BreakForm, ReportForm } from './PromiseTracking.tsx'
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

type Promised = ReplyOf<typeof doors.getPromise>
type Doing = 'keep' | 'report' | 'move' | 'break'

function Shown({ promise }: { promise: Promised }) {
  const now = useNow()
  const units = useDirectory()
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const possible = usePossible(promise)
  useKeys(possible.includes('keep') ? { e: () => setDoing('keep') } : {})
  return (
    <Pane
      over={promise.subjectName}
      title={promise.text}
      foot={possible.length > 0 && <Foot possible={possible} onDo={setDoing} />}
    >
      <Facts facts={factsOf(promise, units.name, now)} />
      <Reports reports={promise.reports} now={now} />
      <Part head={say(messages, 'promise.why')}>
        <Counted sentence={promise.sentence} proof={promise.proof} brief={!promise.open} />
      </Part>
      <Changes
        head={say(messages, 'revisions')}
        changes={promise.revisions.map(({ reason, ...rest }) => ({ ...rest, reason: reason[lang()] }))}
        now={now}
      />
      <Changes head={say(messages, 'moves')} changes={promise.moves} now={now} />
      <Under
        path="/promises/:id"
        params={{ id: promise.id, about: 'promise', status: promise.open ? 'open' : 'closed' }}
      />
      {doing === 'report' && <ReportForm promise={promise} close={close} />}
      {doing === 'break' && <BreakForm promise={promise} close={close} />}
      {doing === 'keep' && <KeepForm promise={promise} close={close} />}
      {doing === 'move' && <MoveForm promise={promise} close={close} />}
    </Pane>
  )
}

/** What was given up may be kept after all. */
function usePossible({ open, keptOn }: Promised): Doing[] {
  const session = useSession()
  const owns = hasAnyRole(session, ['officer', 'handler', 'coordinator', 'leader']) && keptOn === null
  const moves = hasAnyRole(session, ['coordinator', 'leader']) && open
  return [
    ...(owns ? (['keep'] as const) : []),
    ...(owns && open ? (['report'] as const) : []),
    ...(moves ? (['move'] as const) : []),
    ...(owns && open ? (['break'] as const) : []),
  ]
}

function Foot({ possible, onDo }: { possible: readonly Doing[]; onDo: (doing: Doing) => void }) {
  return possible.map((id) => (
    <Button
      key={id}
      look={id === 'keep' ? 'primary' : id === 'break' ? 'quiet' : 'plain'}
      onClick={() => onDo(id)}
    >
      {say(messages, id)} {id === 'keep' && <KeyHint>e</KeyHint>}
    </Button>
  ))
}

function factsOf(promise: Promised, unitName: (id: string) => string, now: string) {
  const { keptHow, broken, word } = promise
  return [
    [say(messages, 'col.due'), <PromiseDue promise={promise} now={now} />],
    [say(messages, 'col.unit'), unitName(promise.ownerUnit)],
    [say(messages, 'col.subject'), <a href={`/subjects/${promise.subject}`}>{promise.subjectName ?? '—'}</a>],
    [say(messages, 'col.madeOn'), <a href={`/visits/${promise.visit}`}>{day(promise.madeOn, now)}</a>],
    ...(keptHow ? [[say(messages, 'kept.how'), keptHow] as const] : []),
    ...(broken ? [[say(messages, 'broken.why'), broken.why] as const] : []),
    ...(word ? [[say(messages, 'word'), wordOf(word)] as const] : []),
  ] as const
}

function wordOf({ kept, words }: NonNullable<Promised['word']>): string {
  const word = say(messages, kept ? 'word.kept' : 'word.not-kept')
  return words === null ? word : say(messages, 'word.line', { word, words })
}

function Reports({ reports, now }: Pick<Promised, 'reports'> & { now: string }) {
  if (reports.length === 0) return null
  return (
    <Part head={say(messages, 'reports')}>
      <ul className={styles.rows}>
        {reports.map(({ at, text, askerSees }) => (
          <li key={at}>
            {say(messages, 'reports.line', { at: moment(at, now), text })}{' '}
            <SeenMark by={askerSees ? 'asker' : 'internal'} />
          </li>
        ))}
      </ul>
    </Part>
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
