// One unit's part of a decision: whose, what, until when, for which matter of the agenda.
import { newId } from '#foundation/core/ids.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input, Select } from '#foundation/ui/Inputs.tsx'
import { Row } from '#foundation/ui/Layout.tsx'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { say } from '#foundation/ui/words.ts'
import { findUnits } from '#capabilities/people/desk/DirectoryPanel.tsx'
import type { Consultation } from './consultation.ts'
import { messages } from './messages.ts'
import styles from './Consultations.module.css'

export interface Part {
  readonly key: string
  readonly unit: PickOption | null
  readonly text: string
  readonly due: string
  readonly matter: string
}

/** With one matter on the agenda a part is for that one. */
export function noPart({ matters }: Consultation): Part {
  return {
    ...{ key: newId(), unit: null, text: '', due: '' },
    matter: matters.length === 1 ? matters[0]!.id : '',
  }
}

export function PartFields(props: {
  part: Part
  tried: boolean
  consultation: Consultation
  change: (more: Partial<Part>) => void
  remove: () => void
}) {
  const { part, tried, consultation, change, remove } = props
  const begun = part.text.trim() !== ''
  const missing = (filled: boolean) => (tried && begun && !filled ? say(messages, 'part.missing') : undefined)
  return (
    <fieldset className={styles.part} aria-label={part.text || say(messages, 'part.text')}>
      <Pick
        label={say(messages, 'part.unit')}
        error={missing(part.unit !== null)}
        value={part.unit}
        onPick={(unit) => change({ unit })}
        find={findUnits}
      />
      <Field label={say(messages, 'part.text')}>
        <Input
          value={part.text}
          maxLength={500}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      </Field>
      <Field label={say(messages, 'part.due')} error={missing(part.due !== '')}>
        <DateInput value={part.due} onChange={(due) => change({ due })} />
      </Field>
      {consultation.matters.length > 0 && (
        <Field label={say(messages, 'part.matter')}>
          <Select
            empty={say(messages, 'part.whole')}
            value={part.matter}
            options={consultation.matters.map(({ id, number, title }) => ({
              value: id,
              words: `${number} ${title}`,
            }))}
            onChange={(event) => change({ matter: event.currentTarget.value })}
          />
        </Field>
      )}
      <Row>
        <Button size="small" look="quiet" onClick={remove}>
          {say(messages, 'part.remove')}
        </Button>
      </Row>
    </fieldset>
  )
}
