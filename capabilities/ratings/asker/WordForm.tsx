// Whether a promise was kept, in her own word, with the code that proves it; fetched when she is about to say so.
import { call } from '#foundation/client/call.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { ErrorNote } from '#foundation/ui/Notes.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState, type FormEvent } from 'react'
import type { doors } from '../contract.ts'
import { CodeField } from './CodeField.tsx'
import { useSending } from './useSending.ts'
import { messages } from './word-messages.ts'

export function WordForm({ id, phone, onDone }: { id: string; phone: string | null; onDone: () => void }) {
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null)
  const [words, setWords] = useState('')
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, problem, send } = useSending()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(answer === null)
    if (answer === null) return
    send(async (commandId) => {
      const said = words.trim()
      const body = { kept: answer === 'yes', code, ...(said === '' ? {} : { words: said }) }
      await call<typeof doors.judgePromise>('POST /api/q/promises/:id', { params: { id }, body, commandId })
      tell(say(messages, 'sent'))
      onDone()
    })
  }
  const isCode = problem?.code.startsWith('code.') || problem?.of('code') !== undefined
  return (
    <form onSubmit={submit}>
      <Stack>
        <RadioRow
          label={say(messages, 'ask')}
          options={[
            { value: 'yes', words: say(messages, 'yes') },
            { value: 'no', words: say(messages, 'no') },
          ]}
          value={answer}
          onChange={setAnswer}
          error={missing ? say(messages, 'missing') : undefined}
        />
        <Field label={say(messages, 'words')}>
          <Textarea value={words} maxLength={1000} onInput={(event) => setWords(event.currentTarget.value)} />
        </Field>
        <CodeField
          phone={phone}
          value={code}
          onChange={setCode}
          error={isCode ? problem?.message : undefined}
        />
        {problem && !isCode && <ErrorNote what={problem.message} />}
        <Button type="submit" look="primary" wide busy={busy}>
          {say(messages, 'send')}
        </Button>
      </Stack>
    </form>
  )
}
