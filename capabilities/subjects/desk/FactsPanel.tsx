// The facts of one subject, with the office's ways to correct, retire and restore it.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { day } from '#foundation/ui/dates.ts'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { Facts, Row, Sheet } from '#foundation/ui/Layout.tsx'
import { Note } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { number } from '#foundation/ui/numbers.ts'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { useAreas, useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useState, type ReactNode } from 'react'
import type { subjectDoors } from '../contract.ts'
import { fieldsOf, type FieldName } from '../kinds.ts'
import { messages } from './messages.ts'
import type { Subject } from './subject-columns.tsx'
import { ChangeForm } from './SubjectForm.tsx'
import styles from './Subjects.module.css'

export function FactsPanel({ subject }: { subject: Subject }) {
  const office = hasAnyRole(useSession(), ['coordinator'])
  const now = useNow()
  const { name: unitName } = useDirectory()
  const areas = useAreas()
  const [doing, setDoing] = useState<'change' | 'retire' | 'restore' | null>(null)
  const close = () => setDoing(null)
  const names = {
    unit: unitName(subject.unit),
    area: areas.find(({ id }) => id === subject.area)?.name ?? (subject.area ? '…' : ''),
  }
  const facts = fieldsOf[subject.kind]
    .filter((field) => field !== 'name')
    .map((field): [string, ReactNode] => [say(messages, `col.${field}`), valueOf(subject, field, names)])
  return (
    <Sheet
      title={say(messages, 'facts')}
      tools={office && <Tools retired={subject.retiredAt !== null} onDo={setDoing} />}
    >
      {subject.retiredAt && (
        <Note>
          {say(messages, 'retired.because', {
            day: day(subject.retiredAt, now),
            why: subject.retiredBecause ?? '',
          })}
        </Note>
      )}
      <Facts facts={[...facts, [say(messages, 'col.addedAt'), day(subject.addedAt, now)]]} />
      {doing === 'change' && <ChangeForm subject={subject} names={names} close={close} />}
      {(doing === 'retire' || doing === 'restore') && (
        <ReasonForm subject={subject} what={doing} close={close} />
      )}
    </Sheet>
  )
}

function Tools({
  retired,
  onDo,
}: {
  retired: boolean
  onDo: (what: 'change' | 'retire' | 'restore') => void
}) {
  const button = (what: 'change' | 'retire' | 'restore') => (
    <Button size="small" onClick={() => onDo(what)}>
      {say(messages, what)}
    </Button>
  )
  return retired ? (
    button('restore')
  ) : (
    <Row>
      {button('change')}
      {button('retire')}
    </Row>
  )
}

function ReasonForm(props: { subject: Subject; what: 'retire' | 'restore'; close: () => void }) {
  const { subject, what, close } = props
  const [reason, setReason] = useState('')
  const given = {
    params: { id: subject.id },
    body: { reason: reason.trim() },
    expected: subject.version,
  }
  const command = useCommand({
    about: [what, given],
    send: (commandId) =>
      what === 'retire'
        ? call<typeof subjectDoors.retireSubject>('POST /api/subjects/:id/retire', { ...given, commandId })
        : call<typeof subjectDoors.restoreSubject>('POST /api/subjects/:id/restore', { ...given, commandId }),
    done: () => {
      close()
      return say(messages, `${what}.done`)
    },
  })
  return (
    <DeskForm
      title={say(messages, `${what}.title`, { name: subject.name })}
      lead={what === 'retire' ? say(messages, 'retire.lead') : undefined}
      verb={say(messages, what)}
      command={command}
      ready={reason.trim() !== ''}
      close={close}
      fields={['reason']}
    >
      <Field
        label={say(messages, 'reason')}
        required
        error={wrongWith(command, 'reason', reason.trim() !== '')}
      >
        <Textarea
          rows={2}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
    </DeskForm>
  )
}

function valueOf(subject: Subject, field: FieldName, names: { area: string; unit: string }) {
  if (field === 'area' || field === 'unit') return names[field]
  const value = subject[field]
  if (Array.isArray(value)) return value.join('、')
  if (typeof value === 'number') return number(value, 1)
  return field === 'code' && value ? <span className={styles.code}>{value}</span> : String(value ?? '')
}
