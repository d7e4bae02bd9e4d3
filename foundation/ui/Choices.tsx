// Choosing: a tick, one of a row, and the five-grade verdict in words and numbers.
import { useId, type ReactNode } from 'react'
import { cx } from './classes.ts'
import { FieldGroup, type FieldProps } from './Field.tsx'
import { messages } from './choice-messages.ts'
import { say } from './words.ts'
import styles from './Choices.module.css'

interface CheckboxProps {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
  /** Some of a group are ticked. */
  mixed?: boolean | undefined
  disabled?: boolean | undefined
  name?: string | undefined
}

export function Checkbox({ checked, onChange, children, mixed = false, disabled, name }: CheckboxProps) {
  return (
    <label className={styles.check}>
      <input
        ref={(input) => {
          if (input) input.indeterminate = mixed
        }}
        type="checkbox"
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  )
}

interface RadioRowProps<T extends string> extends Omit<FieldProps, 'children'> {
  options: readonly { value: T; words: ReactNode; hint?: ReactNode; disabled?: boolean | undefined }[]
  value: T | null
  onChange: (value: T) => void
  /** One under the other, with hints: for choices that need a sentence. */
  stacked?: boolean | undefined
  /** Words alone, close together: for many short choices on a phone. */
  chips?: boolean | undefined
}

/** One of a few, all in sight. */
export function RadioRow<T extends string>({
  options,
  value,
  onChange,
  stacked = false,
  chips = false,
  ...field
}: RadioRowProps<T>) {
  const name = useId()
  return (
    <FieldGroup {...field}>
      <div className={cx(styles.row, stacked && styles.stacked, chips && styles.chips)}>
        {options.map((option) => (
          <label key={option.value} className={cx(styles.option, value === option.value && styles.on)}>
            <input
              type="radio"
              name={name}
              checked={value === option.value}
              disabled={option.disabled}
              required={field.required}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.optionWords}>
              {option.words}
              {option.hint && <span className={styles.optionHint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

export type Grade = 1 | 2 | 3 | 4 | 5

const grades: readonly Grade[] = [5, 4, 3, 2, 1]

interface GradePickerProps extends Omit<FieldProps, 'children'> {
  value: Grade | null
  onChange: (grade: Grade) => void
}

/** The asker's verdict: 5 非常满意 … 1 非常不满意. Word and number, no stars, no colours; nothing is chosen for her. */
export function GradePicker({ value, onChange, ...field }: GradePickerProps) {
  const name = useId()
  return (
    <FieldGroup {...field}>
      <div className={styles.grades}>
        {grades.map((grade) => (
          <label key={grade} className={cx(styles.grade, value === grade && styles.on)}>
            <input
              type="radio"
              name={name}
              checked={value === grade}
              required={field.required}
              onChange={() => onChange(grade)}
            />
            <span className={styles.gradeNumber}>{grade}</span>
            <span>{gradeWord(grade)}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

export function gradeWord(grade: Grade): string {
  return say(messages, `grade.${grade}`)
}
