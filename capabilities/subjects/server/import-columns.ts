// Which columns the sheets of subjects may have, and how a cell is read.
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { ImportColumn } from '#foundation/imports/kind.ts'
import { plainCode, plainText } from '../fields.ts'
import { fieldsOf, type FieldName, type SubjectKind } from '../kinds.ts'
import { checkCode } from '../uscc.ts'

/** A row of a sheet; a field whose cell is blank is absent and changes nothing. */
export interface SubjectRow {
  readonly name: string
  readonly code: string
  readonly area: Id
  readonly unit: Id
  readonly category: string
  readonly address: string
  readonly scale: string
  readonly stage: string
  readonly investment: number
  readonly population: number
  readonly households: number
  readonly duties: readonly string[]
}

/** What cells may refer to. */
interface Places {
  readonly area: (text: string) => Id | Refusal
  readonly unit: (text: string) => Id | Refusal
}

type Column = ImportColumn<SubjectRow>
type Titles = readonly [string, ...string[]]

const names: Readonly<Record<SubjectKind, Titles>> = {
  enterprise: ['企业名称', '名称', '单位名称', '公司名称', '企业', 'name', 'enterprise'],
  project: ['项目名称', '名称', '项目', 'name', 'project'],
  village: ['村名', '村名称', '行政村', '名称', '村', 'name', 'village'],
  point: ['点位名称', '网格名称', '名称', '点位', 'name', 'point'],
}
const codes: Readonly<Record<SubjectKind, Titles>> = {
  enterprise: ['统一社会信用代码', '社会信用代码', '信用代码', '代码', 'code', 'uscc', 'credit code'],
  project: ['项目代码', '项目编码', '代码', '编号', 'code'],
  village: ['行政区划代码', '村代码', '代码', '编号', 'code'],
  point: ['点位编号', '网格编号', '编号', '代码', 'code'],
}
const categories: Readonly<Record<SubjectKind, Titles>> = {
  enterprise: ['行业', '所属行业', '行业类别', '产业', '类别', 'industry', 'category'],
  project: ['项目类别', '类别', '行业', '产业', 'category'],
  village: ['村类别', '类别', '类型', 'category'],
  point: ['点位类别', '类别', '类型', 'category'],
}

export function columnsFor(kind: SubjectKind, places: Places): Column[] {
  const all: { readonly [F in FieldName]: Column } = {
    name: {
      key: 'name',
      titles: names[kind],
      required: true,
      read: lineOf(120) as (cell: string) => string | Refusal,
    },
    code: { key: 'code', titles: codes[kind], read: (cell) => codeOf(kind, cell) },
    area: {
      key: 'area',
      titles: ['所属区域', '区域', '所在镇乡', '所在乡镇', '乡镇', '镇街', '属地', 'area', 'town'],
      read: places.area,
    },
    unit: {
      key: 'unit',
      titles: ['责任单位', '主管单位', '主管部门', '牵头单位', '服务单位', 'unit'],
      read: places.unit,
    },
    category: { key: 'category', titles: categories[kind], read: lineOf(60) },
    address: {
      key: 'address',
      titles: ['地址', '详细地址', '住所', '经营地址', '地点', '建设地点', 'address'],
      read: lineOf(200),
    },
    scale: { key: 'scale', titles: ['规模', '企业规模', '规上规下', 'scale'], read: lineOf(40) },
    stage: { key: 'stage', titles: ['阶段', '项目阶段', '建设阶段', '进展', 'stage'], read: lineOf(40) },
    investment: {
      key: 'investment',
      titles: ['计划投资(万元)', '计划总投资(万元)', '总投资(万元)', '计划投资', '总投资', 'investment'],
      read: amountOf,
    },
    population: { key: 'population', titles: ['人口', '人口数', '总人口', 'population'], read: countOf },
    households: { key: 'households', titles: ['户数', '总户数', 'households'], read: countOf },
    duties: { key: 'duties', titles: ['职责', '职责类别', '工作职责', '任务', 'duties'], read: listOf },
  }
  return fieldsOf[kind].map((field) => all[field])
}

function lineOf(most: number) {
  return (cell: string): string | Refusal => {
    const text = plainText(cell) ?? ''
    return text.length <= most ? text : refuse('subject.cell-too-long', { limit: most, length: text.length })
  }
}

function codeOf(kind: SubjectKind, cell: string): string | Refusal {
  if (kind === 'enterprise') {
    const checked = checkCode(cell)
    return isRefusal(checked) ? checked : checked.code
  }
  const code = plainCode(kind, cell) ?? ''
  return code.length <= 60 ? code : refuse('subject.cell-too-long', { limit: 60, length: code.length })
}

function amountOf(cell: string): number | Refusal {
  const value = numberIn(cell.replace(/万元?$/, ''))
  return value !== null && value >= 0 && value <= 1e9 ? value : refuse('subject.cell-no-amount', { cell })
}

function countOf(cell: string): number | Refusal {
  const value = numberIn(cell.replace(/[人户]$/, ''))
  return value !== null && Number.isInteger(value) && value >= 0 && value <= 1e7
    ? value
    : refuse('subject.cell-no-count', { cell })
}

/** '1,234.5' is a number; '1,5' and '约100' are not. */
function numberIn(cell: string): number | null {
  const text = cell.normalize('NFKC').trim()
  return /^(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : null
}

function listOf(cell: string): readonly string[] | Refusal {
  const items = cell.split(/[、,，;；\n]/).flatMap((item) => plainText(item) ?? [])
  const wrong = items.length > 20 || items.some((item) => item.length > 40)
  return wrong ? refuse('subject.cell-no-list', { limit: 20 }) : [...new Set(items)]
}
