// Promises in a list: what, to whom, by which day; late ones say so. A press opens one, to say how it was kept.
import type { ReplyOf } from '#foundation/contract/door.ts'
import { useOutbox } from '#foundation/outbox/useOutbox.ts'
import { day, daysUntil } from '#foundation/ui/dates.ts'
import { later, Waiting } from '#foundation/ui/faces.ts'
import { List } from '#foundation/ui/List.tsx'
import { DueMark } from '#foundation/ui/DueMark.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { dueWords } from './due-words.ts'
import { messages } from './list-messages.ts'

type PromiseView = ReplyOf<typeof doors.listPromises>['items'][number]

// Fetched when first opened: Today shows the list far more often.
const KeepPromise = later(() => import('./KeepPromise.tsx'), 'KeepPromise')

export function PromiseListPanel({ promises, now }: { promises: readonly PromiseView[]; now: string }) {
  const [open, setOpen] = useState<PromiseView | null>(null)
  const { ops } = useOutbox()
  const onItsWay = new Set(ops.filter(({ state }) => state !== 'needs-you').map(({ entity }) => entity))
  return (
    <>
      <List
        label={say(messages, 'promises')}
        entries={promises.map((promise) => ({
          id: promise.id,
          title: promise.text,
          hint: promise.subjectName ?? undefined,
          end: <Due promise={promise} now={now} queued={onItsWay.has(`promise/${promise.id}`)} />,
          ...(promise.open && !onItsWay.has(`promise/${promise.id}`)
            ? { onPress: () => setOpen(promise) }
            : {}),
        }))}
      />
      <Waiting.Provider value={null}>
        {open && <KeepPromise promise={open} now={now} onClose={() => setOpen(null)} />}
      </Waiting.Provider>
    </>
  )
}

function Due({ promise, now, queued }: { promise: PromiseView; now: string; queued: boolean }) {
  const { keptOn, overdue, due } = promise
  if (keptOn) return <>{say(messages, 'promise.kept', { day: day(keptOn, now) })}</>
  if (queued) return <>{say(messages, 'promise.queued')}</>
  const n = Math.max(1, -daysUntil(due, now))
  const of = { id: promise.id, programme: promise.programme, due: `${due}T23:59:59.999+08:00` }
  const plain = dueWords(promise, now)
  const late = say(messages, n === 1 ? 'promise.over-one' : 'promise.over', { n })
  return <DueMark of={of} now={now} word={overdue ? late : plain} plain={plain} />
}
