// Promises in a list: what, to whom, by which day; late ones say so. A press opens one, to say how it was kept.
import { useSession } from '#foundation/client/session.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { put } from '#foundation/outbox/outbox.ts'
import { useOutbox } from '#foundation/outbox/useOutbox.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { day, daysUntil } from '#foundation/ui/dates.ts'
import { Dialog } from '#foundation/ui/Dialog.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { List, Stack } from '#foundation/ui/Layout.tsx'
import { ColourMark } from '#foundation/ui/Marks.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './list-messages.ts'

type PromiseView = ReplyOf<typeof doors.listPromises>['items'][number]

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
      {open && <Keep promise={open} now={now} onClose={() => setOpen(null)} />}
    </>
  )
}

function Due({ promise, now, queued }: { promise: PromiseView; now: string; queued: boolean }) {
  const { keptOn, overdue, due } = promise
  if (keptOn) return <>{say(messages, 'promise.kept', { day: day(keptOn, now) })}</>
  if (queued) return <>{say(messages, 'promise.queued')}</>
  if (!overdue) return <>{say(messages, 'promise.due-word', { day: day(due, now) })}</>
  const n = Math.max(1, -daysUntil(due, now))
  return (
    <ColourMark tone="amber" word={say(messages, n === 1 ? 'promise.over-one' : 'promise.over', { n })} />
  )
}

function Keep({ promise, now, onClose }: { promise: PromiseView; now: string; onClose: () => void }) {
  const { account } = useSession()
  const [how, setHow] = useState('')
  const save = async () => {
    await put({
      account,
      name: 'keepPromise',
      entity: `promise/${promise.id}`,
      title: promise.text,
      input: { id: promise.id, how: how.trim() },
    })
    tell(say(messages, 'promise.queued'))
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={say(messages, 'promise.keep')}
      actions={
        <Button look="primary" disabled={how.trim() === ''} onClick={() => void save()}>
          {say(messages, 'promise.keep')}
        </Button>
      }
    >
      <Stack gap={12}>
        <p>
          {promise.text} · {say(messages, 'promise.due-word', { day: day(promise.due, now) })}
        </p>
        <Field label={say(messages, 'promise.how')} required>
          <Textarea
            rows={2}
            maxLength={2000}
            value={how}
            onChange={(event) => setHow(event.currentTarget.value)}
          />
        </Field>
      </Stack>
    </Dialog>
  )
}
