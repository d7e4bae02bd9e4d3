// The opinion of one's own unit, kept on the phone as it is written until it is sent.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import { useOnce } from '#foundation/client/useOnce.ts'
import { useDraft } from '#foundation/outbox/useDraft.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { SeenMark } from '#foundation/ui/Marks.tsx'
import { ErrorNote } from '#foundation/ui/Notes.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import type { doors } from '../contract.ts'
import type { Consultation } from './consultation.ts'
import { messages } from './messages.ts'

interface OpinionProps {
  readonly consultation: Consultation
  readonly voice: Consultation['voices'][number]
  readonly onDone: () => void
}

const none = 'none'

export function OpinionForm({ consultation, voice, onDone }: OpinionProps) {
  const { account } = useSession()
  const { id, options } = consultation
  const said = () => ({ text: voice.opinion?.text ?? '', option: voice.opinion?.option ?? none })
  const { draft, change, clear } = useDraft(account, `consultation/${id}/${voice.unit}`, said)
  const text = draft?.text.trim() ?? ''
  const option = draft && draft.option !== none ? draft.option : null
  const { busy, trouble, go } = useOnce(async (commandId) => {
    await call<typeof doors.sayOpinion>('POST /api/consultations/:id/opinions', {
      params: { id },
      body: { unit: voice.unit, text, option },
      commandId,
    })
    clear()
    tell(say(messages, 'done'))
  }, onDone)
  if (!draft) return null
  return (
    <Sheet title={voice.unitName}>
      {voice.part && <p>{say(messages, 'part', { part: voice.part })}</p>}
      {options.length > 0 && (
        <RadioRow
          label={say(messages, 'options')}
          options={[
            ...options.map(({ key }) => ({ value: key, words: key.toUpperCase() })),
            { value: none, words: say(messages, 'options.none') },
          ]}
          value={draft.option}
          onChange={(chosen) => change((was) => ({ ...was, option: chosen }))}
        />
      )}
      <Field label={say(messages, 'text')} mark={<SeenMark by="internal" />}>
        <Textarea
          rows={5}
          maxLength={4000}
          value={draft.text}
          onChange={(event) => {
            const typed = event.currentTarget.value
            change((was) => ({ ...was, text: typed }))
          }}
        />
      </Field>
      {trouble && <ErrorNote what={say(messages, 'not', { why: trouble })} />}
      <Button look="primary" wide busy={busy} disabled={text === ''} onClick={() => void go()}>
        {say(messages, 'send')}
      </Button>
    </Sheet>
  )
}
