// What the office decides about a unit's time: more of it, or a hold; a refusal needs a word.
import { call } from '#foundation/client/call.ts'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../../contract.ts'
import { useDraft, type Change } from '../draft.ts'
import { messages as times } from '../due-messages.ts'
import { messages } from '../messages.ts'
import { messages as words } from '../pane-messages.ts'
import { Time } from '../Time.tsx'
import { useStep } from '../useStep.ts'
import { FormFrame, type FormProps } from './FormFrame.tsx'
import { TextField } from './TextField.tsx'
import { DayField } from './TimeForms.tsx'

interface Draft {
  readonly decision: 'yes' | 'no'
  /** Another day than the one asked for. */
  readonly day: string
  readonly note: string
}

const undecided: Draft = { decision: 'yes', day: '', note: '' }

export function DecideExtensionForm({ matter, now, possible, close }: FormProps) {
  const [draft, change, drop] = useDraft<Draft>(`decide-extension/${matter.id}`, undecided)
  const { body, ready } = decisionOf(draft, 'due')
  const act = useStep({
    matter,
    about: body,
    send: (how) =>
      call<typeof matterDoors.decideExtension>('POST /api/matters/:id/extension/decision', {
        params: { id: matter.id },
        body,
        ...how,
      }),
    done: () => (drop(), close(), say(times, body.granted ? 'told.granted' : 'told.refused')),
  })
  const { extension } = matter.asked
  return (
    <FormFrame
      title={say(messages, 'do.decide-extension')}
      ready={ready}
      fields={['granted', 'due', 'note']}
      {...{ act, possible, close }}
    >
      <Time matter={{ hold: null, asked: { extension, hold: null } }} now={now} />
      <Decision draft={draft} change={change} />
      {draft.decision === 'yes' && (
        <DayField
          {...{ act, now }}
          name="due"
          label={say(times, 'form.decision.due')}
          value={draft.day || (extension?.due ?? '')}
          onChange={(day) => change({ day })}
          optional
          seen
        />
      )}
      <Word {...{ draft, change, act }} />
    </FormFrame>
  )
}

export function DecideHoldForm({ matter, now, possible, close }: FormProps) {
  const [draft, change, drop] = useDraft<Draft>(`decide-hold/${matter.id}`, undecided)
  const { body, ready } = decisionOf(draft, 'reviewOn')
  const act = useStep({
    matter,
    about: body,
    send: (how) =>
      call<typeof matterDoors.decideHold>('POST /api/matters/:id/hold/decision', {
        params: { id: matter.id },
        body,
        ...how,
      }),
    done: () => (drop(), close(), say(times, body.granted ? 'told.granted' : 'told.refused')),
  })
  const { hold } = matter.asked
  return (
    <FormFrame
      title={say(messages, 'do.decide-hold')}
      ready={ready}
      fields={['granted', 'reviewOn', 'note']}
      {...{ act, possible, close }}
    >
      <Time matter={{ hold: null, asked: { extension: null, hold } }} now={now} />
      <Decision draft={draft} change={change} />
      {draft.decision === 'yes' && (
        <DayField
          {...{ act, now }}
          name="reviewOn"
          label={say(times, 'form.decision.review')}
          value={draft.day || (hold?.reviewOn ?? '')}
          onChange={(day) => change({ day })}
          optional
          seen
        />
      )}
      <Word {...{ draft, change, act }} />
    </FormFrame>
  )
}

function decisionOf<K extends 'due' | 'reviewOn'>(draft: Draft, day: K) {
  const granted = draft.decision === 'yes'
  const note = draft.note.trim()
  const given = granted && draft.day !== '' ? { [day]: draft.day } : {}
  const body = { granted, ...(given as Partial<Record<K, string>>), ...(note === '' ? {} : { note }) }
  return { body, ready: granted || note !== '' }
}

function Decision({ draft, change }: { draft: Draft; change: Change<Draft> }) {
  return (
    <RadioRow
      label={say(times, 'form.decision')}
      options={(['yes', 'no'] as const).map((value) => ({
        value,
        words: say(times, `form.decision.${value}`),
      }))}
      value={draft.decision}
      onChange={(decision) => change({ decision })}
    />
  )
}

type WordProps = Parameters<typeof TextField<'note'>>[0]

function Word({ draft, change, act }: Pick<WordProps, 'act'> & { draft: Draft; change: Change<Draft> }) {
  const refusing = draft.decision === 'no'
  return (
    <TextField
      name="note"
      {...{ draft, change, act }}
      label={say(times, 'form.decision.note')}
      {...(refusing ? {} : { hint: say(words, 'form.optional') })}
      seenBy="internal"
      required={refusing}
      rows={2}
      maxLength={1000}
    />
  )
}
