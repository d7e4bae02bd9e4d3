// How far something has come that takes time.
import styles from './Progress.module.css'

/** `value` of `max` done; without `value` it only says that work is under way. */
export function Progress({
  label,
  value,
  max = 1,
}: {
  label: string
  value?: number | undefined
  max?: number
}) {
  return (
    <label className={styles.progress}>
      <span>{label}</span>
      {value === undefined ? <progress /> : <progress value={value} max={max} />}
    </label>
  )
}
