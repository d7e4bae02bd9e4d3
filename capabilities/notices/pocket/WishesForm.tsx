// On the phone, when I may be disturbed: quiet hours, and at what hour the morning’s digest comes. Mail and telephone are set on the desk.
import { call } from '#foundation/client/call.ts'
import { useAnswer } from '#foundation/client/useAnswer.ts'
import { useOnce } from '#foundation/client/useOnce.ts'
import type { BodyOf, ReplyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Checkbox } from '#foundation/ui/Choices.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input, Select } from '#foundation/ui/Inputs.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { messages as shared } from './messages.ts'
import { messages } from './wishes-messages.ts'

type Wishes = BodyOf<typeof doors.setNoticePreferences>
type Known = ReplyOf<typeof doors.getNoticePreferences>

export function WishesForm({ onDone }: { onDone: () => void }) {
  const { answer, problem, again } = useAnswer(
    () => call<typeof doors.getNoticePreferences>('GET /api/notices/preferences'),
    [],
  )
  if (answer) return <Form known={answer} onDone={onDone} />
  if (!problem) return <Skeleton lines={4} />
  return <ErrorNote what={problem.message} kept={null} onAgain={again} />
}

interface FormProps {
  readonly known: Known
  readonly onDone: () => void
}

const hours = Array.from({ length: 24 }, (_, hour) => String(hour))

function Form({ known: { canMail: _mail, canSms: _sms, ...known }, onDone }: FormProps) {
  const [wishes, setWishes] = useState<Wishes>(known)
  const change = (more: Partial<Wishes>) => setWishes((was) => ({ ...was, ...more }))
  const { busy, trouble, go } = useOnce(async (commandId) => {
    await call<typeof doors.setNoticePreferences>('PUT /api/notices/preferences', { body: wishes, commandId })
    tell(say(messages, 'saved'))
  }, onDone)
  return (
    <form
      aria-label={say(shared, 'wishes')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void go()
      }}
    >
      <Stack gap={12}>
        <Time label="quiet.from" value={wishes.quietFrom} set={(quietFrom) => change({ quietFrom })} />
        <Time label="quiet.to" value={wishes.quietTo} set={(quietTo) => change({ quietTo })} />
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
        {trouble && <ErrorNote what={say(messages, 'not', { why: trouble })} kept={null} />}
        <Button
          type="submit"
          look="primary"
          wide
          busy={busy}
          disabled={wishes.quietFrom === '' || wishes.quietTo === ''}
        >
          {say(messages, 'save')}
        </Button>
      </Stack>
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
