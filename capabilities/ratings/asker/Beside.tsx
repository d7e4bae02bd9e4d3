// What stands beside the unit that has her matter: units asked to help, another asker's same trouble, the body it belongs to.
import { call } from '#foundation/client/call.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { dayWithWeekday } from '#foundation/ui/dates.ts'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { ErrorNote, Note } from '#foundation/ui/Notes.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import { channelKey, messages as channels } from '#capabilities/matters/supports/channel-messages.ts'
import { useState, type FormEvent } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './beside-messages.ts'
import { useSending } from './useSending.ts'
import type { AskerMatter } from './view.ts'
import styles from './Asker.module.css'

interface Props {
  readonly matter: AskerMatter
  readonly now: string
  readonly again: () => void
}

export function Beside({ matter, now, again }: Props) {
  const { asked, joined, referred, may } = matter
  return (
    <>
      {joined && <Note>{say(messages, 'joined')}</Note>}
      {asked.length > 0 && (
        <Note>
          {asked.map(({ unitName, dueAt }) => (
            <p key={unitName}>
              {dueAt
                ? say(messages, 'asked.until', { unit: unitName ?? '', day: dayWithWeekday(dueAt, now) })
                : say(messages, 'asked', { unit: unitName ?? '' })}
            </p>
          ))}
        </Note>
      )}
      {referred && (
        <Sheet title={say(messages, 'referred')}>
          <p className={styles.disposition}>{say(channels, channelKey(referred.channel))}</p>
          <p className={styles.text}>{referred.note}</p>
          {may.object && <Objection again={again} />}
        </Sheet>
      )}
    </>
  )
}

function Objection({ again }: { again: () => void }) {
  const [reason, setReason] = useState('')
  const { busy, problem, send } = useSending()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return
    send(async (commandId) => {
      await call<typeof doors.objectToReferral>('POST /api/q/objection', { body: { reason }, commandId })
      tell(say(messages, 'object.done'))
      again()
    })
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <p>{say(messages, 'object.lead')}</p>
        <Field label={say(messages, 'object.reason')} required>
          <Textarea
            required
            value={reason}
            maxLength={1000}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </Field>
        {problem && <ErrorNote what={problem.message} />}
        <Button type="submit" wide busy={busy}>
          {say(messages, 'object.do')}
        </Button>
      </Stack>
    </form>
  )
}
