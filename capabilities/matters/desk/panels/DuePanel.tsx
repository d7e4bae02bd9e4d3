// What is due today or past its date, the most pressing first, each with its thread.
import { dayOf, endOfDayAfter } from '#foundation/core/days.ts'
import { DeskList } from '#foundation/ui/DeskList.tsx'
import { DueMark } from '#foundation/ui/DueMark.tsx'
import { dueWord } from '#foundation/ui/dates.ts'
import { ThreadRow } from '#foundation/ui/Thread.tsx'
import { say } from '#foundation/ui/words.ts'
import { useMatters } from '../asking.ts'
import { holderOf, stepWords } from '../columns.tsx'
import { DueButton } from '../DueButton.tsx'
import type { MatterRow } from '../matter.ts'
import { useNow } from '#foundation/ui/now.ts'
import { messages as words } from '../panel-messages.ts'
import { useReference } from '../reference.ts'
import { dueOf, isTimed, threadOf } from '../../thread-view.ts'
import { PanelSheet } from './PanelSheet.tsx'
import styles from './Panels.module.css'

const most = 8

export function DuePanel() {
  const now = useNow()
  const reference = useReference()
  const asked = useMatters({ status: 'open', sort: 'due' }, 50)
  const today = endOfDayAfter(`${dayOf(now)}T12:00:00+08:00`, 0)
  const due = (asked.data?.items ?? []).filter((row) => row.status !== 'replied' && row.dueAt <= today)
  return (
    <PanelSheet
      title={say(words, 'due.title')}
      href="/matters"
      asked={asked}
      none={due.length === 0 ? { title: say(words, 'due.none'), why: say(words, 'due.none.why') } : null}
    >
      <div className={styles.flush}>
        <DeskList
          label={say(words, 'due.title')}
          entries={due.slice(0, most).map((row) => ({
            id: row.id,
            href: `/matters?open=/matters/${row.id}`,
            title: row.title,
            hint: [row.subjectName, holderOf(row, reference)].filter(Boolean).join(' · '),
            beside: (
              <DueButton id={row.id} now={now}>
                <RowDue row={row} now={now} />
              </DueButton>
            ),
            under: <ThreadRow view={threadOf(row, now, stepWords, holderOf(row, reference))} />,
          }))}
        />
      </div>
    </PanelSheet>
  )
}

function RowDue({ row, now }: { row: MatterRow; now: string }) {
  const word = dueWord(row.dueAt, now)
  return isTimed(row) ? <DueMark of={dueOf(row)} now={now} word={word} plain={word} /> : word
}
