// One command that needs nothing but a yes, or a remark besides: what it does stands above the button.
import type { Id } from '#foundation/core/ids.ts'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input } from '#foundation/ui/Inputs.tsx'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { useState } from 'react'

export function ConfirmForm(props: {
  title: string
  verb: string
  lead: string
  /** Asks for a line of text as well. */
  remark?: { readonly label: string; readonly required: boolean }
  send: (commandId: Id, remark: string) => Promise<unknown>
  done: string
  close: () => void
}) {
  const { title, verb, lead, remark, send, done, close } = props
  const [text, setText] = useState('')
  const filled = !remark?.required || text.trim() !== ''
  const command = useCommand({
    about: [title, text],
    send: (commandId) => send(commandId, text.trim()),
    done: () => {
      close()
      return done
    },
  })
  return (
    <DeskForm {...{ title, verb, lead, command, close }} ready={filled} fields={remark ? ['reason'] : []}>
      {remark && (
        <Field label={remark.label} required={remark.required} error={wrongWith(command, 'reason', filled)}>
          <Input value={text} maxLength={200} onChange={(event) => setText(event.currentTarget.value)} />
        </Field>
      )}
    </DeskForm>
  )
}
