// The unit's reply: its claim, in words for the asker, who alone judges it.
import { call } from '#foundation/client/call.ts'
import { dayOf } from '#foundation/core/days.ts'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input, Textarea } from '#foundation/ui/Inputs.tsx'
import { SeenMark } from '#foundation/ui/Marks.tsx'
import { say } from '#foundation/ui/words.ts'
import type { Disposition } from '../../commands.ts'
import type { matterDoors } from '../../contract.ts'
import { messages as rules } from '../../messages.ts'
import { useDraft } from '../draft.ts'
import { messages } from '../messages.ts'
import { messages as words } from '../pane-messages.ts'
import { useAct } from '../useAct.ts'
import { errorOf, FormFrame, type FormProps } from './FormFrame.tsx'

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
  const act = useAct({
    about: body,
    expected: matter.version,
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
      <RadioRow
        label={say(words, 'form.disposition')}
        error={act.tried && disposition === null ? say(words, 'form.disposition.choose') : undefined}
        required
        stacked
        options={dispositions.map((value) => ({
          value,
          words: say(rules, `disposition.${value}`),
          hint: say(words, `form.disposition.${value}`),
        }))}
        value={disposition}
        onChange={(value) => change({ disposition: value })}
      />
      {planned && (
        <Field
          label={say(words, 'form.planned')}
          error={errorOf(act, 'plannedFor', dated)}
          mark={<SeenMark by="asker" />}
          required
        >
          <Input
            type="date"
            min={dayOf(now)}
            value={plannedFor}
            onChange={(event) => change({ plannedFor: event.currentTarget.value })}
          />
        </Field>
      )}
      <Field
        label={say(words, 'form.reply')}
        hint={say(words, 'form.reply.hint')}
        error={errorOf(act, 'text', text !== '')}
        mark={<SeenMark by="asker" />}
        required
      >
        <Textarea
          value={draft.text}
          rows={6}
          maxLength={4000}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      </Field>
    </FormFrame>
  )
}
