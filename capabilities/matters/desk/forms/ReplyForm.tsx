// The unit's reply: its claim, in words for the asker, who alone judges it.
import { call } from '#foundation/client/call.ts'
import { dayOf } from '#foundation/core/days.ts'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { SeenMark } from '#foundation/ui/Marks.tsx'
import type { Command } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import type { Disposition } from '../../commands.ts'
import type { matterDoors } from '../../contract.ts'
import { messages as rules } from '../../messages.ts'
import { useDraft, type Change } from '../draft.ts'
import { messages } from '../messages.ts'
import { messages as words } from '../pane-messages.ts'
import { useStep } from '../useStep.ts'
import { FormFrame, type FormProps } from './FormFrame.tsx'
import { TextField } from './TextField.tsx'

const dispositions = [
  'resolved',
  'partly-resolved',
  'explained',
  'planned',
  'out-of-scope',
] as const satisfies readonly Disposition[]

interface Draft {
  readonly disposition: Disposition | null
  readonly text: string
  readonly plannedFor: string
}

export function ReplyForm({ matter, now, possible, close }: FormProps) {
  const [draft, change, drop] = useDraft<Draft>(`reply/${matter.id}`, {
    disposition: null,
    text: '',
    plannedFor: '',
  })
  const { disposition, plannedFor } = draft
  const text = draft.text.trim()
  const planned = disposition === 'planned'
  const body = {
    disposition: disposition ?? 'resolved',
    text,
    ...(planned && plannedFor ? { plannedFor } : {}),
  }
  const act = useStep({
    matter,
    about: body,
    send: (how) =>
      call<typeof matterDoors.replyToMatter>('POST /api/matters/:id/reply', {
        params: { id: matter.id },
        body,
        ...how,
      }),
    done: () => (drop(), close(), say(messages, 'told.reply')),
  })
  const dated = !planned || plannedFor !== ''
  return (
    <FormFrame
      title={say(messages, 'do.reply')}
      ready={disposition !== null && text !== '' && dated}
      fields={['disposition', 'text', 'plannedFor']}
      {...{ act, possible, close }}
    >
      <Outcome draft={draft} change={change} act={act} />
      {planned && <PlannedFor draft={draft} change={change} act={act} now={now} />}
      <TextField
        name="text"
        {...{ draft, change, act }}
        label={say(words, 'form.reply')}
        hint={say(words, 'form.reply.hint')}
        seenBy="asker"
        required
        rows={6}
        maxLength={4000}
      />
    </FormFrame>
  )
}

interface Shared {
  readonly draft: Draft
  readonly change: Change<Draft>
  readonly act: Command
}

function Outcome({ draft, change, act }: Shared) {
  return (
    <RadioRow
      label={say(words, 'form.disposition')}
      error={act.tries > 0 && draft.disposition === null ? say(words, 'form.disposition.choose') : undefined}
      required
      stacked
      options={dispositions.map((value) => ({
        value,
        words: say(rules, `disposition.${value}`),
        hint: say(words, `form.disposition.${value}`),
      }))}
      value={draft.disposition}
      onChange={(disposition) => change({ disposition })}
    />
  )
}

function PlannedFor({ draft, change, act, now }: Shared & { now: string }) {
  return (
    <Field
      label={say(words, 'form.planned')}
      error={wrongWith(act, 'plannedFor', draft.plannedFor !== '')}
      mark={<SeenMark by="asker" />}
      required
    >
      <DateInput
        min={dayOf(now)}
        value={draft.plannedFor}
        onChange={(plannedFor) => change({ plannedFor })}
      />
    </Field>
  )
}
