// Sheets of areas.
import type { Refusal } from '#foundation/core/refusal.ts'
import type { ImportColumn } from '#foundation/imports/kind.ts'
import { areaLevels, type AreaCommand, type AreaLevel } from '../../areas/commands.ts'
import type { AreaFacts } from '../../areas/decide.ts'
import { areas } from '../kinds.ts'
import { areaBranches } from '../queries/import-known.ts'
import { textOf, wordOf } from './cells.ts'
import { decideRows, type RowOrders } from './decide-rows.ts'
import { treeImport, type TreeRow } from './tree-sheet.ts'

const columns: readonly ImportColumn<TreeRow>[] = [
  {
    key: 'name',
    titles: ['区域名称', '名称', '村（社区）', 'name', 'area'],
    required: true,
    read: textOf(80),
  },
  {
    key: 'sort',
    titles: ['层级', '级别', '类别', 'level'],
    required: true,
    read: wordOf(areaLevels, 'area-level'),
  },
  { key: 'code', titles: ['行政区划代码', '区划代码', '代码', 'code'], read: textOf(40) },
  { key: 'parent', titles: ['上级区域', '所属区域', '所属乡镇', '上级', 'parent'], read: textOf(80) },
]

export const areaImport = treeImport({
  name: 'areas',
  words: { zh: '区域', en: 'Areas' },
  word: 'area',
  allow: ['sysadmin'],
  columns: () => columns,
  branches: areaBranches,
  areas: async () => [],
  decide: (acting, rows, { idOf, target, accepted }) =>
    decideRows(acting, areas, rows, {
      idOf,
      accepted,
      ordersOf: (row, id): RowOrders<AreaCommand, AreaFacts> | Refusal => {
        const wanted = target(row, id)
        if ('refused' in wanted) return wanted
        const { name, sort, code, parent } = wanted.branch
        const facts = { name, level: sort as AreaLevel, code }
        return wanted.isNew
          ? [{ command: { type: 'AddArea', id, ...facts, parent }, facts: { above: wanted.above } }]
          : [{ command: { type: 'ChangeArea', ...facts }, facts: {} }]
      },
    }),
})
