// One's notices on the phone, the newest first; looked at, they are no longer new, and nobody else is told so.
import { call } from '#foundation/client/call.ts'
import { useAnswer } from '#foundation/client/useAnswer.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { moment } from '#foundation/ui/dates.ts'
import { EmptyState, ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { Screen } from '#foundation/ui/Screen.tsx'
import { say } from '#foundation/ui/words.ts'
import { useEffect, useState } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'
import { pocketPath } from './pocket-path.ts'
import { setUnseen, useUnseen } from './unseen.ts'
import styles from './Notices.module.css'

type Listed = ReplyOf<typeof doors.listNotices>
type Notice = Listed['items'][number]

const ask = (after?: string) =>
  call<typeof doors.listNotices>('GET /api/notices', { query: { limit: 30, ...(after ? { after } : {}) } })

export function NoticesScreen() {
  const arrived = useUnseen()
  const [above, setAbove] = useState<number | null>(null)
  const first = async () => {
    const listed = await ask()
    // What was new when one came stays so while one reads.
    setAbove((was) => was ?? listed.last - listed.unseen)
    return listed
  }
  const { answer, problem, again } = useAnswer(first, [arrived > 0])
  useEffect(() => {
    if (!answer) return
    if (answer.unseen === 0) return
    call<typeof doors.seeNotices>('POST /api/notices/seen', { body: { upTo: answer.last } }).then(
      ({ unseen }) => setUnseen(unseen),
      // They stay new until there is signal again.
      () => {},
    )
  }, [answer])
  return (
    <Screen title={say(messages, 'title')} back="/m/me" backWords={say(messages, 'back')}>
      {problem && <ErrorNote what={problem.message} kept={null} onAgain={again} />}
      {!answer && !problem && <Skeleton lines={6} />}
      {answer?.items.length === 0 && <EmptyState title={say(messages, 'empty')}>{null}</EmptyState>}
      {answer && <Pages key={answer.last} first={answer} above={above ?? answer.last} />}
    </Screen>
  )
}

function Pages({ first, above }: { first: Listed; above: number }) {
  const [{ items, next }, setPages] = useState<Pick<Listed, 'items' | 'next'>>(first)
  const [busy, setBusy] = useState(false)
  const more = async () => {
    setBusy(true)
    // What did not come is asked for again by the same button.
    const page = await ask(next!).catch(() => null)
    if (page) setPages({ items: [...items, ...page.items], next: page.next })
    setBusy(false)
  }
  return (
    <>
      <ul className={styles.list}>
        {items.map((notice) => (
          <li key={notice.number}>
            <Entry notice={notice} isNew={notice.number > above} />
          </li>
        ))}
      </ul>
      {next !== null && (
        <Button wide busy={busy} onClick={() => void more()}>
          {say(messages, 'more')}
        </Button>
      )}
    </>
  )
}

function Entry({ notice: { text, at, url }, isNew }: { notice: Notice; isNew: boolean }) {
  const now = useNow()
  const href = pocketPath(url)
  const inside = (
    <>
      <span className={isNew ? styles.new : undefined}>{text}</span>
      <span className={styles.at}>{moment(at, now)}</span>
    </>
  )
  return href === null ? (
    <div className={styles.entry}>{inside}</div>
  ) : (
    <a className={styles.entry} href={href}>
      {inside}
    </a>
  )
}
