// One thing that the server did not take: why, and its owner's choice between changing it, sending it again and letting it go.
import { newId } from '#foundation/core/ids.ts'
import { findDraft } from '#foundation/outbox/drafts.ts'
import type { Op } from '#foundation/outbox/op.ts'
import { put, take } from '#foundation/outbox/outbox.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Dialog } from '#foundation/ui/Dialog.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { go } from '#foundation/ui/where.ts'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import { messages } from './messages.ts'

const capture = 'capture'

export function Refused({ op, onClose }: { op: Op; onClose: () => void }) {
  const [busyDraft, setBusyDraft] = useState(false)
  const [sure, setSure] = useState(false)
  const edit = async () => {
    if (await findDraft(op.account, capture)) return setBusyDraft(true)
    await take(op, capture)
    onClose()
    go('/m/capture')
  }
  const again = async () => {
    const { account, name, entity, input, title, draft, happenedAt } = op
    await put({ account, name, entity, input, title, draft, happenedAt, id: newId() })
    await take(op)
    onClose()
  }
  const drop = async () => {
    if (!sure) return setSure(true)
    await take(op)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={say(messages, 'fix.title')}
      actions={
        <>
          <Button onClick={() => void drop()}>{say(messages, sure ? 'fix.drop.sure' : 'fix.drop')}</Button>
          {op.draft === undefined ? (
            <Button look="primary" onClick={() => void again()}>
              {say(messages, 'fix.again')}
            </Button>
          ) : (
            <Button look="primary" onClick={() => void edit()}>
              {say(messages, 'fix.edit')}
            </Button>
          )}
        </>
      }
    >
      <Stack gap={8}>
        <p>
          <b>{op.title}</b>
        </p>
        <p>{say(messages, 'fix.why', { why: op.problem?.words ?? '' })}</p>
        {typeof op.input['text'] === 'string' && <p>{op.input['text']}</p>}
        <p role="status">{say(messages, busyDraft ? 'fix.busy' : 'fix.kept')}</p>
      </Stack>
    </Dialog>
  )
}
