// Talking back: what the asker adds goes into the thread, where the unit reads it.
import { call } from '#foundation/client/call.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { ErrorNote } from '#foundation/ui/Notes.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState, type FormEvent } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './form-messages.ts'
import { useSending } from './useSending.ts'

export function TalkForm({ onDone }: { onDone: () => void }) {
  const [text, setText] = useState('')
  const { busy, problem, send } = useSending()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    send(async (commandId) => {
      await call<typeof doors.talkBack>('POST /api/q/note', { body: { text }, commandId })
      setText('')
      tell(say(messages, 'talk.sent'))
      onDone()
    })
  }
  return (
    <Sheet title={say(messages, 'talk.title')}>
      <form onSubmit={submit}>
        <Stack>
          <Field label={say(messages, 'talk.label')}>
            <Textarea
              required
              value={text}
              maxLength={2000}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </Field>
          {problem && <ErrorNote what={problem.message} />}
          <Button type="submit" wide busy={busy}>
            {say(messages, 'talk.send')}
          </Button>
        </Stack>
      </form>
    </Sheet>
  )
}
