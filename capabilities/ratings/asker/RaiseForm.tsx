// From a visit card: three fields, then a receipt with the link to follow it.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { newId } from '#foundation/core/ids.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { later } from '#foundation/ui/faces.ts'
import { Field } from '#foundation/ui/Field.tsx'
import { Input, Textarea } from '#foundation/ui/Inputs.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { ErrorNote } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import { useRef, useState, type FormEvent } from 'react'
import type { doors } from '../contract.ts'
import type { AskerView } from './view.ts'
import { messages } from './card-messages.ts'
import { useSending } from './useSending.ts'
import styles from './Asker.module.css'

type Started = ReplyOf<typeof doors.startMatter>

const Receipt = later(() => import('./Receipt.tsx'), 'Receipt')

export function RaiseForm({ view }: { view: AskerView }) {
  const [started, setStarted] = useState<Started | null>(null)
  return started ? <Receipt started={started} /> : <Form view={view} onStarted={setStarted} />
}

function Form({ view, onStarted }: { view: AskerView; onStarted: (started: Started) => void }) {
  const [form, setForm] = useState({ title: '', text: '', phone: '' })
  const id = useRef(newId())
  const { busy, problem, send } = useSending()
  const change = (name: keyof typeof form) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget
    setForm((was) => ({ ...was, [name]: value }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(async (commandId) => {
      const { title, text, phone } = form
      const body = { id: id.current, title, text, ...(phone.trim() === '' ? {} : { phone }) }
      onStarted(await call<typeof doors.startMatter>('POST /api/q/matters', { body, commandId }))
    })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap={24}>
        <header className={styles.head}>
          {view.subjectName && (
            <p className={styles.about}>{say(messages, 'card.about', { subject: view.subjectName })}</p>
          )}
          <h1>{say(messages, 'card.title')}</h1>
          <p>{say(messages, 'card.lead')}</p>
        </header>
        <Field label={say(messages, 'card.what')} required error={problem?.of('title')}>
          <Input required maxLength={120} value={form.title} onInput={change('title')} />
        </Field>
        <Field label={say(messages, 'card.more')} required error={problem?.of('text')}>
          <Textarea required rows={5} maxLength={4000} value={form.text} onInput={change('text')} />
        </Field>
        <Field
          label={say(messages, 'card.phone')}
          required={view.phone === null}
          hint={
            view.phone === null
              ? say(messages, 'card.phone.hint')
              : say(messages, 'card.phone.known', { phone: view.phone })
          }
          error={problem?.of('phone')}
        >
          <Input
            type="tel"
            autoComplete="tel"
            required={view.phone === null}
            value={form.phone}
            onInput={change('phone')}
          />
        </Field>
        {problem && problem.errors.length === 0 && <ErrorNote what={problem.message} />}
        <Button type="submit" look="primary" wide busy={busy}>
          {say(messages, 'card.send')}
        </Button>
      </Stack>
    </form>
  )
}
