// Writing what a plan is made of: title, target, milestones row by row, and the time that units need.
import { Button, IconButton } from '#foundation/ui/Button.tsx'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { CloseIcon, PlusIcon, UpIcon } from '#foundation/ui/icons.tsx'
import { Input, Select } from '#foundation/ui/Inputs.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { say } from '#foundation/ui/words.ts'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { changeMessages as messages } from './change-messages.ts'
import { movedUp, unitsIn, withChange, withoutRow, withRow, type Draft, type DraftRow } from './draft.ts'
import styles from './Editor.module.css'

interface EditorProps {
  draft: Draft
  onChange: (draft: Draft) => void
  /** Marked once it was tried to go on. */
  isTried: boolean
}

export function Editor({ draft, onChange, isTried }: EditorProps) {
  const missing = (value: string) => (isTried && value.trim() === '' ? say(messages, 'missing') : undefined)
  return (
    <Stack>
      <Field label={say(messages, 'title')} required error={missing(draft.title)}>
        <Input
          value={draft.title}
          maxLength={200}
          onChange={(event) => onChange({ ...draft, title: event.currentTarget.value })}
        />
      </Field>
      <Field
        label={say(messages, 'target')}
        hint={say(messages, 'target.hint')}
        required
        error={missing(draft.target)}
      >
        <DateInput value={draft.target} onChange={(target) => onChange({ ...draft, target })} />
      </Field>
      <section className={styles.rows} aria-labelledby="milestones">
        <h2 id="milestones">{say(messages, 'milestones')}</h2>
        <p className={styles.hint}>{say(messages, 'milestones.hint')}</p>
        <ol className={styles.list}>
          {draft.rows.map((row, at) => (
            <RowFields key={row.key} row={row} at={at} draft={draft} onChange={onChange} isTried={isTried} />
          ))}
        </ol>
        <div>
          <Button icon={<PlusIcon size={16} />} onClick={() => onChange(withRow(draft))}>
            {say(messages, 'add')}
          </Button>
        </div>
      </section>
      <Leads draft={draft} onChange={onChange} />
    </Stack>
  )
}

interface RowProps extends EditorProps {
  row: DraftRow
  at: number
}

function RowFields({ row, at, draft, onChange, isTried }: RowProps) {
  const { units } = useDirectory()
  const { key, text, length, after, unit } = row
  const set = (more: Partial<DraftRow>) => onChange(withChange(draft, key, more))
  const name = text.trim() || say(messages, 'nth', { n: at + 1 })
  const options = units
    .filter((each) => !each.closed || each.id === unit)
    .map((each) => ({ value: each.id, words: each.name }))
  return (
    <li className={styles.row} aria-label={say(messages, 'nth', { n: at + 1 })}>
      <span className={styles.n} aria-hidden="true">
        {at + 1}
      </span>
      <div className={styles.text}>
        <Field
          label={say(messages, 'text')}
          required
          error={isTried && text.trim() === '' ? say(messages, 'missing') : undefined}
        >
          <Input
            value={text}
            maxLength={200}
            onChange={(event) => set({ text: event.currentTarget.value })}
          />
        </Field>
      </div>
      <Field
        label={say(messages, 'length.days')}
        required
        error={isTried && !/^\d{1,4}$/.test(length.trim()) ? say(messages, 'missing') : undefined}
      >
        <Input
          type="number"
          min={1}
          inputMode="numeric"
          value={length}
          onChange={(event) => set({ length: event.currentTarget.value })}
        />
      </Field>
      <Field label={say(messages, 'after')}>
        <Input
          value={after}
          placeholder={say(messages, 'after.numbers')}
          onChange={(event) => set({ after: event.currentTarget.value })}
        />
      </Field>
      <Field label={say(messages, 'unit')}>
        <Select
          value={unit}
          empty={say(messages, 'unit.none')}
          options={options}
          onChange={(event) => set({ unit: event.currentTarget.value })}
        />
      </Field>
      <RowTools name={name} at={at} row={row} draft={draft} onChange={onChange} />
    </li>
  )
}

function RowTools(props: Omit<RowProps, 'isTried'> & { name: string }) {
  const { name, at, row, draft, onChange } = props
  const { key } = row
  return (
    <span className={styles.tools}>
      <IconButton
        label={say(messages, 'up', { text: name })}
        icon={<UpIcon size={18} />}
        disabled={at === 0}
        onClick={() => onChange(movedUp(draft, key))}
      />
      <IconButton
        label={say(messages, 'remove', { text: name })}
        icon={<CloseIcon size={18} />}
        onClick={() => onChange(withoutRow(draft, key))}
      />
    </span>
  )
}

function Leads({ draft, onChange }: Pick<EditorProps, 'draft' | 'onChange'>) {
  const { name } = useDirectory()
  const units = unitsIn(draft)
  if (units.length === 0) return null
  return (
    <section className={styles.rows} aria-labelledby="leads">
      <h2 id="leads">{say(messages, 'leads')}</h2>
      <p className={styles.hint}>{say(messages, 'leads.hint')}</p>
      <div className={styles.leads}>
        {units.map((unit) => (
          <Field key={unit} label={name(unit)}>
            <Input
              type="number"
              min={0}
              max={250}
              inputMode="numeric"
              value={draft.leads[unit] ?? '0'}
              onChange={(event) =>
                onChange({ ...draft, leads: { ...draft.leads, [unit]: event.currentTarget.value } })
              }
            />
          </Field>
        ))}
      </div>
    </section>
  )
}
