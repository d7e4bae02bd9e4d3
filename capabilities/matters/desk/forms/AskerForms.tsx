// When the asker is silent: each dated attempt to reach her, and the close that only enough of them allow.
import { call } from '#foundation/client/call.ts'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../../contract.ts'
import { messages } from '../messages.ts'
import { messages as words } from '../pane-messages.ts'
import { useStep } from '../useStep.ts'
import { attemptsOn } from '../useActions.ts'
import { FormFrame, type FormProps } from './FormFrame.tsx'
import { HowForm } from './HowForm.tsx'

export function AttemptForm({ matter, reference, possible, close }: FormProps) {
  const needed = reference.rulesOf(matter.programme)?.attempts
  return (
    <HowForm
      action="attempt"
      noteLabel={say(words, 'form.attempt.note')}
      told={say(messages, 'told.attempt')}
      lead={
        needed === undefined ? null : (
          <p>{say(words, 'form.attempt.count', { days: attemptsOn(matter), needed })}</p>
        )
      }
      send={(body, how) =>
        call<typeof matterDoors.recordAttempt>('POST /api/matters/:id/attempts', {
          params: { id: matter.id },
          body,
          ...how,
        })
      }
      {...{ matter, possible, close }}
    />
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
