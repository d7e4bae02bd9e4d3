// Saying how a promise was kept: written once, kept on the phone, sent when it can be.
import { useSession } from '#foundation/client/session.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { put } from '#foundation/outbox/outbox.ts'
import { useDraft } from '#foundation/outbox/useDraft.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Dialog } from '#foundation/ui/Dialog.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import type { doors } from '../contract.ts'
import { dueWords } from './due-words.ts'
import { messages as listWords } from './list-messages.ts'
import { messages } from './page-messages.ts'

type PromiseView = ReplyOf<typeof doors.listPromises>['items'][number]

export function KeepPromise({
  promise,
  now,
  onClose,
}: {
  promise: PromiseView
  now: string
  onClose: () => void
}) {
  const { account } = useSession()
  const name = `keep/${promise.id}`
  const { draft, change } = useDraft(account, name, () => '')
  const how = draft ?? ''
  const save = async () => {
    await put(
      {
        account,
        name: 'keepPromise',
        entity: `promise/${promise.id}`,
        title: promise.text,
        input: { id: promise.id, how: how.trim() },
      },
      name,
    )
    tell(say(listWords, 'promise.queued'))
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
          {promise.text} · {dueWords(promise, now)}
        </p>
        <Field label={say(messages, 'promise.how')} required>
          <Textarea
            rows={2}
            maxLength={2000}
            value={how}
            onChange={(event) => change(event.currentTarget.value)}
          />
        </Field>
      </Stack>
    </Dialog>
  )
}
