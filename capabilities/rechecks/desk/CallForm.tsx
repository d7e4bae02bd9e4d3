// Writing down a call: how she was asked, what she said, and whether she wants it taken up again. Her number is shown for it.
import { call } from '#foundation/client/call.ts'
import { Checkbox, RadioRow } from '#foundation/ui/Choices.tsx'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import { findings, type Finding } from '../strata.ts'
import type { doors } from '../contract.ts'
import type { Item } from '../item.ts'
import { messages } from './messages.ts'

const ways = ['phone', 'visit'] as const
type Told = Finding | 'none'

export function CallForm({ sample, item, close }: { sample: string; item: Item; close: () => void }) {
  const [how, setHow] = useState<(typeof ways)[number]>('phone')
  const [told, setTold] = useState<Told | null>(null)
  const [reopen, setReopen] = useState(false)
  const [note, setNote] = useState('')
  const contradicts = told === 'in-part' || told === 'not-as-told'
  const body = {
    matter: item.matter,
    how: say(messages, `call.how.${how}`),
    note: note.trim(),
    ...(told === null || told === 'none' ? {} : { finding: told }),
    ...(contradicts && reopen ? { reopen } : {}),
  }
  const command = useCommand({
    about: body,
    send: (commandId) =>
      call<typeof doors.recordCall>('POST /api/rechecks/:id/calls', {
        params: { id: sample },
        body,
        commandId,
      }),
    done: () => (close(), say(messages, 'call.told')),
  })
  return (
    <DeskForm
      title={say(messages, 'call')}
      lead={item.title}
      ready={told !== null && body.note !== ''}
      fields={['finding', 'note']}
      {...{ command, close }}
    >
      <RadioRow
        label={say(messages, 'call.how')}
        options={ways.map((value) => ({ value, words: say(messages, `call.how.${value}`) }))}
        value={how}
        onChange={setHow}
      />
      <RadioRow<Told>
        label={say(messages, 'call.reached')}
        required
        error={wrongWith(command, 'finding', told !== null)}
        options={[
          ...findings.map((value) => ({ value, words: say(messages, `finding.${value}`) })),
          { value: 'none', words: say(messages, 'call.none') },
        ]}
        value={told}
        onChange={setTold}
      />
      {contradicts && (
        <Checkbox checked={reopen} onChange={setReopen}>
          {say(messages, 'call.reopen')}
        </Checkbox>
      )}
      <Field label={say(messages, 'call.note')} required error={wrongWith(command, 'note', body.note !== '')}>
        <Textarea value={note} maxLength={1000} onChange={(event) => setNote(event.currentTarget.value)} />
      </Field>
    </DeskForm>
  )
}
