// The columns of the list of subjects: common ones, then what the kind has besides.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { Lang } from '#foundation/core/words.ts'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { Tag } from '#foundation/ui/Marks.tsx'
import { number } from '#foundation/ui/numbers.ts'
import { say } from '#foundation/ui/words.ts'
import type { subjectDoors } from '../contract.ts'
import type { SubjectKind } from '../kinds.ts'
import { messages } from './messages.ts'
import styles from './Subjects.module.css'

export type Subject = ReplyOf<typeof subjectDoors.listSubjects>['items'][number]

type Column = DataColumn<Subject>

interface Seen {
  readonly tab: SubjectKind | 'all'
  readonly unitName: (id: string | null) => string
  /** Null where no areas are kept. */
  readonly areaName: ((id: string | null) => string | null) | null
  /** Not read: new columns are made for a new language. */
  readonly language: Lang
}

export function columnsOf({ tab, unitName, areaName }: Seen): Column[] {
  return [
    { id: 'name', words: say(messages, 'col.name'), cell: Name, main: true },
    ...(tab === 'all' ? [column('kind', 108, (row) => say(messages, `kind.${row.kind}`), 700)] : []),
    column('code', 190, ({ code }) => code && <span className={styles.code}>{code}</span>, 480),
    column('category', 128, (row) => row.category, 760),
    ...(areaName ? [column('area', 140, (row) => areaName(row.area), 900)] : []),
    column('unit', 168, (row) => unitName(row.unit), 620),
    ...(tab === 'all' ? [] : own[tab]),
  ]
}

const own: Readonly<Record<SubjectKind, readonly Column[]>> = {
  get enterprise() {
    return [column('scale', 88, (row) => row.scale, 980)]
  },
  get project() {
    return [column('stage', 112, (row) => row.stage, 820), count('investment', 148)]
  },
  get village() {
    return [count('population', 96), count('households', 96)]
  },
  get point() {
    return [column('duties', 220, (row) => row.duties.join('、'), 820)]
  },
}

function column(
  id: 'kind' | 'code' | 'category' | 'area' | 'unit' | 'scale' | 'stage' | 'duties',
  width: number,
  value: Column['cell'],
  least: number,
): Column {
  const cell: Column['cell'] = (row) => value(row) || <span className={styles.quiet}>—</span>
  return { id, words: say(messages, `col.${id}`), width, least, cell }
}

function count(id: 'investment' | 'population' | 'households', width: number): Column {
  const cell: Column['cell'] = (row) => {
    const value = row[id]
    return value === null ? <span className={styles.quiet}>—</span> : number(value, 1)
  }
  return { id, words: say(messages, `col.${id}`), width, least: 820, align: 'end', cell }
}

function Name(row: Subject) {
  if (row.retiredAt === null) return row.name
  return (
    <>
      {row.name} <Tag>{say(messages, 'is.retired')}</Tag>
    </>
  )
}
