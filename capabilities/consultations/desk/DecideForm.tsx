// Deciding: what is decided, which option, and each unit's part with its day; the parts become tasks as it is sent.
import { call } from '#foundation/client/call.ts'
import type { BodyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { PlusIcon } from '#foundation/ui/icons.tsx'
import { Select, Textarea } from '#foundation/ui/Inputs.tsx'
import { Row } from '#foundation/ui/Layout.tsx'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import type { Consultation } from './consultation.ts'
import type { LeadFormProps } from './LeadForms.tsx'
import { messages } from './messages.ts'
import { noPart, PartFields, type Part } from './PartFields.tsx'

export function DecideForm({ consultation, close }: LeadFormProps) {
  const { id, options } = consultation
  const [text, setText] = useState('')
  const [option, setOption] = useState('')
  const [parts, setParts] = useState<readonly Part[]>(() => asked(consultation))
  const told = parts.filter((part) => part.text.trim() !== '')
  const whole = told.every(({ unit, due }) => unit !== null && due !== '')
  const body = { text: text.trim(), option: option || null, parts: told.map(partOf) }
  const command = useCommand({
    about: body,
    send: (commandId) =>
      call<typeof doors.decide>('POST /api/consultations/:id/decision', { params: { id }, body, commandId }),
    done: () => (close(), say(messages, 'decide.told')),
  })
  return (
    <DeskForm
      title={say(messages, 'decide')}
      lead={say(messages, 'decide.lead')}
      ready={body.text !== '' && whole}
      fields={['text', 'option']}
      long
      {...{ command, close }}
    >
      {options.length > 0 && (
        <Field label={say(messages, 'decide.option')} error={wrongWith(command, 'option')}>
          <Select
            empty={say(messages, 'voice.none')}
            value={option}
            options={options.map(({ key, text: words }) => ({
              value: key,
              words: `${key.toUpperCase()} ${words}`,
            }))}
            onChange={(event) => setOption(event.currentTarget.value)}
          />
        </Field>
      )}
      <Field
        label={say(messages, 'decide.text')}
        required
        error={wrongWith(command, 'text', body.text !== '')}
      >
        <Textarea
          rows={5}
          value={text}
          maxLength={4000}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <Parts tried={command.tries > 0} {...{ consultation, parts, setParts }} />
    </DeskForm>
  )
}

/** What each unit was asked for is what it is likely to be given. */
function asked(consultation: Consultation): Part[] {
  return consultation.voices.map(({ unit, unitName, part }) => ({
    ...noPart(consultation),
    ...{ unit: { id: unit, words: unitName }, text: part ?? '' },
  }))
}

function partOf({ unit, text, due, matter }: Part): BodyOf<typeof doors.decide>['parts'][number] {
  return { unit: unit?.id ?? '', text: text.trim(), due, matter: matter || null }
}

function Parts(props: {
  tried: boolean
  consultation: Consultation
  parts: readonly Part[]
  setParts: (change: (all: readonly Part[]) => readonly Part[]) => void
}) {
  const { tried, consultation, parts, setParts } = props
  const change = (key: string, more: Partial<Part>) =>
    setParts((all) => all.map((part) => (part.key === key ? { ...part, ...more } : part)))
  return (
    <>
      {parts.map((part) => (
        <PartFields
          key={part.key}
          part={part}
          tried={tried}
          consultation={consultation}
          change={(more) => change(part.key, more)}
          remove={() => setParts((all) => all.filter(({ key }) => key !== part.key))}
        />
      ))}
      <Row>
        <Button
          size="small"
          icon={<PlusIcon size={16} />}
          onClick={() => setParts((all) => [...all, noPart(consultation)])}
        >
          {say(messages, 'part.add')}
        </Button>
      </Row>
    </>
  )
}
