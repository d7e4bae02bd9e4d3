// The columns of the list of verdicts: the unit's claim beside the asker's word, and whose telephone gave it.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { day, moment } from '#foundation/ui/dates.ts'
import { Tag } from '#foundation/ui/Marks.tsx'
import { say } from '#foundation/ui/words.ts'
import { messages as outcomes } from '#capabilities/matters/outcome-messages.ts'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'
import styles from './Verdicts.module.css'

export type Verdict = ReplyOf<typeof doors.listVerdicts>['items'][number]

export function gradeWords(grade: number): string {
  return known(`grade.${grade}`) ?? String(grade)
}

export function columnsOf(unitName: (id: string) => string, now: string): DataColumn<Verdict>[] {
  return [
    { id: 'at', words: say(messages, 'col.at'), width: 144, least: 860, cell: (row) => moment(row.at, now) },
    {
      id: 'number',
      words: say(messages, 'col.number'),
      width: 152,
      least: 1160,
      cell: (row) => <span className={styles.quiet}>{row.number}</span>,
    },
    { id: 'title', words: say(messages, 'col.title'), cell: Title, main: true },
    {
      id: 'unit',
      words: say(messages, 'col.unit'),
      width: 160,
      least: 1000,
      cell: (row) => unitName(row.ownerUnit),
    },
    { id: 'claim', words: say(messages, 'col.claim'), width: 116, least: 500, cell: Claim },
    {
      id: 'grade',
      words: say(messages, 'col.grade'),
      width: 128,
      cell: Grade,
    },
    {
      id: 'telephone',
      words: say(messages, 'col.telephone'),
      width: 208,
      least: 670,
      cell: (row) => <Telephone row={row} now={now} />,
    },
  ]
}

function Title({ title, subjectName }: Verdict) {
  return (
    <span className={styles.title}>
      <span className={styles.what}>{title}</span>
      {subjectName && <span className={styles.whose}>{subjectName}</span>}
    </span>
  )
}

/** The mark stands with the verdict, which is shown however narrow the table is. */
function Grade({ grade, lateNumber }: Verdict) {
  if (lateNumber === null) return gradeWords(grade)
  return (
    <span className={styles.grade} title={say(messages, 'late.why')}>
      {gradeWords(grade)} <Tag strong>{say(messages, 'late')}</Tag>
    </span>
  )
}

function Claim({ claim }: Verdict) {
  if (claim === null) return <span className={styles.quiet}>{say(messages, 'claim.none')}</span>
  return known(`disposition.${claim}`) ?? claim
}

function Telephone({ row: { telephone, lateNumber }, now }: { row: Verdict; now: string }) {
  if (lateNumber === null)
    return (
      <span className={styles.quiet}>
        {telephone === null ? '—' : say(messages, `telephone.${telephone}`)}
      </span>
    )
  const at = day(lateNumber.at, now)
  const by = lateNumber.byName
  return by === null ? say(messages, 'late.by-nobody', { at }) : say(messages, 'late.by', { at, by })
}

function known(key: string): string | null {
  return key in outcomes ? say(outcomes, key as keyof typeof outcomes) : null
}
