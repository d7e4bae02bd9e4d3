// On the page of one's own account: quiet hours, the morning's digest, and what may come by mail and telephone.
import { call } from '#foundation/client/call.ts'
import type { BodyOf, ReplyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Checkbox } from '#foundation/ui/Choices.tsx'
import { sending, Trouble } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input, Select } from '#foundation/ui/Inputs.tsx'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'
import styles from './Notices.module.css'

type Wishes = BodyOf<typeof doors.setNoticePreferences>
type Known = ReplyOf<typeof doors.getNoticePreferences>

export function WishesSection() {
  const found = useQuery({
    queryKey: ['notice-preferences'],
    queryFn: () => call<typeof doors.getNoticePreferences>('GET /api/notices/preferences'),
  })
  return (
    <Sheet title={say(messages, 'wishes')}>
      <p className={styles.quiet}>{say(messages, 'wishes.lead')}</p>
      {found.isError && <NotCome error={found.error} again={() => void found.refetch()} />}
      {found.isPending && <Skeleton lines={3} />}
      {found.data && <Form known={found.data} />}
    </Sheet>
  )
}

const hours = Array.from({ length: 24 }, (_, hour) => String(hour))

function Form({ known: { canMail, canSms, ...known } }: { known: Known }) {
  const [wishes, setWishes] = useState<Wishes>(known)
  const change = (more: Partial<Wishes>) => setWishes((was) => ({ ...was, ...more }))
  const command = useCommand({
    about: wishes,
    send: (commandId) =>
      call<typeof doors.setNoticePreferences>('PUT /api/notices/preferences', { body: wishes, commandId }),
    done: () => say(messages, 'saved'),
  })
  const ready = wishes.quietFrom !== '' && wishes.quietTo !== ''
  return (
    <form
      className={styles.form}
      aria-label={say(messages, 'wishes')}
      noValidate
      onSubmit={sending(command, ready)}
    >
      <Trouble command={command} />
      <div className={styles.pair}>
        <Time label="quiet.from" value={wishes.quietFrom} set={(quietFrom) => change({ quietFrom })} />
        <Time label="quiet.to" value={wishes.quietTo} set={(quietTo) => change({ quietTo })} />
      </div>
      <Checkbox checked={wishes.digest} onChange={(digest) => change({ digest })}>
        {say(messages, 'digest')}
      </Checkbox>
      {wishes.digest && (
        <Field label={say(messages, 'digest.hour')}>
          <Select
            value={String(wishes.digestHour)}
            options={hours.map((hour) => ({ value: hour, words: say(messages, 'hour', { hour }) }))}
            onChange={(event) => change({ digestHour: Number(event.currentTarget.value) })}
          />
        </Field>
      )}
      <div className={styles.pair}>
        <Channel channel="mail" can={canMail} value={wishes.mail} set={(mail) => change({ mail })} />
        <Channel channel="sms" can={canSms} value={wishes.sms} set={(sms) => change({ sms })} />
      </div>
      <div>
        <Button type="submit" busy={command.busy}>
          {say(messages, 'save')}
        </Button>
      </div>
    </form>
  )
}

function Time(props: { label: 'quiet.from' | 'quiet.to'; value: string; set: (value: string) => void }) {
  const { label, value, set } = props
  return (
    <Field label={say(messages, label)} hint={label === 'quiet.from' && say(messages, 'quiet.hint')}>
      <Input type="time" value={value} onChange={(event) => set(event.currentTarget.value)} />
    </Field>
  )
}

type Wish = Wishes['mail']
const wishes: readonly Wish[] = ['always', 'urgent', 'never']

function Channel(props: { channel: 'mail' | 'sms'; can: boolean; value: Wish; set: (value: Wish) => void }) {
  const { channel, can, value, set } = props
  return (
    <Field label={say(messages, channel)} hint={!can && say(messages, `${channel}.none`)}>
      <Select
        value={value}
        options={wishes.map((wish) => ({ value: wish, words: say(messages, `wish.${wish}`) }))}
        onChange={(event) => set(event.currentTarget.value as Wish)}
      />
    </Field>
  )
}
