// Words for what an import finds wrong with a file or a row, whatever it holds.

export const importMessages = {
  'import.columns-missing': {
    zh: '第 {row} 行的标题里缺少：{titles}',
    en: 'The titles in row {row} lack: {titles}',
  },
  'import.cell-missing': { zh: '必填', en: 'is required' },
  'import.row-twice': { zh: '与第 {first} 行重复', en: 'repeats row {first}' },
  'import.key-missing': {
    zh: '看不出这一行是谁，缺少可识别的编号或名称',
    en: 'nothing in the row tells what it is about',
  },
  'import.account-disabled': {
    zh: '发起导入的账号已停用',
    en: 'The account that began the import has been disabled',
  },
  'import.grant-withdrawn': {
    zh: '发起导入的账号已不再有导入这类表格的角色',
    en: 'The account that began the import no longer has a role for such sheets',
  },
  'import.bug': { zh: '系统出错', en: 'an error of the system' },
} as const
