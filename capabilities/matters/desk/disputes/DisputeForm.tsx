// “Not ours”: a reason of the programme’s list, the grounds, and whose it is by the directory, as far as the unit knows.
import { call } from '#foundation/client/call.ts'
import { dayWithWeekday } from '#foundation/ui/dates.ts'
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Select } from '#foundation/ui/Inputs.tsx'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import type { dutyDoors } from '#capabilities/directory/contract.ts'
import type { matterDoors } from '../../contract.ts'
import { useDraft } from '../draft.ts'
import { FormFrame, type FormProps } from '../forms/FormFrame.tsx'
import { TextField } from '../forms/TextField.tsx'
import type { Matter } from '../matter.ts'
import { messages } from '../messages.ts'
import { unitFinder } from '../units.ts'
import { useStep } from '../useStep.ts'
import { messages as words } from './dispute-messages.ts'

interface Draft {
  readonly reason: string
  readonly note: string
  readonly unit: PickOption | null
  readonly duty: PickOption | null
}

const nothing: Draft = { reason: '', note: '', unit: null, duty: null }

export function DisputeForm({ matter, reference, now, possible, close }: FormProps) {
  const { draft, change, act, ready } = useDispute(matter, close)
  const reasons = reference.rulesOf(matter.programme)?.disputes?.reasons ?? []
  const until = matter.disputableUntil
  return (
    <FormFrame
      title={say(messages, 'do.dispute')}
      ready={ready}
      fields={['reason', 'note', 'unit', 'duty']}
      {...{ act, possible, close }}
    >
      <p>
        {until
          ? say(words, 'form.dispute.until', { day: dayWithWeekday(until, now) })
          : say(words, 'form.dispute.over')}
      </p>
      <Field
        label={say(words, 'form.dispute.reason')}
        error={wrongWith(act, 'reason', draft.reason !== '')}
        required
      >
        <Select
          empty={say(words, 'form.dispute.reason.none')}
          options={reasons.map((one) => ({ value: one.key, words: one.words[lang()] }))}
          value={draft.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      </Field>
      <TextField
        name="note"
        {...{ draft, change, act }}
        label={say(words, 'form.dispute.note')}
        hint={say(words, 'form.dispute.note.hint')}
        seenBy="internal"
        required
        rows={3}
        maxLength={1000}
      />
      <Pick
        label={say(words, 'form.dispute.unit')}
        hint={say(words, 'form.dispute.unit.hint')}
        error={act.problem?.of('unit')}
        value={draft.unit}
        onPick={(unit) => change({ unit })}
        find={unitFinder(reference)}
      />
      <Pick
        label={say(words, 'form.dispute.duty')}
        hint={say(words, 'form.dispute.duty.hint')}
        error={act.problem?.of('duty')}
        value={draft.duty}
        onPick={(duty) => change({ duty })}
        find={findDuty}
      />
    </FormFrame>
  )
}

function useDispute(matter: Matter, close: () => void) {
  const [draft, change, drop] = useDraft<Draft>(`dispute/${matter.id}`, nothing)
  const { reason } = draft
  const note = draft.note.trim()
  const body = { reason, note, unit: draft.unit?.id ?? null, duty: draft.duty?.id ?? null }
  const act = useStep({
    matter,
    about: body,
    send: (how) =>
      call<typeof matterDoors.disputeMatter>('POST /api/matters/:id/dispute', {
        params: { id: matter.id },
        body,
        ...how,
      }),
    done: () => (drop(), close(), say(words, 'told.dispute')),
  })
  return { draft, change, act, ready: reason !== '' && note !== '' }
}

async function findDuty(typed: string): Promise<readonly PickOption[]> {
  const { items } = await call<typeof dutyDoors.listDuties>('GET /api/duties', {
    query: { limit: 12, ...(typed ? { q: typed } : {}) },
  })
  return items.map(({ id, key, words: name }) => ({ id, words: name[lang()], hint: key }))
}
