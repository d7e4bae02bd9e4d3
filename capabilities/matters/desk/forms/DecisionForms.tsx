// What the office decides about a unit's time: more of it, or a hold; a refusal needs a word.
import { call } from '#foundation/client/call.ts'
import type { Id } from '#foundation/core/ids.ts'
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

export function DecideExtensionForm(props: FormProps) {
  const { matter } = props
  const { extension } = matter.asked
  return (
    <DecideForm
      action="decide-extension"
      day="due"
      dayLabel={say(times, 'form.decision.due')}
      asked={{ extension, hold: null }}
      askedDay={extension?.due}
      send={(body, how) =>
        call<typeof matterDoors.decideExtension>('POST /api/matters/:id/extension/decision', {
          params: { id: matter.id },
          body,
          ...how,
        })
      }
      {...props}
    />
  )
}

export function DecideHoldForm(props: FormProps) {
  const { matter } = props
  const { hold } = matter.asked
  return (
    <DecideForm
      action="decide-hold"
      day="reviewOn"
      dayLabel={say(times, 'form.decision.review')}
      asked={{ extension: null, hold }}
      askedDay={hold?.reviewOn}
      send={(body, how) =>
        call<typeof matterDoors.decideHold>('POST /api/matters/:id/hold/decision', {
          params: { id: matter.id },
          body,
          ...how,
        })
      }
      {...props}
    />
  )
}

type DayName = 'due' | 'reviewOn'

interface DecideProps<K extends DayName> extends FormProps {
  readonly action: 'decide-extension' | 'decide-hold'
  /** What the door calls the day that may be another than the one asked for. */
  readonly day: K
  readonly dayLabel: string
  readonly asked: FormProps['matter']['asked']
  readonly askedDay: string | undefined
  readonly send: (
    body: ReturnType<typeof decisionOf<K>>['body'],
    how: { commandId: Id; expected: number },
  ) => Promise<unknown>
}

function DecideForm<K extends DayName>(props: DecideProps<K>) {
  const { matter, now, possible, close, action, day, dayLabel, asked, askedDay = '', send } = props
  const [draft, change, drop] = useDraft<Draft>(`${action}/${matter.id}`, undecided)
  const { body, ready } = decisionOf(draft, day)
  const act = useStep({
    matter,
    about: body,
    send: (how) => send(body, how),
    done: () => (drop(), close(), say(times, body.granted ? 'told.granted' : 'told.refused')),
  })
  return (
    <FormFrame
      title={say(messages, `do.${action}`)}
      ready={ready}
      fields={['granted', day, 'note']}
      {...{ act, possible, close }}
    >
      <Time matter={{ hold: null, asked }} now={now} />
      <Decision draft={draft} change={change} />
      {draft.decision === 'yes' && (
        <DayField
          {...{ act, now }}
          name={day}
          label={dayLabel}
          value={draft.day || askedDay}
          onChange={(chosen) => change({ day: chosen })}
          optional
          seen
        />
      )}
      <Word {...{ draft, change, act }} />
    </FormFrame>
  )
}

function decisionOf<K extends DayName>(draft: Draft, day: K) {
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
