// One visit: who met whom, what was heard, the matters and promises that came of it, and what was corrected later.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { dayWord, moment } from '#foundation/ui/dates.ts'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { Facts } from '#foundation/ui/Layout.tsx'
import { List } from '#foundation/ui/List.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { Pane } from '#foundation/ui/Pane.tsx'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { messages as matterWords } from '#capabilities/matters/messages.ts'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'
import { PromiseList } from './PromiseList.tsx'
import { useVisitKinds } from './visit-kinds.ts'
import styles from './Visits.module.css'

type Visit = ReplyOf<typeof doors.getVisit>

export function VisitPane({ params }: ScreenProps) {
  const id = params['id'] ?? ''
  const found = useQuery({
    queryKey: ['visits', 'one', id],
    queryFn: () => call<typeof doors.getVisit>('GET /api/visits/:id', { params: { id } }),
  })
  if (found.data) return <Shown visit={found.data} />
  return (
    <Pane title={say(messages, 'visit')}>
      {found.isError ? (
        <NotCome error={found.error} again={() => void found.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Pane>
  )
}

function Shown({ visit }: { visit: Visit }) {
  const now = useNow()
  const kinds = useVisitKinds()
  const units = useDirectory()
  return (
    <Pane
      over={`${moment(visit.metAt, now)} · ${kinds.words(visit.kind)}`}
      title={say(messages, 'visit.of', { subject: visit.subjectName ?? '' })}
    >
      <Facts
        facts={[
          [
            say(messages, 'col.subject'),
            <a href={`/subjects/${visit.subject}`}>{visit.subjectName ?? '—'}</a>,
          ],
          [say(messages, 'col.officers'), visit.officers.map(({ name }) => name ?? '—').join('、')],
          [say(messages, 'visit.unit'), units.name(visit.unit)],
          [say(messages, 'visit.recorded'), moment(visit.recordedAt, now)],
        ]}
      />
      <Part title={say(messages, 'col.heard')}>
        <p className={styles.text}>{visit.heard || say(messages, 'visit.heard.none')}</p>
      </Part>
      <Part title={say(messages, 'visit.matters')}>
        <Matters visit={visit} unitName={units.name} now={now} />
      </Part>
      <Part title={say(messages, 'col.promises')}>
        <PromiseList promises={visit.promised} none={say(messages, 'visit.promises.none')} />
      </Part>
      {visit.corrected.length > 0 && (
        <Part title={say(messages, 'visit.corrected')}>
          <ul className={styles.rows}>
            {visit.corrected.map(({ at, reason, before }) => (
              <li key={at}>
                {say(messages, 'visit.corrected.line', { at: moment(at, now), reason })}
                {before.heard !== undefined && (
                  <p className={styles.quiet}>{say(messages, 'visit.before', { heard: before.heard })}</p>
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </Pane>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className={styles.name}>{title}</h2>
      {children}
    </section>
  )
}

function Matters(props: { visit: Visit; unitName: (id: string | null) => string; now: string }) {
  const { visit, unitName, now } = props
  if (visit.matters.length === 0) return <p className={styles.quiet}>{say(messages, 'visit.matters.none')}</p>
  return (
    <List
      label={say(messages, 'visit.matters')}
      entries={visit.matters.map((matter) => ({
        id: matter.id,
        href: `/matters/${matter.id}`,
        title: matter.title,
        hint: [statusWords(matter.status), unitName(matter.ownerUnit)].filter(Boolean).join(' · '),
        end: matter.status === 'closed' ? null : dayWord(matter.dueAt, now),
      }))}
    />
  )
}

function statusWords(status: string): string {
  const key = `status.${status}`
  return key in matterWords ? say(matterWords, key as keyof typeof matterWords) : status
}
