// How the date of a matter came about, in a sentence for each clock that runs; fetched when it is asked for.
import { call } from '#foundation/client/call.ts'
import { problemOf } from '#foundation/client/problem.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { Id } from '#foundation/core/ids.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { matterDoors } from '../contract.ts'
import { messages } from './messages.ts'

type Deadlines = ReplyOf<typeof matterDoors.getDeadlines>['items']
type Told = { readonly items: Deadlines } | { readonly wrong: string } | 'fetching'

export function HowCounted({ id }: { id: Id }) {
  const [told, setTold] = useState<Told | null>(null)
  const ask = () => {
    setTold('fetching')
    void call<typeof matterDoors.getDeadlines>('GET /api/matters/:id/deadlines', { params: { id } }).then(
      ({ items }) => setTold({ items: items.filter(({ ended }) => ended === null) }),
      (error: unknown) => setTold({ wrong: problemOf(error).message }),
    )
  }
  if (told === null)
    return (
      <div>
        <Button size="small" onClick={ask}>
          {say(messages, 'how')}
        </Button>
      </div>
    )
  if (told === 'fetching') return <Skeleton lines={3} />
  if ('wrong' in told)
    return <ErrorNote what={say(messages, 'how.error', { why: told.wrong })} kept={null} onAgain={ask} />
  return (
    <Note>
      {told.items.map(({ key, words, sentence }) => (
        <p key={key}>
          <strong>{words[lang()]}</strong> {sentence[lang()]}
        </p>
      ))}
    </Note>
  )
}
