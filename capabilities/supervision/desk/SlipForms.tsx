// What may be done with a slip: receive, reply, object, send back, answer an objection, release, name who releases.
import { call } from '#foundation/client/call.ts'
import { dayOf } from '#foundation/core/days.ts'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { ReasonField, TextStepForm, useStepOn, type Step } from '#foundation/ui/StepForm.tsx'
import { say } from '#foundation/ui/words.ts'
import { findOfficers } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useState } from 'react'
import type { supervisionDoors as doors } from '../contract.ts'
import { messages } from './form-messages.ts'
import { askColours, type Slip } from './slip.tsx'

export type Doing = 'receive' | 'reply' | 'object' | 'send-back' | 'answer' | 'release' | 'name'

interface FormProps {
  slip: Slip
  close: () => void
}

export function SlipForm({ doing, ...props }: FormProps & { doing: Doing | null }) {
  switch (doing) {
    case null:
      return null
    case 'receive':
      return <ReceiveForm {...props} />
    case 'reply':
    case 'object':
    case 'release':
      return <TextForm key={doing} doing={doing} {...props} />
    case 'send-back':
      return <SendBackForm {...props} />
    case 'answer':
      return <AnswerForm {...props} />
    case 'name':
      return <NameForm {...props} />
  }
}

type Words = keyof typeof messages

/** Forms that are one box of text: what field it fills, and how it is sent. */
const texts = {
  reply: {
    ...{ field: 'text', words: 'reply.text', lead: null, max: 4000 },
    send: (given: Step, text: string) =>
      call<typeof doors.replyToSlip>('POST /api/slips/:id/reply', { ...given, body: { text } }),
  },
  object: {
    ...{ field: 'reason', words: 'reason', lead: 'object.lead', max: 2000 },
    send: (given: Step, reason: string) =>
      call<typeof doors.objectToSlip>('POST /api/slips/:id/object', { ...given, body: { reason } }),
  },
  release: {
    ...{ field: 'note', words: 'release.note', lead: null, max: 1000 },
    send: (given: Step, note: string) =>
      call<typeof doors.releaseSlip>('POST /api/slips/:id/release', { ...given, body: { note } }),
  },
} as const satisfies Record<
  string,
  { words: Words; lead: Words | null; field: string; max: number; send: unknown }
>

function TextForm({ slip, close, doing }: FormProps & { doing: keyof typeof texts }) {
  const { words, lead, ...rest } = texts[doing]
  return (
    <TextStepForm
      seen={slip}
      title={say(messages, doing)}
      lead={lead ? say(messages, lead) : slip.number}
      label={say(messages, words)}
      told={() => toldAnew(say(messages, `${doing}.done`))}
      close={close}
      {...rest}
    />
  )
}

function ReceiveForm({ slip, close }: FormProps) {
  const command = useStepOn(
    slip,
    'receive',
    (given) => call<typeof doors.receiveSlip>('POST /api/slips/:id/receive', { ...given, body: {} }),
    () => (close(), toldAnew(say(messages, 'receive.done'))),
  )
  return (
    <DeskForm
      title={say(messages, 'receive')}
      lead={slip.requirement}
      command={command}
      ready
      close={close}
      fields={[]}
    >
      {null}
    </DeskForm>
  )
}

function SendBackForm({ slip, close }: FormProps) {
  const today = dayOf(useNow())
  const [reason, setReason] = useState('')
  const [due, setDue] = useState('')
  const body = { reason: reason.trim(), due }
  const command = useStepOn(
    slip,
    body,
    (given) => call<typeof doors.sendBackReply>('POST /api/slips/:id/send-back', { ...given, body }),
    () => (close(), toldAnew(say(messages, 'send-back.done'))),
  )
  return (
    <DeskForm
      title={say(messages, 'send-back')}
      lead={slip.reply ?? ''}
      command={command}
      ready={body.reason !== '' && due !== ''}
      close={close}
      fields={['reason', 'due']}
    >
      <Reason value={reason} onChange={setReason} error={wrongWith(command, 'reason', body.reason !== '')} />
      <Field label={say(messages, 'due')} required error={wrongWith(command, 'due', due !== '')}>
        <DateInput value={due} min={today} onChange={setDue} />
      </Field>
    </DeskForm>
  )
}

function AnswerForm({ slip, close }: FormProps) {
  const [upheld, setUpheld] = useState<'yes' | 'no'>('no')
  const [text, setText] = useState('')
  const body = { upheld: upheld === 'yes', text: text.trim() }
  const objection = slip.steps.find(({ type }) => type === 'SlipObjected')?.text ?? ''
  const command = useStepOn(
    slip,
    body,
    (given) => call<typeof doors.answerObjection>('POST /api/slips/:id/answer', { ...given, body }),
    () => (close(), toldAnew(say(messages, 'answer.done'))),
  )
  return (
    <DeskForm
      title={say(messages, 'answer')}
      lead={objection}
      command={command}
      ready={body.text !== ''}
      close={close}
      fields={['text']}
    >
      <RadioRow
        label={say(messages, 'upheld')}
        options={[
          { value: 'no', words: say(messages, 'upheld.no') },
          { value: 'yes', words: say(messages, 'upheld.yes') },
        ]}
        value={upheld}
        onChange={setUpheld}
      />
      <Field
        label={say(messages, 'answer.text')}
        required
        error={wrongWith(command, 'text', body.text !== '')}
      >
        <Textarea value={text} maxLength={2000} onChange={(event) => setText(event.currentTarget.value)} />
      </Field>
    </DeskForm>
  )
}

function NameForm({ slip, close }: FormProps) {
  const [person, setPerson] = useState<PickOption | null>(null)
  const [reason, setReason] = useState('')
  const body = { person: person?.id ?? '', reason: reason.trim() }
  const command = useStepOn(
    slip,
    body,
    (given) => call<typeof doors.nameReleaser>('POST /api/slips/:id/releaser', { ...given, body }),
    () => (close(), toldAnew(say(messages, 'name.done'))),
  )
  return (
    <DeskForm
      title={say(messages, 'name')}
      lead={slip.number}
      command={command}
      ready={person !== null && body.reason !== ''}
      close={close}
      fields={['person', 'reason']}
    >
      <Pick
        label={say(messages, 'name.person')}
        required
        error={wrongWith(command, 'person', person !== null)}
        value={person}
        onPick={setPerson}
        find={findOfficers}
      />
      <Reason value={reason} onChange={setReason} error={wrongWith(command, 'reason', body.reason !== '')} />
    </DeskForm>
  )
}

interface ReasonProps {
  value: string
  onChange: (value: string) => void
  error: string | undefined
}

export function Reason(props: ReasonProps) {
  return <ReasonField label={say(messages, 'reason')} {...props} />
}

/** Colours may be others after a command about a slip. */
function toldAnew(words: string): string {
  void askColours().catch(() => {})
  return words
}
