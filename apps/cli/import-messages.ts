// What `yixian import` says.
import type { Messages } from '#foundation/core/words.ts'

export const importMessages = {
  'import.summary': {
    zh: '导入 .xlsx 或 .csv 表格：先预览新增、变更、拒收各多少行及原因，确认后生效。',
    en: 'Brings an .xlsx or .csv sheet: previews what is added, changed or refused and why, then applies it when told to.',
  },
  'import.needs': { zh: '请写明种类和文件。种类：{kinds}', en: 'Name the kind and the file. Kinds: {kinds}' },
  'import.kind': {
    zh: '没有“{kind}”这类表格。可以导入：{kinds}',
    en: 'There is no sheet of kind “{kind}”. Kinds: {kinds}',
  },
  'import.file': { zh: '读不到文件 {file}：{reason}', en: 'Cannot read {file}: {reason}' },
  'import.read': { zh: '{file}：{format}，第 {row} 行是标题', en: '{file}: {format}, titles in row {row}' },
  'import.column': { zh: '  {title} ← {found}', en: '  {title} ← {found}' },
  'import.unmapped': { zh: '  不读：{titles}', en: '  not read: {titles}' },
  'import.counts': {
    zh: '新增 {added} 行，变更 {changed} 行，不变 {same} 行，拒收 {refused} 行',
    en: '{added} added, {changed} changed, {same} the same, {refused} refused',
  },
  'import.refused': {
    zh: '  第 {at} 行 {column}“{cell}”：{reason}',
    en: '  row {at} {column} “{cell}”: {reason}',
  },
  'import.more': { zh: '  ……还有 {count} 行', en: '  … and {count} more' },
  'import.ask': { zh: '生效吗？[y/N] ', en: 'Apply? [y/N] ' },
  'import.kept': { zh: '没有生效。加上 --yes 即生效。', en: 'Nothing was applied. Add --yes to apply.' },
  'import.nothing': { zh: '没有要生效的行。', en: 'There is nothing to apply.' },
  'import.progress': { zh: '{done} / {waiting}', en: '{done} / {waiting}' },
  'import.failed': {
    zh: '没有完成：{reason}。再导入一次即可继续，已生效的行不会重复。',
    en: 'Not finished: {reason}. Bring the file again to go on; nothing is doubled.',
  },
} as const satisfies Messages
