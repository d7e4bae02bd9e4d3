// A plan on paper: one A4 page across, title, the sentences of the reckoning, the table of milestones.
import type { Lang } from '#foundation/core/words.ts'
import { fill } from '#foundation/core/words.ts'
import { dayOf } from '#foundation/core/days.ts'
import { makePage } from '#foundation/documents/make.ts'
import { dayInWords } from '#foundation/time/proof-words.ts'
import { fileMessages as messages } from '../file-messages.ts'
import type { FileRow } from './file-rows.ts'
import type { PlanView } from './views.ts'

interface ToPrint {
  readonly plan: PlanView
  readonly rows: readonly FileRow[]
  readonly lang: Lang
  readonly at: string
  /** The sentences of the reckoning. */
  readonly told: readonly string[]
}

/** Columns of the printed table and their share of its width. */
const columns = [
  ['n', 5],
  ['text', 24],
  ['unit', 14],
  ['length', 7],
  ['after', 14],
  ['start', 9],
  ['due', 9],
  ['slack', 7],
  ['state', 11],
] as const
const centred: readonly string[] = ['n', 'length', 'start', 'due', 'slack', 'state']

export function planDocument(print: ToPrint): Promise<Buffer> {
  const { plan, rows, lang, told } = print
  return makePage({
    title: lang === 'zh' ? `${plan.title}${messages.heading.zh}` : `${plan.title}: ${messages.heading.en}`,
    across: true,
    blocks: [
      { kind: 'text', text: placeOf(print), centred: true },
      ...told.map((text) => ({ kind: 'text', text }) as const),
      {
        kind: 'table',
        columns: columns.map(([key, share]) => ({
          ...{ share, title: messages[`col.${key}`][lang], centred: centred.includes(key) },
        })),
        rows: rows.map((row) => ({
          cells: columns.map(([key]) => textOf(row, key)),
          ...(row.critical === '' ? {} : { bold: 1 }),
        })),
      },
    ],
  })
}

function placeOf({ plan, lang, at }: ToPrint): string {
  const say = (key: 'of' | 'target' | 'made', params: object) => fill(messages[key][lang], { ...params })
  const name = [plan.subjectName, plan.matterNumber].filter(Boolean).join(' · ')
  const parts = [
    ...(name === '' ? [] : [say('of', { name })]),
    say('target', { day: dayInWords(plan.target, lang) }),
    say('made', { day: dayInWords(dayOf(at), lang) }),
  ]
  return parts.join('　　')
}

/** On the critical path the word stands beside the name: bold alone is no word. */
function textOf(row: FileRow, key: (typeof columns)[number][0]): string {
  if (key === 'text' && row.critical !== '') return `${row.text}（${row.critical}）`
  return String(row[key] ?? '')
}
