// The state of the work in five figures, each opening to its rows; what is not known is not shown as a number.
import { Figure } from '#foundation/ui/Figure.tsx'
import { say } from '#foundation/ui/words.ts'
import { useTabCounts } from '../asking.ts'
import { readFilters } from '../filters.ts'
import { messages } from '../messages.ts'
import { messages as words } from '../panel-messages.ts'
import styles from './Panels.module.css'

const shown = ['overdue', 'to-hand-over', 'with-units', 'verdict', 'open'] as const

export function CountsPanel() {
  const counts = useTabCounts(readFilters(() => null))
  return (
    <section aria-label={say(words, 'counts')}>
      <div className={styles.figures}>
        {shown.map((view) => {
          const count = counts[view]
          return count === undefined ? null : (
            <Figure
              key={view}
              label={say(messages, `view.${view}`)}
              numerator={count}
              period={say(words, 'now')}
              href={view === 'open' ? '/matters' : `/matters?view=${view}`}
            />
          )
        })}
      </div>
    </section>
  )
}
