// The bell in the strip on top: how many notices are new, and the list in a drawer. It rings without the page being asked again.
import { call } from '#foundation/client/call.ts'
import { followEvents } from '#foundation/client/events.ts'
import { useSession } from '#foundation/client/session.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { moment } from '#foundation/ui/dates.ts'
import { DeskDrawer } from '#foundation/ui/DeskDialog.tsx'
import { BellIcon } from '#foundation/ui/icons.tsx'
import { EmptyState, Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { tell } from '#foundation/ui/Toast.tsx'
import { NotCome, useKeyset } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'
import styles from './Notices.module.css'

type Notice = ReplyOf<typeof doors.listNotices>['items'][number]
type Listed = ReplyOf<typeof doors.listNotices>

export function Bell() {
  const { account } = useSession()
  const [unseen, setUnseen] = useState(0)
  const [open, setOpen] = useState(false)
  const queries = useQueryClient()
  useEffect(
    () =>
      followEvents('/api/notices/stream', {
        state: (data) => setUnseen((data as { unseen: number }).unseen),
        notice: (data) => {
          const notice = data as Notice & { unseen: number; rings: boolean }
          setUnseen(notice.unseen)
          if (notice.rings) tell(notice.text)
          // What is told of is on the page, too: it shows how things stand now.
          void queries.invalidateQueries()
        },
      }),
    [account, queries],
  )
  const label = unseen > 0 ? say(messages, 'bell.some', { count: unseen }) : say(messages, 'bell')
  return (
    <>
      <Button look="quiet" icon={<BellIcon />} aria-label={label} onClick={() => setOpen(true)}>
        {unseen > 0 && <span className={styles.count}>{unseen > 99 ? '99+' : unseen}</span>}
      </Button>
      {open && <List close={() => setOpen(false)} seen={setUnseen} />}
    </>
  )
}

function List({ close, seen }: { close: () => void; seen: (unseen: number) => void }) {
  const list = useKeyset<Notice, Listed>(['notices'], (page) =>
    call<typeof doors.listNotices>('GET /api/notices', { query: { ...page, limit: 50 } }),
  )
  const newest = list.first?.last ?? 0
  useEffect(() => {
    if (newest === 0) return
    call<typeof doors.seeNotices>('POST /api/notices/seen', { body: { upTo: newest } }).then(
      ({ unseen }) => seen(unseen),
      // They stay new, and are so again when the list is opened next.
      () => {},
    )
  }, [newest, seen])
  const { state, error, more } = list.table
  return (
    <DeskDrawer open onClose={close} title={say(messages, 'bell')}>
      {error}
      {state === 'loading' && !error && <Skeleton lines={6} />}
      {state === 'ready' && list.rows.length === 0 && !error && (
        <EmptyState title={say(messages, 'empty')}>{say(messages, 'empty.why')}</EmptyState>
      )}
      <ul className={styles.list}>
        {list.rows.map((notice) => (
          <li key={notice.number}>
            <Entry notice={notice} isNew={notice.number > newest - (list.first?.unseen ?? 0)} close={close} />
          </li>
        ))}
      </ul>
      {more.failed && <NotCome error={null} again={more.load} />}
      {more.available && (
        <Button look="quiet" busy={more.loading} onClick={more.load}>
          {say(messages, 'more')}
        </Button>
      )}
    </DeskDrawer>
  )
}

function Entry({ notice, isNew, close }: { notice: Notice; isNew: boolean; close: () => void }) {
  const now = useNow()
  const { url, text, at } = notice
  const inside = (
    <>
      <span className={isNew ? styles.new : undefined}>{text}</span>
      <span className={styles.at}>{moment(at, now)}</span>
    </>
  )
  return url === null ? (
    <div className={styles.entry}>{inside}</div>
  ) : (
    <a className={styles.entry} href={url} onClick={close}>
      {inside}
    </a>
  )
}
