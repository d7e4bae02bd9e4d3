// Petitions from another system as a sheet: each row becomes a matter by the same rule as one raised here.
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { Importable, ImportOrder, OpenImport, RowFacts } from '#foundation/imports/importable.ts'
import type { ImportKind } from '#foundation/imports/kind.ts'
import type { Effective } from '#foundation/imports/plan.ts'
import type { RowRefusal } from '#foundation/imports/run.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn } from '#foundation/ledger/decide-on.ts'
import { openNewStreams } from '#foundation/ledger/open-new.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { readMoment } from '#foundation/sheets/dates.ts'
import { messages } from '../messages.ts'
import { factsForNew } from './facts.ts'
import { matterKind } from './projection.ts'
import { knownReferences } from './queries.ts'

interface PetitionRow {
  readonly reference: string
  readonly title: string
  readonly text: string
  readonly saidAt: string
  /** Read so that it can be mapped, and kept nowhere: who asks is personal data, which lives in people only. */
  readonly asker: string
  readonly against: number
  readonly support: number
}

interface KnownPetition {
  readonly reference: string
}

const longestTitle = 120
const longestText = 10_000

const columns: ImportKind<PetitionRow, KnownPetition>['columns'] = [
  {
    key: 'reference',
    titles: ['留言编号', '编号', '工单编号', '诉求编号', 'number', 'id'],
    required: true,
    read: plain(120),
  },
  {
    key: 'title',
    titles: ['留言主题', '主题', '标题', '诉求标题', 'title', 'subject'],
    required: true,
    read: plain(longestTitle),
  },
  {
    key: 'text',
    titles: ['留言详情', '详情', '内容', '诉求内容', 'text', 'details'],
    read: plain(longestText),
  },
  { key: 'saidAt', titles: ['留言时间', '时间', '诉求时间', 'time', 'date'], read: momentOf },
  { key: 'asker', titles: ['留言用户', '用户', 'user'], read: plain(120) },
  { key: 'against', titles: ['反对数', 'against'], read: countOf },
  { key: 'support', titles: ['点赞数', '支持数', 'for', 'likes'], read: countOf },
]

const kind: ImportKind<PetitionRow, KnownPetition> = {
  columns,
  keyOf: ({ reference }) => reference ?? null,
  // What was brought in once is handled here from then on: the sheet no longer changes it.
  compare: () => 'same',
}

export const petitionImport: Importable<PetitionRow, KnownPetition> = {
  name: 'messages',
  words: messages['import.messages'],
  allow: ['coordinator'],
  needsProgramme: true,
  titles: columns.map(({ titles }) => titles[0]),
  tables: ['matters', 'matter_stays'],
  open: async (_reader, order) => openFor(order),
}

function openFor({ programme }: ImportOrder): OpenImport<PetitionRow, KnownPetition> | Refusal {
  if (programme === null) return refuse('programme.unknown', { programme: '' })
  return {
    kind,
    known: (reader: Reader, keys) => knownReferences(reader, programme, keys),
    apply: (acting, rows, facts) => applyRows(acting, programme, rows, facts),
  }
}

async function applyRows(
  acting: Acting,
  programme: string,
  rows: readonly Effective<PetitionRow>[],
  { idOf }: RowFacts<KnownPetition>,
): Promise<RowRefusal[]> {
  const facts = await factsForNew(acting, programme)
  if (!facts) return rows.map(({ at }) => ({ at, ...refuse('programme.unknown', { programme }) }))
  openNewStreams(
    acting,
    matterKind,
    rows.map(({ at }) => idOf(at)),
  )
  const refused: RowRefusal[] = []
  for (const { at, row } of rows) {
    const { reference = null, title = '', text = title, saidAt = null } = row
    const command = {
      type: 'RaiseMatter',
      programme,
      subject: null,
      channel: 'import',
      reference,
      saidAt,
      title,
      text,
    } as const
    const decided = await decideOn(acting, matterKind, { id: idOf(at), command, facts, exists: false })
    if (decided.outcome === 'refused') refused.push({ at, ...decided.refusal })
  }
  return refused
}

/** Text without the line breaks and tabs that exports put around it; too long is refused, never cut in silence. */
function plain(longest: number) {
  return (cell: string): string | Refusal => {
    const text = cell.replaceAll(/\s*\n\s*/g, '\n').trim()
    return text.length > longest ? refuse('import.too-long', { longest, length: text.length }) : text
  }
}

function momentOf(cell: string): string | Refusal {
  const read = readMoment(cell)
  return isRefusal(read) ? read : new Date(read).toISOString()
}

function countOf(cell: string): number | Refusal {
  const count = Number(cell)
  return Number.isInteger(count) && count >= 0 ? count : refuse('import.not-a-count', { cell })
}
