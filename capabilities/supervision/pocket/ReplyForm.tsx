// Receiving a slip and replying to it: kept on the phone as it is written, sent when it can be.
import { useSession } from '#foundation/client/session.ts'
import { put } from '#foundation/outbox/outbox.ts'
import { useDraft } from '#foundation/outbox/useDraft.ts'
import { useOnTheWay } from '#foundation/outbox/useOnTheWay.ts'
import { stateOf } from '#foundation/outbox/useOutbox.ts'
import { Button } from '#foundation/ui/Button.tsx'
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
import type { Slip } from './slip.tsx'

export function ReplyForm({ slip, onReceived }: { slip: Slip; onReceived: () => void }) {
  const { account } = useSession()
  const entity = `slip/${slip.id}`
  const { draft, change, clear } = useDraft(account, entity, () => ({ text: '' }))
  const [failed, setFailed] = useState(false)
  const waiting = useWaiting(entity, onReceived)
  if (!draft) return null
  const text = draft.text.trim()
  const save = async (name: string, input: object, own?: string) => {
    try {
      await put({ account, name, entity, title: slip.number, input: { id: slip.id, ...input } }, own)
      setFailed(false)
      tell(say(messages, 'sent'))
      return true
    } catch {
      setFailed(true)
      return false
    }
  }
  const reply = async () => {
    if (await save('replyToSlip', { text }, entity)) clear()
  }
  return (
    <Sheet title={say(messages, 'reply')}>
      <Stack>
        {waiting.list}
        {slip.may.receive && !waiting.names.has('receiveSlip') && (
          <Button wide onClick={() => void save('receiveSlip', {})}>
            {say(messages, 'receive')}
          </Button>
        )}
        {slip.may.reply && !waiting.names.has('replyToSlip') && (
          <>
            <Field label={say(messages, 'text')} hint={say(messages, 'text.hint')}>
              <Textarea
                rows={4}
                maxLength={4000}
                value={draft.text}
                onChange={(event) => {
                  const typed = event.currentTarget.value
                  change(() => ({ text: typed }))
                }}
              />
            </Field>
            {failed && <ErrorNote what={say(messages, 'failed')} />}
            <Button wide look="primary" disabled={text === ''} onClick={() => void reply()}>
              {say(messages, 'reply')}
            </Button>
          </>
        )}
      </Stack>
    </Sheet>
  )
}

/** What was written here and has not been received yet; once it is, the slip is asked for again. */
function useWaiting(entity: string, onReceived: () => void) {
  const { waiting, rest } = useOnTheWay(entity, onReceived)
  const list = rest.length > 0 && (
    <List
      label={say(messages, 'way')}
      entries={rest.map((op) => ({
        id: op.id,
        title: String(op.input['text'] ?? say(messages, 'receive')),
        hint: op.problem?.words,
        end: <SendMark state={stateOf(op, waiting)} />,
      }))}
    />
  )
  return { list, names: new Set(rest.map((op) => op.name)) }
}
