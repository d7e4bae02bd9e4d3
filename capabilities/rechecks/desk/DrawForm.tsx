// Drawing a month that the server did not draw: before it was set up, or of a programme adopted late.
import { call } from '#foundation/client/call.ts'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input, Select } from '#foundation/ui/Inputs.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { lang, say } from '#foundation/ui/words.ts'
import type { Programme } from '#capabilities/programmes/desk/ProgrammesPanel.tsx'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'

const month = /^\d{4}-(0[1-9]|1[0-2])$/

export function DrawForm({ programmes, close }: { programmes: readonly Programme[]; close: () => void }) {
  const now = useNow()
  const [programme, setProgramme] = useState(programmes[0]?.key ?? '')
  const [typed, setTyped] = useState('')
  const isMonth = month.test(typed)
  const body = { programme, month: typed }
  const command = useCommand({
    about: body,
    send: (commandId) => call<typeof doors.drawSample>('POST /api/rechecks', { body, commandId }),
    done: ({ drawn }) => (close(), say(messages, 'draw.told', { drawn })),
  })
  return (
    <DeskForm
      title={say(messages, 'draw.other')}
      lead={say(messages, 'draw.lead')}
      ready={isMonth && programme !== ''}
      fields={['programme', 'month']}
      {...{ command, close }}
    >
      {programmes.length > 1 && (
        <Field label={say(messages, 'programme')} error={wrongWith(command, 'programme')}>
          <Select
            value={programme}
            options={programmes.map(({ key, words }) => ({ value: key, words: words[lang()] }))}
            onChange={(event) => setProgramme(event.currentTarget.value)}
          />
        </Field>
      )}
      <Field label={say(messages, 'month')} required error={wrongWith(command, 'month', isMonth)}>
        <Input
          value={typed}
          inputMode="numeric"
          placeholder={now.slice(0, 7)}
          maxLength={7}
          onChange={(event) => setTyped(event.currentTarget.value.trim())}
        />
      </Field>
    </DeskForm>
  )
}
