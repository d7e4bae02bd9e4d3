// One's own calendar links: made for a device, shown once, ended at once.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { day, moment } from '#foundation/ui/dates.ts'
import { sending, Trouble, useFirstWrong, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input } from '#foundation/ui/Inputs.tsx'
import { Row, Sheet } from '#foundation/ui/Layout.tsx'
import { ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { doors } from '../contract.ts'
import { messages } from '../screen-messages.ts'
import { MadeLink } from './MadeLink.tsx'
import styles from './Feeds.module.css'

type FeedLink = ReplyOf<typeof doors.listFeeds>['items'][number]

export function FeedSection() {
  const [made, setMade] = useState<string | null>(null)
  const found = useQuery({
    queryKey: ['feeds'],
    queryFn: () => call<typeof doors.listFeeds>('GET /api/feeds'),
  })
  return (
    <Sheet title={say(messages, 'title')}>
      <p className={styles.quiet}>{say(messages, 'lead')}</p>
      {found.isError && <NotCome error={found.error} again={() => void found.refetch()} />}
      {found.isPending && <Skeleton lines={2} />}
      <ul className={styles.rows}>
        {(found.data?.items ?? []).map((link) => (
          <LinkRow key={link.id} link={link} />
        ))}
      </ul>
      {made === null ? <NewLink done={setMade} /> : <MadeLink url={made} close={() => setMade(null)} />}
    </Sheet>
  )
}

function NewLink({ done }: { done: (url: string) => void }) {
  const [name, setName] = useState('')
  const body = { name: name.trim(), lang: lang() }
  const command = useCommand({
    about: body,
    send: (commandId) => call<typeof doors.makeFeed>('POST /api/feeds', { body, commandId }),
    done: ({ url }) => done(url),
  })
  const form = useRef<HTMLFormElement>(null)
  useFirstWrong(command, form)
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={say(messages, 'make')}
      noValidate
      onSubmit={sending(command, body.name !== '')}
    >
      <Trouble command={command} fields={['name']} />
      <Field
        label={say(messages, 'name')}
        hint={say(messages, 'name.hint')}
        required
        error={wrongWith(command, 'name', body.name !== '')}
      >
        <Input maxLength={40} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      </Field>
      <div>
        <Button type="submit" busy={command.busy}>
          {say(messages, 'make')}
        </Button>
      </div>
    </form>
  )
}

function LinkRow({ link }: { link: FeedLink }) {
  const { id, name, madeAt, readAt } = link
  const now = useNow()
  const end = useCommand({
    about: id,
    send: (commandId) =>
      call<typeof doors.revokeFeed>('POST /api/feeds/:id/revoke', { params: { id }, commandId }),
    done: () => say(messages, 'ended'),
  })
  return (
    <li>
      <Row apart>
        <span>{name}</span>
        <Button
          size="small"
          aria-label={say(messages, 'end.what', { name })}
          busy={end.busy}
          onClick={() => void end.submit()}
        >
          {say(messages, 'end')}
        </Button>
      </Row>
      <p className={styles.quiet}>
        {say(messages, 'made', { day: day(madeAt, now) })} ·{' '}
        {readAt ? say(messages, 'read', { at: moment(readAt, now) }) : say(messages, 'unread')}
      </p>
      {end.problem && <ErrorNote what={end.problem.message} kept={null} />}
    </li>
  )
}
