// The five-grade verdict: hers alone, with the code that proves it.
import { call } from '#foundation/client/call.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { GradePicker, type Grade } from '#foundation/ui/Choices.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { ErrorNote } from '#foundation/ui/Notes.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState, type FormEvent } from 'react'
import type { doors } from '../contract.ts'
import { CodeField } from './CodeField.tsx'
import { messages } from './form-messages.ts'
import { messages as page } from './matter-messages.ts'
import { useSending } from './useSending.ts'

export function VerdictForm({ phone, onDone }: { phone: string | null; onDone: () => void }) {
  const [grade, setGrade] = useState<Grade | null>(null)
  const [words, setWords] = useState('')
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, problem, send } = useSending()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(grade === null)
    if (grade === null) return
    send(async (commandId) => {
      const body = { grade, code, ...(words.trim() === '' ? {} : { words }) }
      await call<typeof doors.giveVerdict>('POST /api/q/verdict', { body, commandId })
      tell(say(messages, 'verdict.given'))
      onDone()
    })
  }
  const isCode = problem?.code.startsWith('code.') || problem?.of('code') !== undefined
  return (
    <Sheet title={say(page, 'verdict.yours')}>
      <form onSubmit={submit}>
        <Stack>
          <GradePicker
            label={say(messages, 'verdict.ask')}
            hint={say(messages, 'verdict.hint')}
            value={grade}
            onChange={setGrade}
            error={missing ? say(messages, 'verdict.missing') : undefined}
          />
          <Field label={say(messages, 'verdict.words')}>
            <Textarea
              value={words}
              maxLength={1000}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          </Field>
          <CodeField
            phone={phone}
            value={code}
            onChange={setCode}
            error={isCode ? problem?.message : undefined}
          />
          {problem && !isCode && <ErrorNote what={problem.message} />}
          <Button type="submit" look="primary" wide busy={busy}>
            {say(messages, 'verdict.give')}
          </Button>
        </Stack>
      </form>
    </Sheet>
  )
}
