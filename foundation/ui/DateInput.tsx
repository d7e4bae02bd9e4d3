// A day: the browser's own calendar. Browsers write a day in their own language, so what it holds is written over it in ours.
import { dayOf } from '../core/days.ts'
import { cx } from './classes.ts'
import { messages } from './choice-messages.ts'
import { day, dayWithWeekday } from './dates.ts'
import { useFrame } from './Field.tsx'
import { useNow } from './now.ts'
import { say } from './words.ts'
import fields from './Field.module.css'
import styles from './DateInput.module.css'

interface DateInputProps {
  /** '2026-11-26', or '' for none. */
  value: string
  onChange: (day: string) => void
  /** The first day that can be chosen. */
  min?: string | undefined
  /** Needed outside of a <Field>. */
  'aria-label'?: string | undefined
}

export function DateInput({ value, onChange, ...rest }: DateInputProps) {
  const now = useNow()
  return (
    <span className={styles.day}>
      <input
        type="date"
        {...useFrame()}
        {...rest}
        className={cx(fields.control, styles.input)}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span className={cx(styles.words, value === '' && styles.none)} aria-hidden="true">
        {value === '' ? say(messages, 'day.none') : inWords(value, now)}
      </span>
    </span>
  )
}

/** The year takes the place of the weekday. */
function inWords(value: string, now: string): string {
  return value.slice(0, 4) === dayOf(now).slice(0, 4) ? dayWithWeekday(value, now) : day(value, now)
}
