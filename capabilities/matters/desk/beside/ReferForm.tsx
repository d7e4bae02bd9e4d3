// What belongs to another body: which, and how the asker goes about it.
import { call } from '#foundation/client/call.ts'
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Select } from '#foundation/ui/Inputs.tsx'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../../contract.ts'
import {
  channelKey,
  messages as channels,
  referralChannels,
  type ReferralChannel,
} from '../../supports/channel-messages.ts'
import { useDraft } from '../draft.ts'
import { FormFrame, type FormProps } from '../forms/FormFrame.tsx'
import { TextField } from '../forms/TextField.tsx'
import { messages } from '../messages.ts'
import { useStep } from '../useStep.ts'
import { messages as words } from './beside-messages.ts'

interface Draft {
  readonly channel: ReferralChannel | ''
  readonly note: string
}

export function ReferForm({ matter, possible, close }: FormProps) {
  const [draft, change, drop] = useDraft<Draft>(`refer/${matter.id}`, { channel: '', note: '' })
  const note = draft.note.trim()
  const { channel } = draft
  const body = { channel: channel as ReferralChannel, note }
  const act = useStep({
    matter,
    about: body,
    send: (how) =>
      call<typeof matterDoors.referOut>('POST /api/matters/:id/refer-out', {
        params: { id: matter.id },
        body,
        ...how,
      }),
    done: () => (drop(), close(), say(words, 'told.refer-out')),
  })
  return (
    <FormFrame
      title={say(messages, 'do.refer-out')}
      ready={channel !== '' && note !== ''}
      fields={['channel', 'note']}
      {...{ act, possible, close }}
    >
      <p>{say(words, 'form.refer.what')}</p>
      <Field
        label={say(words, 'form.refer.channel')}
        error={wrongWith(act, 'channel', channel !== '')}
        required
      >
        <Select
          empty={say(words, 'form.refer.channel.none')}
          options={referralChannels.map((key) => ({ value: key, words: say(channels, channelKey(key)) }))}
          value={channel}
          onChange={(event) => change({ channel: event.currentTarget.value as ReferralChannel })}
        />
      </Field>
      <TextField
        name="note"
        {...{ draft, change, act }}
        label={say(words, 'form.refer.note')}
        hint={say(words, 'form.refer.note.hint')}
        seenBy="asker"
        required
        rows={4}
        maxLength={1000}
      />
    </FormFrame>
  )
}
