// The short forms: put into a class, sign for it, begin with a plan, note progress.
import { call } from '#foundation/client/call.ts'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { dayWithWeekday } from '#foundation/ui/dates.ts'
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Select } from '#foundation/ui/Inputs.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../../contract.ts'
import { actionWords } from '../ActionBar.tsx'
import { useDraft } from '../draft.ts'
import { messages } from '../messages.ts'
import { messages as words } from '../pane-messages.ts'
import { useStep } from '../useStep.ts'
import { FormFrame, type FormProps } from './FormFrame.tsx'
import { TextField } from './TextField.tsx'

export function TriageForm({ matter, reference, possible, close }: FormProps) {
  const [draft, change, drop] = useDraft(`triage/${matter.id}`, {
    class: matter.class ?? '',
    plan: matter.plan ?? '',
  })
  const plan = draft.plan.trim()
  const body = { class: draft.class, ...(plan ? { plan } : {}) }
  const act = useStep({
    matter,
    about: body,
    send: (how) =>
      call<typeof matterDoors.triageMatter>('POST /api/matters/:id/triage', {
        params: { id: matter.id },
        body,
        ...how,
      }),
    done: () => (drop(), close(), say(messages, 'told.triage')),
  })
  const classes = reference.rulesOf(matter.programme)?.classes ?? []
  return (
    <FormFrame
      title={say(messages, 'do.triage')}
      ready={draft.class !== ''}
      fields={['class', 'plan']}
      {...{ act, possible, close }}
    >
      <Field label={say(words, 'form.class')} error={wrongWith(act, 'class', draft.class !== '')} required>
        <Select
          empty={say(words, 'form.class.none')}
          options={classes.map((one) => ({ value: one.key, words: one.words[lang()] }))}
          value={draft.class}
          onChange={(event) => change({ class: event.currentTarget.value })}
        />
      </Field>
      <TextField
        name="plan"
        {...{ draft, change, act }}
        label={say(words, 'form.plan')}
        hint={say(words, 'form.optional')}
        seenBy="internal"
        maxLength={4000}
      />
    </FormFrame>
  )
}

export function AcknowledgeForm({ matter, reference, now, possible, close }: FormProps) {
  const act = useStep({
    matter,
    about: 'acknowledge',
    send: (how) =>
      call<typeof matterDoors.acknowledgeMatter>('POST /api/matters/:id/acknowledge', {
        params: { id: matter.id },
        ...how,
      }),
    done: () => (close(), say(messages, 'told.acknowledge')),
  })
  return (
    <FormFrame title={say(messages, 'do.acknowledge')} ready {...{ act, possible, close }}>
      <p>
        {say(words, 'form.acknowledge.what', {
          unit: reference.unitName(matter.ownerUnit),
          day: dayWithWeekday(matter.dueAt, now),
        })}
      </p>
    </FormFrame>
  )
}

export function StartForm({ matter, possible, close }: FormProps) {
  const [draft, change, drop] = useDraft(`start/${matter.id}`, { plan: matter.plan ?? '' })
  const plan = draft.plan.trim()
  const act = useStep({
    matter,
    about: plan,
    send: (how) =>
      call<typeof matterDoors.startMatter>('POST /api/matters/:id/start', {
        params: { id: matter.id },
        body: { plan },
        ...how,
      }),
    done: () => (drop(), close(), say(messages, 'told.start')),
  })
  return (
    <FormFrame
      title={actionWords('start', matter)}
      ready={plan !== ''}
      fields={['plan']}
      {...{ act, possible, close }}
    >
      <TextField
        name="plan"
        {...{ draft, change, act }}
        label={say(words, 'form.plan')}
        hint={say(words, 'form.plan.hint')}
        seenBy="asker"
        required
        rows={4}
        maxLength={4000}
      />
    </FormFrame>
  )
}

export function NoteForm({ matter, possible, close }: FormProps) {
  const [draft, change, drop] = useDraft(`note/${matter.id}`, {
    text: '',
    seen: 'internal' as 'internal' | 'asker',
  })
  const body = { text: draft.text.trim(), askerSees: draft.seen === 'asker' }
  const act = useStep({
    matter,
    about: body,
    send: (how) =>
      call<typeof matterDoors.noteMatter>('POST /api/matters/:id/note', {
        params: { id: matter.id },
        body,
        ...how,
      }),
    done: () => (drop(), close(), say(messages, 'told.note')),
  })
  const options = (['internal', 'asker'] as const).map((value) => ({
    value,
    words: say(words, `form.seen.${value}`),
    hint: say(words, `form.seen.${value}.hint`),
  }))
  return (
    <FormFrame
      title={say(messages, 'do.note')}
      ready={body.text !== ''}
      fields={['text']}
      {...{ act, possible, close }}
    >
      <RadioRow
        label={say(words, 'form.seen')}
        options={options}
        value={draft.seen}
        onChange={(seen) => change({ seen })}
      />
      <TextField
        name="text"
        {...{ draft, change, act }}
        label={say(words, 'form.progress')}
        seenBy={draft.seen}
        required
        rows={4}
        maxLength={4000}
      />
    </FormFrame>
  )
}
