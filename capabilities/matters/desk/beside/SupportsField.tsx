// Co-units in the form of a dispatch: each a unit and its part; none is the usual case, and takes no room.
import { Button, IconButton } from '#foundation/ui/Button.tsx'
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { CloseIcon } from '#foundation/ui/icons.tsx'
import { Input } from '#foundation/ui/Inputs.tsx'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import type { Command } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import type { Reference } from '../reference.ts'
import { unitFinder } from '../units.ts'
import { messages as words } from './beside-messages.ts'
import styles from './Beside.module.css'

export interface SupportDraft {
  readonly unit: PickOption | null
  readonly part: string
}

const most = 12

export function SupportsField(props: {
  supports: readonly SupportDraft[]
  onChange: (supports: readonly SupportDraft[]) => void
  reference: Reference
  act: Command
}) {
  const { supports, onChange, reference, act } = props
  const change = (at: number, part: Partial<SupportDraft>) =>
    onChange(supports.map((one, i) => (i === at ? { ...one, ...part } : one)))
  return (
    <fieldset className={styles.supports}>
      <legend className={styles.legend}>{say(words, 'form.supports')}</legend>
      <p className={styles.quiet}>{say(words, 'form.supports.hint')}</p>
      {supports.map((support, at) => (
        <div key={at} className={styles.support}>
          <Pick
            label={say(words, 'form.support.unit')}
            error={wrongWith(act, `supports/${at}/unit`, support.unit !== null)}
            required
            value={support.unit}
            onPick={(unit) => change(at, { unit })}
            find={unitFinder(reference)}
          />
          <Field
            label={say(words, 'form.support.part')}
            error={wrongWith(act, `supports/${at}/part`, support.part.trim() !== '')}
            required
          >
            <Input
              value={support.part}
              maxLength={500}
              onChange={(event) => change(at, { part: event.currentTarget.value })}
            />
          </Field>
          <IconButton
            label={say(words, 'form.supports.remove', { unit: support.unit?.words ?? '' })}
            icon={<CloseIcon />}
            onClick={() => onChange(supports.filter((_, i) => i !== at))}
          />
        </div>
      ))}
      {supports.length < most && (
        <div>
          <Button size="small" onClick={() => onChange([...supports, { unit: null, part: '' }])}>
            {say(words, 'form.supports.add')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** What the door takes; null while something is missing. */
export function supportsOf(
  supports: readonly SupportDraft[],
): readonly { unit: string; part: string }[] | null {
  const filled = supports.map(({ unit, part }) => ({ unit: unit?.id ?? '', part: part.trim() }))
  return filled.every(({ unit, part }) => unit !== '' && part !== '') ? filled : null
}

/** The fields that show their own errors. */
export function supportFields(supports: readonly SupportDraft[]): readonly string[] {
  return supports.flatMap((_, at) => [`supports/${at}/unit`, `supports/${at}/part`])
}

/** Units that the directory names beside the lead one; what somebody has written of others stays. */
export function besideIt(
  { supports }: { readonly supports: readonly SupportDraft[] },
  coUnits: readonly PickOption[],
): { supports?: readonly SupportDraft[] } {
  const untouched = supports.every(({ part }) => part === '')
  return untouched ? { supports: coUnits.map((unit) => ({ unit, part: '' })) } : {}
}
