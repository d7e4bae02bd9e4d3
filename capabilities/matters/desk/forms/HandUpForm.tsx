// Handing a matter up one rung, with why this one could not solve it.
import { call } from '#foundation/client/call.ts'
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../../contract.ts'
import { rungOver } from '../dispatch-rules.ts'
import { useDraft } from '../draft.ts'
import { messages } from '../messages.ts'
import { messages as words } from '../pane-messages.ts'
import { Reckoned } from '../Reckoned.tsx'
import { timeWords } from '../time-words.ts'
import { unitFinder } from '../units.ts'
import { useStep } from '../useStep.ts'
import { FormFrame, type FormProps } from './FormFrame.tsx'
import { TextField } from './TextField.tsx'

interface Draft {
  readonly reason: string
  readonly unit: PickOption | null
}

export function HandUpForm({ matter, reference, now, possible, close }: FormProps) {
  const [draft, change, drop] = useDraft<Draft>(`hand-up/${matter.id}`, { reason: '', unit: null })
  const rules = reference.rulesOf(matter.programme)
  const over = rungOver(rules, matter.rung)
  const reason = draft.reason.trim()
  const body = { reason, unit: draft.unit?.id ?? '' }
  const act = useStep({
    matter,
    about: body,
    send: (how) =>
      call<typeof matterDoors.handUpMatter>('POST /api/matters/:id/hand-up', {
        params: { id: matter.id },
        body,
        ...how,
      }),
    done: () => (drop(), close(), say(messages, 'told.hand-up', { unit: draft.unit?.words ?? '' })),
  })
  return (
    <FormFrame
      title={say(messages, 'do.hand-up')}
      ready={reason !== '' && draft.unit !== null}
      fields={['reason', 'unit']}
      possible={possible && over !== null}
      {...{ act, close }}
    >
      <p>
        {over ? (
          <>
            {say(words, 'form.up.to', { rung: over.words[lang()] })}{' '}
            <Reckoned id={matter.id} now={now} otherwise={timeWords(rules, over.key, matter.class)} />
          </>
        ) : (
          say(words, 'form.up.top')
        )}
      </p>
      <Pick
        label={say(words, 'form.unit')}
        hint={say(words, 'form.unit.hint')}
        error={wrongWith(act, 'unit', draft.unit !== null)}
        required
        value={draft.unit}
        onPick={(unit) => change({ unit })}
        find={unitFinder(reference)}
      />
      <TextField
        name="reason"
        {...{ draft, change, act }}
        label={say(words, 'form.up.reason')}
        seenBy="asker"
        required
        rows={4}
        maxLength={1000}
      />
    </FormFrame>
  )
}
