// Giving the written opinion that one's unit was asked for.
import { call } from '#foundation/client/call.ts'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Select } from '#foundation/ui/Inputs.tsx'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../../contract.ts'
import { openOpinions } from '../../supports/open.ts'
import { useDraft } from '../draft.ts'
import { FormFrame, type FormProps } from '../forms/FormFrame.tsx'
import { TextField } from '../forms/TextField.tsx'
import type { Matter } from '../matter.ts'
import { messages } from '../messages.ts'
import { useStep } from '../useStep.ts'
import { messages as words } from './beside-messages.ts'

const stances = ['yes', 'no', 'none'] as const

interface Draft {
  readonly unit: string
  readonly text: string
  readonly stance: (typeof stances)[number]
}

const unsaid: Draft = { unit: '', text: '', stance: 'none' }

export function OpinionForm({ matter, reference, possible, close }: FormProps) {
  const { asked, support, draft, change, act, ready } = useOpinion(matter, close)
  const named = support && { unit: reference.unitName(support.unit), part: support.part }
  return (
    <FormFrame
      title={say(messages, 'do.opinion')}
      ready={ready}
      fields={['unit', 'text']}
      {...{ act, possible, close }}
    >
      {asked.length > 1 && (
        <Field label={say(words, 'form.opinion.unit')} error={act.problem?.of('unit')}>
          <Select
            options={asked.map(({ unit }) => ({ value: unit, words: reference.unitName(unit) }))}
            value={support?.unit ?? ''}
            onChange={(event) => change({ unit: event.currentTarget.value })}
          />
        </Field>
      )}
      {named && <p>{say(words, 'form.opinion.part', named)}</p>}
      <RadioRow
        label={say(words, 'form.opinion.stance')}
        options={stances.map((value) => ({ value, words: say(words, `form.opinion.${value}`) }))}
        value={draft.stance}
        onChange={(stance) => change({ stance })}
      />
      <TextField
        name="text"
        {...{ draft, change, act }}
        label={say(words, 'form.opinion.text')}
        seenBy="internal"
        required
        rows={5}
        maxLength={4000}
      />
    </FormFrame>
  )
}

/** What is typed, in whose name it is sent, and the sending. */
function useOpinion(matter: Matter, close: () => void) {
  const asked = openOpinions(matter)
  const [draft, change, drop] = useDraft<Draft>(`opinion/${matter.id}`, unsaid)
  const support = asked.find(({ unit }) => unit === draft.unit) ?? asked[0]
  const text = draft.text.trim()
  const agrees = draft.stance === 'none' ? {} : { agrees: draft.stance === 'yes' }
  const body = { unit: support?.unit ?? '', text, ...agrees }
  const act = useStep({
    matter,
    about: body,
    send: (how) =>
      call<typeof matterDoors.giveOpinion>('POST /api/matters/:id/opinion', {
        params: { id: matter.id },
        body,
        ...how,
      }),
    done: () => (drop(), close(), say(words, 'told.opinion')),
  })
  return { asked, support, draft, change, act, ready: support !== undefined && text !== '' }
}
