// Replies that wait for the asker's verdict, those whose time runs out first on top.
import { day } from '#foundation/ui/dates.ts'
import { DeskList } from '#foundation/ui/DeskList.tsx'
import { say } from '#foundation/ui/words.ts'
import { useMatters } from '../asking.ts'
import { DueButton } from '../DueButton.tsx'
import { messages } from '../messages.ts'
import { useNow } from '#foundation/ui/now.ts'
import { messages as words } from '../panel-messages.ts'
import { PanelSheet } from './PanelSheet.tsx'
import styles from './Panels.module.css'

const most = 5

export function WaitingPanel() {
  const now = useNow()
  const asked = useMatters({ status: 'replied', sort: 'due' }, most)
  const rows = asked.data?.items ?? []
  return (
    <PanelSheet
      title={say(words, 'waiting.title')}
      href="/matters?view=verdict"
      asked={asked}
      none={
        rows.length === 0 ? { title: say(words, 'waiting.none'), why: say(words, 'waiting.none.why') } : null
      }
    >
      <div className={styles.flush}>
        <DeskList
          label={say(words, 'waiting.title')}
          entries={rows.map((row) => {
            const until = day(row.dueAt, now)
            const over = Date.parse(row.dueAt) < Date.parse(now)
            return {
              id: row.id,
              href: `/matters?view=verdict&open=/matters/${row.id}`,
              title: row.title,
              hint: row.subjectName,
              beside: (
                <DueButton id={row.id} now={now}>
                  {over
                    ? say(messages, 'due.verdict-over', { day: until })
                    : say(words, 'waiting.until', { day: until })}
                </DueButton>
              ),
            }
          })}
        />
      </div>
    </PanelSheet>
  )
}
