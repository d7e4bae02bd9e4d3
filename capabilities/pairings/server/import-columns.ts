// Which columns a sheet of pairings may have, and how a cell is read.
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { ImportColumn } from '#foundation/imports/kind.ts'
import { readDay } from '#foundation/sheets/dates.ts'
import type { PairingRole, PairingsPart } from '../programme.ts'

/** A row of a sheet, as far as its cells say something. */
export interface PairingRow {
  readonly officer: string
  readonly unit: Id
  readonly username: string
  readonly team: string
  readonly subject: string
  readonly code: string
  readonly role: string
  readonly from: string
  /** First day without it; the sheet names the last day with it. */
  readonly to: string
}

type Column = ImportColumn<PairingRow>

export function columnsOf(
  part: PairingsPart | null,
  unitOf: (text: string) => Id | Refusal,
): readonly Column[] {
  return [
    {
      key: 'subject',
      titles: ['企业名称', '服务对象', '挂钩企业', '联系企业', '企业', '项目名称', '村名', '名称', 'subject'],
      read: lineOf,
    },
    {
      key: 'code',
      titles: ['统一社会信用代码', '社会信用代码', '信用代码', '代码', '项目代码', 'code'],
      read: codeOf,
    },
    {
      key: 'officer',
      titles: [
        '干部姓名',
        '挂钩干部',
        '挂企干部',
        '包联干部',
        '挂钩领导',
        '联系领导',
        '责任人',
        '姓名',
        'officer',
      ],
      read: lineOf,
    },
    { key: 'unit', titles: ['干部单位', '所在单位', '工作单位', '单位', 'unit'], read: unitOf },
    { key: 'username', titles: ['干部账号', '账号', '用户名', 'username'], read: lineOf },
    { key: 'team', titles: ['队伍', '服务队', '工作队', '专班', 'team'], read: lineOf },
    {
      key: 'role',
      titles: ['角色', '挂钩角色', '职责', 'role'],
      read: (cell) => roleOf(part, cell)?.key ?? refuse('pairing.role-unknown', { role: cell }),
    },
    { key: 'from', titles: ['开始日期', '起始日期', '开始时间', '起', 'from'], read: readDay },
    { key: 'to', titles: ['结束日期', '截止日期', '结束时间', '止', 'last day'], read: dayAfter },
  ]
}

function lineOf(cell: string): string | Refusal {
  const text = cell.trim().replaceAll(/\s+/g, ' ')
  return text.length <= 120 ? text : refuse('pairing.cell-too-long', { limit: 120, length: text.length })
}

function codeOf(cell: string): string {
  return cell.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
}

function roleOf(part: PairingsPart | null, cell: string): PairingRole | undefined {
  return part?.roles.find(({ key, words }) => [key, words.zh, words.en].includes(cell))
}

/** People write the last day; a span is kept by the first day without it. */
function dayAfter(cell: string): string | Refusal {
  const day = readDay(cell)
  return isRefusal(day)
    ? day
    : new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
