// Sheets of units.
import type { ImportColumn } from '#foundation/imports/kind.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import { unitKinds, type UnitCommand, type UnitKind } from '../../units/commands.ts'
import type { UnitFacts } from '../../units/decide.ts'
import { units } from '../kinds.ts'
import { areaBranches, unitBranches } from '../queries/import-known.ts'
import { textOf, wordOf } from './cells.ts'
import { decideRows, type RowOrders } from './decide-rows.ts'
import type { Places } from './places.ts'
import { treeImport, type TreeRow } from './tree-sheet.ts'

export const unitImport = treeImport({
  name: 'units',
  words: { zh: '单位', en: 'Units' },
  word: 'unit',
  allow: ['sysadmin'],
  columns,
  branches: unitBranches,
  areas: areaBranches,
  decide: (acting, rows, { idOf, target, accepted }) =>
    decideRows(acting, units, rows, {
      idOf,
      accepted,
      ordersOf: (row, id): RowOrders<UnitCommand, UnitFacts> | Refusal => {
        const wanted = target(row, id)
        if ('refused' in wanted) return wanted
        const { name, sort, code, area, parent } = wanted.branch
        const facts = { name, kind: sort as UnitKind, code, area }
        return wanted.isNew
          ? [{ command: { type: 'AddUnit', id, ...facts, parent }, facts: { above: wanted.above } }]
          : [{ command: { type: 'ChangeUnit', ...facts }, facts: {} }]
      },
    }),
})

function columns(areas: Places | null): readonly ImportColumn<TreeRow>[] {
  return [
    { key: 'name', titles: ['单位名称', '名称', '单位', 'name', 'unit'], required: true, read: textOf(80) },
    {
      key: 'sort',
      titles: ['单位类别', '类别', '类型', 'kind'],
      required: true,
      read: wordOf(unitKinds, 'unit-kind'),
    },
    { key: 'code', titles: ['单位代码', '代码', '编码', 'code'], read: textOf(40) },
    { key: 'parent', titles: ['上级单位', '主管单位', '上级', 'parent'], read: textOf(80) },
    {
      key: 'area',
      titles: ['所在区域', '区域', '属地', 'area'],
      read: (cell) => areas?.idOf(cell) ?? refuse('area.not-found', { name: cell }),
    },
  ]
}
