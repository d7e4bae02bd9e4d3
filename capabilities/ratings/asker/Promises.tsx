// The promises made to her: what, by whom, until when, how it goes; of what is claimed or overdue she says whether it was kept.
import { call } from '#foundation/client/call.ts'
import { useAnswer } from '#foundation/client/useAnswer.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { day } from '#foundation/ui/dates.ts'
import { later } from '#foundation/ui/faces.ts'
import { Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { Note } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './promise-messages.ts'
import asker from './Asker.module.css'

const WordForm = later(() => import('./WordForm.tsx'), 'WordForm')

type Promised = ReplyOf<typeof doors.askerPromises>['items'][number]

/** Nothing where nothing was promised; and when it cannot be fetched her matter stands without it. */
export function Promises({ phone, now }: { phone: string | null; now: string }) {
  const { answer, again } = useAnswer(() => call<typeof doors.askerPromises>('GET /api/q/promises'), [])
  if (!answer || answer.items.length === 0) return null
  return (
    <Sheet title={say(messages, 'title')}>
      <Stack gap={24}>
        {answer.items.map((promise) => (
          <One key={promise.id} promise={promise} phone={phone} now={now} onDone={again} />
        ))}
      </Stack>
    </Sheet>
  )
}

interface OneProps {
  promise: Promised
  phone: string | null
  now: string
  onDone: () => void
}

function One({ promise, phone, now, onDone }: OneProps) {
  const { text, status, unitName, due, said, word, mayJudge } = promise
  const [saying, setSaying] = useState(false)
  return (
    <Stack gap={8}>
      <p className={asker.disposition}>{text}</p>
      <p className={asker.about}>
        {say(messages, `until.${status}`, { unit: unitName ?? '', day: day(`${due}T12:00:00+08:00`, now) })}
      </p>
      {said && <p className={asker.text}>{said}</p>}
      {word && (
        <Note>
          <p>{say(messages, word.kept ? 'word.kept' : 'word.not-kept')}</p>
          {word.words && <p className={asker.text}>{word.words}</p>}
        </Note>
      )}
      {mayJudge && !saying && (
        <div>
          <Button onClick={() => setSaying(true)}>{say(messages, 'ask')}</Button>
        </div>
      )}
      {mayJudge && saying && <WordForm id={promise.id} phone={phone} onDone={onDone} />}
    </Stack>
  )
}
