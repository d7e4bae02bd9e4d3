// Reporting on a task, reaching a milestone and finishing it: kept on the phone as it is written, sent when it can be.
import { useSession } from '#foundation/client/session.ts'
import { put } from '#foundation/outbox/outbox.ts'
import { useDraft } from '#foundation/outbox/useDraft.ts'
import { useOnTheWay } from '#foundation/outbox/useOnTheWay.ts'
import { stateOf } from '#foundation/outbox/useOutbox.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { day } from '#foundation/ui/dates.ts'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { List } from '#foundation/ui/List.tsx'
import { SendMark } from '#foundation/ui/Marks.tsx'
import { ErrorNote } from '#foundation/ui/Notes.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import { messages } from './messages.ts'
import type { Task } from './task.ts'

interface WorkFormProps {
  readonly task: Task
  readonly now: string
  readonly onReceived: () => void
}

export function WorkForm({ task, now, onReceived }: WorkFormProps) {
  const { account } = useSession()
  const entity = `task/${task.id}`
  const { draft, change, clear } = useDraft(account, entity, () => ({ text: '' }))
  const [failed, setFailed] = useState(false)
  const waiting = useWaiting(entity, onReceived)
  if (!draft) return null
  const text = draft.text.trim()
  const save = async (name: string, input: object, own?: string) => {
    try {
      await put({ account, name, entity, title: task.title, input: { id: task.id, ...input } }, own)
      setFailed(false)
      tell(say(messages, 'kept'))
      return true
    } catch {
      setFailed(true)
      return false
    }
  }
  const send = async (name: string, input: object) => {
    if (await save(name, input, entity)) clear()
  }
  const reach = (key: string) => void save('reachMilestone', { key })
  return (
    <>
      <Milestones task={task} now={now} waiting={waiting.keys} reach={reach} />
      <Sheet title={say(messages, 'report')}>
        <Stack>
          {waiting.list}
          <Field label={say(messages, 'head')} hint={say(messages, 'finish.hint')}>
            <Textarea
              rows={3}
              maxLength={2000}
              value={draft.text}
              onChange={(event) => {
                const typed = event.currentTarget.value
                change(() => ({ text: typed }))
              }}
            />
          </Field>
          {failed && <ErrorNote what={say(messages, 'failed')} />}
          <Button wide disabled={text === ''} onClick={() => void send('reportTask', { text })}>
            {say(messages, 'report')}
          </Button>
          <Button
            wide
            look="primary"
            disabled={text === ''}
            onClick={() => void send('finishTask', { outcome: text })}
          >
            {say(messages, 'finish')}
          </Button>
        </Stack>
      </Sheet>
    </>
  )
}

function Milestones(props: {
  task: Task
  now: string
  waiting: ReadonlySet<unknown>
  reach: (key: string) => void
}) {
  const { task, now, waiting, reach } = props
  if (task.milestones.length === 0) return null
  return (
    <Sheet title={say(messages, 'milestones')}>
      <List
        label={say(messages, 'milestones')}
        entries={task.milestones.map(({ key, title, due, reachedOn }) => ({
          id: key,
          title,
          hint: reachedOn === null ? day(due, now) : `${say(messages, 'reached')} ${day(reachedOn, now)}`,
          ...(reachedOn === null && !waiting.has(key)
            ? { end: say(messages, 'reached'), onPress: () => reach(key) }
            : {}),
        }))}
      />
    </Sheet>
  )
}

/** What was written here and has not been received yet; once it is, the task is asked for again. */
function useWaiting(entity: string, onReceived: () => void) {
  const { waiting, rest } = useOnTheWay(entity, onReceived)
  const list = rest.length > 0 && (
    <List
      label={say(messages, 'way')}
      entries={rest.map((op) => ({
        id: op.id,
        title: String(op.input['text'] ?? op.input['outcome'] ?? say(messages, 'reached')),
        hint: op.problem?.words,
        end: <SendMark state={stateOf(op, waiting)} />,
      }))}
    />
  )
  return { list, keys: new Set(rest.map((op) => op.input['key'])) }
}
