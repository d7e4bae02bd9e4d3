// Noting progress: who will see it is settled before a word is typed; kept on the phone as it is written, sent when it can be.
import { useSession } from '#foundation/client/session.ts'
import { put } from '#foundation/outbox/outbox.ts'
import { useDraft } from '#foundation/outbox/useDraft.ts'
import { useOnTheWay } from '#foundation/outbox/useOnTheWay.ts'
import { stateOf } from '#foundation/outbox/useOutbox.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { List } from '#foundation/ui/List.tsx'
import { SeenMark, SendMark } from '#foundation/ui/Marks.tsx'
import { ErrorNote } from '#foundation/ui/Notes.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState, type ReactNode } from 'react'
import { messages } from './messages.ts'

type Seen = 'internal' | 'asker'

const fresh = (): { text: string; seen: Seen } => ({ text: '', seen: 'internal' })

interface NoteFormProps {
  readonly matter: { readonly id: string; readonly title: string }
  readonly onReceived: () => void
  /** What stands under it: comes with it, so that it need not move. */
  readonly children: ReactNode
}

export function NoteForm({ matter, onReceived, children }: NoteFormProps) {
  const { account } = useSession()
  const name = `note/${matter.id}`
  const { draft, change, clear } = useDraft(account, name, fresh)
  const [failed, setFailed] = useState(false)
  if (!draft) return null
  const { text, seen } = draft
  const save = async () => {
    const input = { id: matter.id, text: text.trim(), askerSees: seen === 'asker' }
    try {
      await put(
        { account, name: 'noteMatter', entity: `matter/${matter.id}`, title: matter.title, input },
        name,
      )
      clear()
      setFailed(false)
      tell(say(messages, 'note.kept'))
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <Sheet title={say(messages, 'note.head')}>
        <OnTheWay id={matter.id} onReceived={onReceived} />
        <RadioRow
          label={say(messages, 'note.seen')}
          options={[
            { value: 'internal', words: say(messages, 'note.internal') },
            { value: 'asker', words: say(messages, 'note.asker') },
          ]}
          value={seen}
          onChange={(chosen) => change((was) => ({ ...was, seen: chosen }))}
        />
        <Field label={say(messages, 'note.text')} mark={<SeenMark by={seen} />}>
          <Textarea
            rows={3}
            maxLength={4000}
            value={text}
            onChange={(event) => {
              const typed = event.currentTarget.value
              change((was) => ({ ...was, text: typed }))
            }}
          />
        </Field>
        {failed && <ErrorNote what={say(messages, 'note.failed')} />}
        <Button wide disabled={text.trim() === ''} onClick={() => void save()}>
          {say(messages, 'note.send')}
        </Button>
      </Sheet>
      {children}
    </>
  )
}

/** What was noted here and has not been received yet; once it is, the thread is asked for again. */
function OnTheWay({ id, onReceived }: { id: string; onReceived: () => void }) {
  const { waiting, rest } = useOnTheWay(`matter/${id}`, onReceived, 'noteMatter')
  if (rest.length === 0) return null
  return (
    <List
      label={say(messages, 'note.way')}
      entries={rest.map((op) => ({
        id: op.id,
        title: String(op.input['text']),
        hint: op.problem?.words,
        end: <SendMark state={stateOf(op, waiting)} />,
      }))}
    />
  )
}
