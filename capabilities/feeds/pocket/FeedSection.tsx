// One's own calendar links on the phone: made for this phone's calendar, ended at once.
import { call } from '#foundation/client/call.ts'
import { problemOf } from '#foundation/client/problem.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { useAnswer } from '#foundation/client/useAnswer.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { day, moment } from '#foundation/ui/dates.ts'
import { Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { ErrorNote } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { messages } from '../screen-messages.ts'
import { NewLink } from './NewLink.tsx'
import styles from './Feeds.module.css'

type FeedLink = ReplyOf<typeof doors.listFeeds>['items'][number]

export function FeedSection() {
  const isAsked = hasAnyRole(useSession(), ['officer', 'handler', 'coordinator', 'leader', 'supervisor'])
  return isAsked ? <Links /> : null
}

function Links() {
  const { answer, problem, again } = useAnswer(() => call<typeof doors.listFeeds>('GET /api/feeds'), [])
  const [making, setMaking] = useState(false)
  const close = () => {
    setMaking(false)
    again()
  }
  return (
    <Sheet title={say(messages, 'title')}>
      <Stack gap={12}>
        <p>{say(messages, 'lead')}</p>
        {problem && !answer && <ErrorNote what={problem.message} kept={null} onAgain={again} />}
        {answer && answer.items.length > 0 && <Made links={answer.items} again={again} />}
        <Button wide onClick={() => setMaking(true)}>
          {say(messages, 'make')}
        </Button>
      </Stack>
      {making && <NewLink close={close} />}
    </Sheet>
  )
}

function Made({ links, again }: { links: readonly FeedLink[]; again: () => void }) {
  const now = useNow()
  return (
    <ul className={styles.rows}>
      {links.map(({ id, name, madeAt, readAt }) => (
        <li key={id}>
          <p>{name}</p>
          <p className={styles.when}>
            {readAt
              ? say(messages, 'read', { at: moment(readAt, now) })
              : say(messages, 'made', { day: day(madeAt, now) })}
          </p>
          <End id={id} name={name} again={again} />
        </li>
      ))}
    </ul>
  )
}

function End({ id, name, again }: { id: string; name: string; again: () => void }) {
  const [busy, setBusy] = useState(false)
  const end = async () => {
    setBusy(true)
    try {
      await call<typeof doors.revokeFeed>('POST /api/feeds/:id/revoke', { params: { id } })
      tell(say(messages, 'ended'))
    } catch (error) {
      tell(problemOf(error).message)
    }
    setBusy(false)
    again()
  }
  return (
    <Button
      size="small"
      busy={busy}
      aria-label={say(messages, 'end.what', { name })}
      onClick={() => void end()}
    >
      {say(messages, 'end')}
    </Button>
  )
}
