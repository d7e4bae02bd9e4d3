// How the asker was reached or tried, and what came of it: one form for the first contact and for each attempt.
import type { Id } from '#foundation/core/ids.ts'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { say } from '#foundation/ui/words.ts'
import type { ReactNode } from 'react'
import { useDraft } from '../draft.ts'
import { messages } from '../messages.ts'
import { messages as words } from '../pane-messages.ts'
import { useStep } from '../useStep.ts'
import { FormFrame, type FormProps } from './FormFrame.tsx'
import { TextField } from './TextField.tsx'

const ways = ['phone', 'message', 'visit'] as const

interface Body {
  readonly how: string
  readonly note: string
}

interface HowProps extends Pick<FormProps, 'matter' | 'possible' | 'close'> {
  readonly action: 'contact' | 'attempt'
  readonly noteLabel: string
  readonly told: string
  readonly send: (body: Body, how: { commandId: Id; expected: number }) => Promise<unknown>
  readonly lead?: ReactNode
}

export function HowForm({ matter, possible, close, action, noteLabel, told, send, lead }: HowProps) {
  const [draft, change, drop] = useDraft(`${action}/${matter.id}`, {
    how: 'phone' as (typeof ways)[number],
    note: '',
  })
  const note = draft.note.trim()
  const body = { how: say(words, `form.how.${draft.how}`), note }
  const act = useStep({
    matter,
    about: body,
    send: (how) => send(body, how),
    done: () => (drop(), close(), told),
  })
  return (
    <FormFrame
      title={say(messages, `do.${action}`)}
      ready={note !== ''}
      fields={['how', 'note']}
      {...{ act, possible, close }}
    >
      {lead}
      <RadioRow
        label={say(words, 'form.how')}
        options={ways.map((value) => ({ value, words: say(words, `form.how.${value}`) }))}
        value={draft.how}
        onChange={(how) => change({ how })}
      />
      <TextField
        name="note"
        {...{ draft, change, act }}
        label={noteLabel}
        seenBy="internal"
        required
        rows={2}
        maxLength={1000}
      />
    </FormFrame>
  )
}
