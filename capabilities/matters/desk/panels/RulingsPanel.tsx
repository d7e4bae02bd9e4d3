// On the front page of who rules, only while something is disputed: what must be ruled upon today.
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { dueWord } from '#foundation/ui/dates.ts'
import { List } from '#foundation/ui/List.tsx'
import { DueMark } from '#foundation/ui/DueMark.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { say } from '#foundation/ui/words.ts'
import { dueOf } from '../../thread-view.ts'
import { useMatters } from '../asking.ts'
import { messages as disputes } from '../disputes/dispute-messages.ts'
import { PanelSheet } from './PanelSheet.tsx'
import styles from './Panels.module.css'

const most = 5

export function RulingsPanel() {
  const now = useNow()
  const rules = hasAnyRole(useSession(), ['coordinator'])
  const asked = useMatters({ status: 'disputed', sort: 'due' }, most, rules)
  const rows = asked.data?.items ?? []
  if (rows.length === 0) return null
  return (
    <PanelSheet
      title={say(disputes, 'rulings.title')}
      href="/matters?view=disputed"
      asked={asked}
      none={null}
    >
      <div className={styles.flush}>
        <List
          label={say(disputes, 'rulings.title')}
          entries={rows.map((row) => ({
            id: row.id,
            href: `/matters?view=disputed&open=/matters/${row.id}&do=rule`,
            title: row.title,
            hint: row.subjectName,
            end: (
              <DueMark
                of={dueOf(row)}
                now={now}
                word={dueWord(row.dueAt, now)}
                plain={dueWord(row.dueAt, now)}
              />
            ),
          }))}
        />
      </div>
    </PanelSheet>
  )
}
