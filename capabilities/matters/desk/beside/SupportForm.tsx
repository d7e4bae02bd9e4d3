// Asking another unit for its part, when the matter is with the lead unit already.
import { call } from '#foundation/client/call.ts'
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../../contract.ts'
import { useDraft } from '../draft.ts'
import { FormFrame, type FormProps } from '../forms/FormFrame.tsx'
import { TextField } from '../forms/TextField.tsx'
import { messages } from '../messages.ts'
import { unitFinder } from '../units.ts'
import { useStep } from '../useStep.ts'
import { messages as words } from './beside-messages.ts'

interface AskDraft {
  readonly unit: PickOption | null
  readonly part: string
}

export function SupportForm({ matter, reference, possible, close }: FormProps) {
  const [draft, change, drop] = useDraft<AskDraft>(`support/${matter.id}`, { unit: null, part: '' })
  const part = draft.part.trim()
  const body = { unit: draft.unit?.id ?? '', part }
  const act = useStep({
    matter,
    about: body,
    send: (how) =>
      call<typeof matterDoors.addSupport>('POST /api/matters/:id/supports', {
        params: { id: matter.id },
        body,
        ...how,
      }),
    done: () => (drop(), close(), say(words, 'told.support', { unit: draft.unit?.words ?? '' })),
  })
  return (
    <FormFrame
      title={say(messages, 'do.support')}
      ready={draft.unit !== null && part !== ''}
      fields={['unit', 'part']}
      {...{ act, possible, close }}
    >
      <p>{say(words, 'form.supports.hint')}</p>
      <Pick
        label={say(words, 'form.support.unit')}
        error={wrongWith(act, 'unit', draft.unit !== null)}
        required
        value={draft.unit}
        onPick={(unit) => change({ unit })}
        find={unitFinder(reference)}
      />
      <TextField
        name="part"
        {...{ draft, change, act }}
        label={say(words, 'form.support.part')}
        seenBy="internal"
        required
        rows={2}
        maxLength={500}
      />
    </FormFrame>
  )
}
