// Which columns a sheet of the directory may have, and how a cell is read.
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { ImportColumn } from '#foundation/imports/kind.ts'
import { readDay } from '#foundation/sheets/dates.ts'
import type { DutyRow } from '../sheet.ts'
import type { NamedClass } from './facts.ts'

type Finder = (text: string) => Id | Refusal

interface Lookups {
  readonly unit: Finder
  readonly area: Finder
  readonly team: Finder
  readonly classes: readonly NamedClass[]
}

interface Place {
  readonly id: Id
  readonly name: string
  readonly code?: string | null
}

/** One by its code, or by its name where just one is called so. */
export function finderOf(places: readonly Place[], word: 'unit' | 'area' | 'team'): Finder {
  const byName = Map.groupBy(places, ({ name }) => name)
  const byCode = new Map(places.flatMap(({ id, code }) => (code ? [[code.toLowerCase(), id] as const] : [])))
  return (text) => {
    const coded = byCode.get(text.toLowerCase())
    if (coded) return coded
    const named = byName.get(text) ?? []
    if (named.length > 1) return refuse(`directory.${word}-ambiguous`, { name: text, count: named.length })
    return named[0]?.id ?? refuse(`directory.${word}-not-found`, { name: text })
  }
}

const everywhere = ['全部', '全域', '全县', '全市', '全区', '所有区域', 'everywhere', 'all']

export function columnsOf({ unit, area, team, classes }: Lookups): readonly ImportColumn<DutyRow>[] {
  return [
    { key: 'key', titles: ['编号', '事项编号', '事项编码', '序号', 'number'], read: lineOf },
    { key: 'duty', titles: ['事项名称', '事项', '职责', '职责事项', '诉求事项', 'duty'], read: lineOf },
    { key: 'en', titles: ['英文名称', 'english'], read: lineOf },
    { key: 'keywords', titles: ['关键词', '关键字', 'keywords'], read: (cell) => many(cell, lineOf, 60) },
    {
      key: 'classes',
      titles: ['诉求类别', '类别', '问题类别', 'class'],
      read: (cell) => {
        const found = many(cell, (name) => classesCalled(classes, name), 40)
        return isRefusal(found) ? found : found.flat()
      },
    },
    {
      key: 'area',
      titles: ['区域', '适用区域', '地点', '地域', 'area'],
      read: (cell) => (everywhere.includes(cell.toLowerCase()) ? 'everywhere' : area(cell)),
    },
    {
      key: 'unit',
      titles: ['牵头单位', '主办单位', '责任单位', '承办单位', 'lead'],
      required: true,
      read: unit,
    },
    { key: 'coUnits', titles: ['配合单位', '协办单位', 'support'], read: (cell) => many(cell, unit, 12) },
    { key: 'areaTeam', titles: ['属地队伍', '区域队伍', 'area team'], read: team },
    { key: 'subjectTeam', titles: ['专业队伍', '对象队伍', '行业队伍', 'subject team'], read: team },
    { key: 'from', titles: ['生效日期', '开始日期', '起始日期', 'from'], read: readDay },
    { key: 'to', titles: ['失效日期', '截止日期', '结束日期', 'last day'], read: dayAfter },
  ]
}

/** For the titles of an empty sheet, where nothing is looked up. */
export const nowhere: Lookups = {
  unit: (name) => refuse('directory.unit-not-found', { name }),
  area: (name) => refuse('directory.area-not-found', { name }),
  team: (name) => refuse('directory.team-not-found', { name }),
  classes: [],
}

function lineOf(cell: string): string | Refusal {
  const text = cell.normalize('NFKC').trim().replaceAll(/\s+/g, ' ')
  return text.length <= 120 ? text : refuse('directory.cell-too-long', { limit: 120, length: text.length })
}

function many<T>(cell: string, read: (part: string) => T | Refusal, most: number): T[] | Refusal {
  const found: T[] = []
  for (const part of cell.split(/[、,，;；/\n]+/).map((each) => each.trim())) {
    if (part === '') continue
    const value = read(part)
    if (isRefusal(value)) return value
    found.push(value)
  }
  return found.length <= most ? found : refuse('directory.too-many-in-cell', { limit: most })
}

/** A word may be a class of several programmes: the duty then answers for each. */
function classesCalled(classes: readonly NamedClass[], name: string) {
  const called = classes.filter((one) => [one.class, one.words.zh, one.words.en].includes(name))
  return called.length > 0
    ? called.map(({ programme, class: key }) => ({ programme, class: key }))
    : refuse('directory.class-not-found', { name })
}

/** People write the last day; a span is kept by the first day without it. */
function dayAfter(cell: string): string | Refusal {
  const day = readDay(cell)
  return isRefusal(day)
    ? day
    : new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
