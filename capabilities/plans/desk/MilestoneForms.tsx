// What may be said of a milestone: begun, finished, slipped. The form asks for a preview; saving comes after it.
import { dayOf } from '#foundation/core/days.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input, Textarea } from '#foundation/ui/Inputs.tsx'
import { Row, Stack } from '#foundation/ui/Layout.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { say } from '#foundation/ui/words.ts'
import { useState, type ReactNode } from 'react'
import { changeMessages as messages } from './change-messages.ts'
import type { Asked, Milestone } from './plan.ts'

interface FormProps {
  milestone: Milestone
  mayPlan: boolean
  ask: (asked: Asked) => void
}

export function BeginForm({ milestone, ask }: FormProps) {
  const [on, setOn] = useState(dayOf(useNow()))
  return (
    <Form name="begin" ready={on !== ''} send={() => ask({ as: 'begin', key: milestone.key, on })}>
      <Field label={say(messages, 'on')} required>
        <DateInput value={on} onChange={setOn} />
      </Field>
    </Form>
  )
}

export function FinishForm({ milestone, ask }: FormProps) {
  const [on, setOn] = useState(dayOf(useNow()))
  const [began, setBegan] = useState('')
  const [note, setNote] = useState('')
  const more = { ...(began ? { began } : {}), ...(note.trim() ? { note: note.trim() } : {}) }
  return (
    <Form name="finish" ready={on !== ''} send={() => ask({ as: 'finish', key: milestone.key, on, ...more })}>
      <Field label={say(messages, 'on')} required>
        <DateInput value={on} onChange={setOn} />
      </Field>
      {milestone.began === null && (
        <Field label={say(messages, 'began')} hint={say(messages, 'began.hint')}>
          <DateInput value={began} onChange={setBegan} />
        </Field>
      )}
      <Field label={say(messages, 'note')}>
        <Textarea
          rows={2}
          value={note}
          maxLength={1000}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Field>
    </Form>
  )
}

export function MoveForm({ milestone, mayPlan, ask }: FormProps) {
  const [length, setLength] = useState(String(milestone.length))
  const [notBefore, setNotBefore] = useState(milestone.notBefore ?? '')
  const [endBy, setEndBy] = useState(milestone.endBy ?? '')
  const days = Number(length)
  const changed = {
    ...(days === milestone.length ? {} : { length: days }),
    ...((notBefore || null) === milestone.notBefore ? {} : { notBefore: notBefore || null }),
    ...((endBy || null) === milestone.endBy ? {} : { endBy: endBy || null }),
  }
  const ready = Number.isInteger(days) && Object.keys(changed).length > 0
  return (
    <Form name="move" ready={ready} send={() => ask({ as: 'move', key: milestone.key, ...changed })}>
      <Field label={say(messages, 'length')}>
        <Input
          type="number"
          min={1}
          max={2500}
          inputMode="numeric"
          value={length}
          onChange={(event) => setLength(event.currentTarget.value)}
        />
      </Field>
      {milestone.began === null && (
        <Field label={say(messages, 'notBefore')}>
          <DateInput value={notBefore} onChange={setNotBefore} />
        </Field>
      )}
      {mayPlan && (
        <Field label={say(messages, 'endBy')} hint={say(messages, 'endBy.hint')}>
          <DateInput value={endBy} onChange={setEndBy} />
        </Field>
      )}
    </Form>
  )
}

interface FrameProps {
  name: 'begin' | 'finish' | 'move'
  ready: boolean
  send: () => void
  children: ReactNode
}

function Form({ name, ready, send, children }: FrameProps) {
  return (
    <form
      noValidate
      aria-label={say(messages, name)}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) send()
      }}
    >
      <Stack>
        {children}
        <Row>
          <Button type="submit" look="primary" disabled={!ready}>
            {say(messages, 'preview')}
          </Button>
        </Row>
        <p>{say(messages, 'preview.lead')}</p>
      </Stack>
    </form>
  )
}
