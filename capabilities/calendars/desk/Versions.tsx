// Every version of the calendar, who made it and why, and how far the computing anew of open dates has come.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { moment } from '#foundation/ui/dates.ts'
import { DeskDrawer } from '#foundation/ui/DeskDialog.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { Progress } from '#foundation/ui/Progress.tsx'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { calendarDoors } from '../contract.ts'
import { DuesTable } from './DuesTable.tsx'
import { messages } from './messages.ts'
import { Wide } from './Wide.tsx'
import styles from './Lists.module.css'

type Version = ReplyOf<typeof calendarDoors.listCalendarVersions>['items'][number]
type Revision = NonNullable<Version['revision']>
type Move = ReplyOf<typeof calendarDoors.listCalendarMoves>['items'][number]

const key = ['calendar', 'versions'] as const
const askAgainMs = 2_000

export function Versions() {
  const list = useKeyset<Version>(key, (page) =>
    call<typeof calendarDoors.listCalendarVersions>('GET /api/calendar/versions', { query: page }),
  )
  useProgress(list.rows.some(({ revision }) => isUnderWay(revision)))
  const sees = hasAnyRole(useSession(), ['sysadmin', 'auditor'])
  const [shown, setShown] = useState<string | null>(null)
  const { table } = list
  if (table.error) return table.error
  if (table.state === 'loading') return <Skeleton lines={6} />
  return (
    <Wide label={say(messages, 'tab.versions')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say(messages, 'col.version')}</th>
            <th scope="col">{say(messages, 'col.change')}</th>
            <th scope="col">{say(messages, 'col.by')}</th>
            <th scope="col">{say(messages, 'col.at')}</th>
            <th scope="col">{say(messages, 'col.job')}</th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((version) => (
            <VersionRow
              key={version.version}
              version={version}
              show={sees && version.revision?.moved ? () => setShown(version.version) : null}
            />
          ))}
        </tbody>
      </table>
      {table.more.available && (
        <Button onClick={table.more.load} busy={table.more.loading}>
          {say(messages, 'more')}
        </Button>
      )}
      {shown && <Moves version={shown} close={() => setShown(null)} />}
    </Wide>
  )
}

const isUnderWay = (revision: Revision | null) =>
  revision?.state === 'waiting' || revision?.state === 'running'

/** While a job is under way the list is asked again. */
function useProgress(underWay: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!underWay) return
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey: key }), askAgainMs)
    return () => clearInterval(timer)
  }, [underWay, queries])
}

function VersionRow({ version, show }: { version: Version; show: (() => void) | null }) {
  const now = useNow()
  return (
    <tr>
      <th scope="row">{version.version}</th>
      <td className={styles.long}>{version.words[lang()]}</td>
      <td>{version.byName ?? say(messages, version.bySystem ? 'system' : 'unnamed')}</td>
      <td className={styles.figures}>{moment(version.at, now)}</td>
      <td>{version.revision ? <Job revision={version.revision} show={show} /> : '—'}</td>
    </tr>
  )
}

function Job({ revision, show }: { revision: Revision; show: (() => void) | null }) {
  const { state, total, lookedAt, moved, told, leftOut } = revision
  const known = (['waiting', 'running', 'done', 'superseded'] as const).find((each) => each === state)
  const words = known ? say(messages, `job.${known}`) : state
  return (
    <div className={styles.job}>
      {state === 'running' ? (
        <Progress label={`${words} ${lookedAt} / ${total}`} value={lookedAt} max={Math.max(1, total)} />
      ) : (
        <span>{words}</span>
      )}
      {state === 'done' && (
        <span className={styles.quiet}>
          {moved > 0 ? say(messages, 'job.moved', { moved, told }) : say(messages, 'job.none-moved')}
        </span>
      )}
      {leftOut > 0 && <strong>{say(messages, 'job.left-out', { n: leftOut })}</strong>}
      {show && (
        <Button size="small" onClick={show}>
          {say(messages, 'moves.show')}
        </Button>
      )}
    </div>
  )
}

function Moves({ version, close }: { version: string; close: () => void }) {
  const list = useKeyset<Move>(['calendar', 'moves', version], (page) =>
    call<typeof calendarDoors.listCalendarMoves>('GET /api/calendar/versions/:version/moves', {
      params: { version },
      query: { ...page, limit: 100 },
    }),
  )
  const { table } = list
  return (
    <DeskDrawer open onClose={close} title={say(messages, 'moves.title', { version })}>
      {table.error ?? (table.state === 'loading' ? <Skeleton lines={6} /> : <DuesTable rows={list.rows} />)}
      {table.more.available && (
        <Button onClick={table.more.load} busy={table.more.loading}>
          {say(messages, 'more')}
        </Button>
      )}
    </DeskDrawer>
  )
}
