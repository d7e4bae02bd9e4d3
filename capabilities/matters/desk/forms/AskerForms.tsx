// When the asker is silent: each dated attempt to reach her, and the close that only enough of them allow.
import { call } from '#foundation/client/call.ts'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../../contract.ts'
import { useDraft } from '../draft.ts'
import { messages } from '../messages.ts'
import { messages as words } from '../pane-messages.ts'
import { useStep } from '../useStep.ts'
import { attemptsOn } from '../useActions.ts'
import { FormFrame, type FormProps } from './FormFrame.tsx'
import { TextField } from './TextField.tsx'

const ways = ['phone', 'message', 'visit'] as const

export function AttemptForm({ matter, reference, possible, close }: FormProps) {
  const [draft, change, drop] = useDraft(`attempt/${matter.id}`, {
    how: 'phone' as (typeof ways)[number],
    note: '',
  })
  const note = draft.note.trim()
  const body = { how: say(words, `form.how.${draft.how}`), note }
  const act = useStep({
    matter,
    about: body,
    send: (how) =>
      call<typeof matterDoors.recordAttempt>('POST /api/matters/:id/attempts', {
        params: { id: matter.id },
        body,
        ...how,
      }),
    done: () => (drop(), close(), say(messages, 'told.attempt')),
  })
  const needed = reference.rulesOf(matter.programme)?.attempts
  return (
    <FormFrame
      title={say(messages, 'do.attempt')}
      ready={note !== ''}
      fields={['how', 'note']}
      {...{ act, possible, close }}
    >
      {needed !== undefined && (
        <p>{say(words, 'form.attempt.count', { days: attemptsOn(matter), needed })}</p>
      )}
      <RadioRow
        label={say(words, 'form.how')}
        options={ways.map((value) => ({ value, words: say(words, `form.how.${value}`) }))}
        value={draft.how}
        onChange={(how) => change({ how })}
      />
      <TextField
        name="note"
        {...{ draft, change, act }}
        label={say(words, 'form.attempt.note')}
        seenBy="internal"
        required
        rows={2}
        maxLength={1000}
      />
    </FormFrame>
  )
}

export function CloseForm({ matter, possible, close }: FormProps) {
  const act = useStep({
    matter,
    about: 'close-unreached',
    send: (how) =>
      call<typeof matterDoors.closeUnreached>('POST /api/matters/:id/close-unreached', {
        params: { id: matter.id },
        ...how,
      }),
    done: () => (close(), say(messages, 'told.close-unreached')),
  })
  return (
    <FormFrame title={say(messages, 'do.close-unreached')} ready {...{ act, possible, close }}>
      <p>{say(words, 'form.close.what')}</p>
    </FormFrame>
  )
}
