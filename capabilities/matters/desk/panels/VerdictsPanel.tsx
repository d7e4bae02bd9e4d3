// What askers said last, in their own words: the grade is theirs, and so is the sentence.
import { call } from '#foundation/client/call.ts'
import { day } from '#foundation/ui/dates.ts'
import { number } from '#foundation/ui/numbers.ts'
import { say } from '#foundation/ui/words.ts'
import { useQueries } from '@tanstack/react-query'
import type { matterDoors } from '../../contract.ts'
import { handful, matterKey, useMatters } from '../asking.ts'
import type { Matter, MatterRow } from '../matter.ts'
import { useNow } from '#foundation/ui/now.ts'
import { messages as pane } from '../pane-messages.ts'
import { messages as words } from '../panel-messages.ts'
import { gradeWords } from '../verdict-words.ts'
import { PanelSheet } from './PanelSheet.tsx'
import styles from './Panels.module.css'

const most = 5

/** No door lists verdicts; they are looked for among the matters received last, and the panel says so when that is not all. */
export function VerdictsPanel() {
  const now = useNow()
  const asked = useMatters({ sort: 'received' }, handful)
  const judged = latestJudged(asked.data?.items ?? [])
  const matters = useQueries({
    queries: judged.map(({ id }) => ({
      queryKey: [...matterKey, 'one', id],
      queryFn: () => call<typeof matterDoors.getMatter>('GET /api/matters/:id', { params: { id } }),
    })),
  })
  const said = matters.flatMap(({ data }) => (data?.verdict ? [{ matter: data, verdict: data.verdict }] : []))
  return (
    <PanelSheet
      title={say(words, 'said.title')}
      href="/matters?view=closed"
      asked={asked}
      none={judged.length === 0 ? { title: say(words, 'said.none'), why: say(words, 'said.none.why') } : null}
    >
      {typeof asked.data?.next === 'string' && (
        <p className={styles.quiet}>{say(words, 'said.among', { n: number(handful) })}</p>
      )}
      <ul className={styles.voices}>
        {said.map(({ matter, verdict }) => (
          <Voice key={matter.id} matter={matter} verdict={verdict} now={now} />
        ))}
      </ul>
    </PanelSheet>
  )
}

function Voice(props: { matter: Matter; verdict: NonNullable<Matter['verdict']>; now: string }) {
  const { matter, verdict, now } = props
  return (
    <li>
      <p>
        <span className={styles.grade}>
          {say(pane, 'verdict.grade', { grade: verdict.grade, word: gradeWords(verdict.grade) })}
        </span>
        <span className={styles.quiet}>
          {day(verdict.at, now)}
          {matter.status !== 'closed' && ` · ${say(words, 'said.reopened')}`}
        </span>
      </p>
      {verdict.words ? (
        <blockquote>{verdict.words}</blockquote>
      ) : (
        <p className={styles.quiet}>{say(words, 'said.no-words')}</p>
      )}
      <p>
        <a href={`/matters?view=closed&open=/matters/${matter.id}`}>{matter.title}</a>
      </p>
    </li>
  )
}

function latestJudged(rows: readonly MatterRow[]): readonly MatterRow[] {
  const judgedAt = (row: MatterRow) => row.trail.findLast(({ step }) => step === 'judged')?.at ?? ''
  return rows
    .filter((row) => row.grade !== null && judgedAt(row) !== '')
    .sort((a, b) => (judgedAt(a) < judgedAt(b) ? 1 : -1))
    .slice(0, most)
}
