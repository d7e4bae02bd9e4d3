// Handing a matter up one rung, with why this one could not solve it.
import { call } from '#foundation/client/call.ts'
import { endOfDayAfter } from '#foundation/core/days.ts'
import { dayWithWeekday } from '#foundation/ui/dates.ts'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { SeenMark } from '#foundation/ui/Marks.tsx'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../../contract.ts'
import { rungOver } from '../dispatch-rules.ts'
import { useDraft } from '../draft.ts'
import { messages } from '../messages.ts'
import { messages as words } from '../pane-messages.ts'
import { unitFinder } from '../units.ts'
import { useAct } from '../useAct.ts'
import { errorOf, FormFrame, type FormProps } from './FormFrame.tsx'

interface Draft {
  readonly reason: string
  readonly unit: PickOption | null
}

export function HandUpForm({ matter, reference, now, possible, close }: FormProps) {
  const [draft, change, drop] = useDraft<Draft>(`hand-up/${matter.id}`, { reason: '', unit: null })
  const over = rungOver(reference.rulesOf(matter.programme), matter.rung)
  const reason = draft.reason.trim()
  const body = { reason, unit: draft.unit?.id ?? '' }
  const act = useAct({
    about: body,
    expected: matter.version,
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
        {over
          ? say(words, 'form.up.to', {
              rung: over.words[lang()],
              n: over.days,
              day: dayWithWeekday(endOfDayAfter(now, over.days), now),
            })
          : say(words, 'form.up.top')}
      </p>
      <Pick
        label={say(words, 'form.unit')}
        hint={say(words, 'form.unit.hint')}
        error={errorOf(act, 'unit', draft.unit !== null)}
        required
        value={draft.unit}
        onPick={(unit) => change({ unit })}
        find={unitFinder(reference)}
      />
      <Field
        label={say(words, 'form.up.reason')}
        error={errorOf(act, 'reason', reason !== '')}
        mark={<SeenMark by="asker" />}
        required
      >
        <Textarea
          value={draft.reason}
          rows={4}
          maxLength={1000}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      </Field>
    </FormFrame>
  )
}
