// A milestone's name at the left of its line, with its unit and what must be known of it in words.
import { Tag } from '#foundation/ui/Marks.tsx'
import { say } from '#foundation/ui/words.ts'
import { rowHeight } from './chart.ts'
import { messages } from './messages.ts'
import type { Milestone } from './plan.ts'
import styles from './Chart.module.css'

interface NameProps {
  milestone: Milestone
  /** As a preview has it, while one is looked at. */
  critical: boolean
  unit: string
  open: () => void
}

export function MilestoneName({ milestone, critical, unit, open }: NameProps) {
  const { text, late, ended } = milestone
  return (
    <div className={styles.name} style={{ height: rowHeight }}>
      <button type="button" className={styles.nameButton} onClick={open} title={text}>
        {text}
      </button>
      <span className={styles.under}>
        {late && <Tag strong>{say(messages, 'late')}</Tag>}
        {critical && <span className={styles.word}>{say(messages, 'critical')}</span>}
        {ended !== null && <span>{say(messages, 'state.finished')}</span>}
        <span className={styles.unit}>{unit}</span>
      </span>
    </div>
  )
}
