// One matter found on a visit: a line, a class, and whether it was solved there or goes up.
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { Button } from '#foundation/ui/Button.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { SeenMark } from '#foundation/ui/Marks.tsx'
import { say } from '#foundation/ui/words.ts'
import type { Fault, FindingDraft } from './draft.ts'
import { messages } from './messages.ts'
import type { Choice } from './rules.ts'

interface FindingFormProps {
  readonly n: number
  readonly finding: FindingDraft
  readonly classes: readonly Choice[]
  readonly faults: readonly Fault[]
  readonly onChange: (change: Partial<FindingDraft>) => void
  readonly onRemove: () => void
}

export function FindingForm({ n, finding, classes, faults, onChange, onRemove }: FindingFormProps) {
  const { id, title, where, how } = finding
  const error = (fault: Fault, words: 'fault.title' | 'fault.how') =>
    faults.includes(fault) ? say(messages, words) : undefined
  return (
    <Sheet
      title={say(messages, 'finding', { n })}
      tools={
        <Button look="quiet" size="small" onClick={onRemove}>
          {say(messages, 'finding.remove')}
        </Button>
      }
    >
      <Field
        label={say(messages, 'finding.title')}
        mark={<SeenMark by="asker" />}
        error={error(`title/${id}`, 'fault.title')}
      >
        <Textarea
          rows={2}
          maxLength={120}
          value={title}
          onChange={(event) => onChange({ title: event.currentTarget.value.replace(/\n/g, ' ') })}
        />
      </Field>
      <RadioRow
        chips
        label={say(messages, 'finding.class')}
        options={[...classes, { value: '', words: say(messages, 'finding.class.none') }]}
        value={finding.class ?? ''}
        onChange={(chosen) => onChange({ class: chosen === '' ? null : chosen })}
      />
      <RadioRow
        label={say(messages, 'finding.where')}
        options={[
          { value: 'over', words: say(messages, 'finding.over') },
          { value: 'here', words: say(messages, 'finding.here') },
        ]}
        value={where}
        onChange={(chosen) => onChange({ where: chosen })}
      />
      {where === 'here' && (
        <Field
          label={say(messages, 'finding.how')}
          mark={<SeenMark by="asker" />}
          error={error(`how/${id}`, 'fault.how')}
        >
          <Textarea
            rows={2}
            maxLength={4000}
            value={how}
            onChange={(event) => onChange({ how: event.currentTarget.value })}
          />
        </Field>
      )}
    </Sheet>
  )
}
