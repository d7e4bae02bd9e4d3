// One promise made on a visit: what, and by which day or within how many.
import { Button } from '#foundation/ui/Button.tsx'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input, Textarea } from '#foundation/ui/Inputs.tsx'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { say } from '#foundation/ui/words.ts'
import type { Fault, PromiseDraft } from './draft.ts'
import { messages } from './messages.ts'

interface PromiseFormProps {
  readonly n: number
  readonly promise: PromiseDraft
  readonly faults: readonly Fault[]
  /** The first day that it may be due, '2026-11-21'. */
  readonly from: string
  readonly onChange: (change: Partial<PromiseDraft>) => void
  readonly onRemove: () => void
}

const ways = ['day', 'wd', 'd'] as const
/** As most are given; one press less. */
const usual = { wd: '5', d: '7' } as const

export function PromiseForm({ n, promise, faults, from, onChange, onRemove }: PromiseFormProps) {
  const { id, text, due, within } = promise
  const missing = faults.includes(`due/${id}`)
  return (
    <Sheet
      title={say(messages, 'promise', { n })}
      tools={
        <Button look="quiet" size="small" onClick={onRemove}>
          {say(messages, 'finding.remove')}
        </Button>
      }
    >
      <Field
        label={say(messages, 'promise.text')}
        error={faults.includes(`text/${id}`) ? say(messages, 'fault.text') : undefined}
      >
        <Textarea
          rows={2}
          maxLength={1000}
          value={text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      </Field>
      <RadioRow
        chips
        label={say(messages, 'promise.until')}
        options={ways.map((way) => ({ value: way, words: say(messages, `promise.until.${way}`) }))}
        value={within?.unit ?? 'day'}
        onChange={(way) => onChange({ within: way === 'day' ? null : { limit: usual[way], unit: way } })}
      />
      {within ? (
        <Field
          label={say(messages, `promise.within.${within.unit}`)}
          hint={say(messages, `promise.within.${within.unit}.hint`)}
          error={missing ? say(messages, 'fault.within') : undefined}
        >
          <Input
            inputMode="numeric"
            maxLength={3}
            value={within.limit}
            onChange={(event) => onChange({ within: { ...within, limit: event.currentTarget.value } })}
          />
        </Field>
      ) : (
        <Field label={say(messages, 'promise.due')} error={missing ? say(messages, 'fault.due') : undefined}>
          <Input
            type="date"
            min={from}
            value={due}
            onChange={(event) => onChange({ due: event.currentTarget.value })}
          />
        </Field>
      )}
    </Sheet>
  )
}
