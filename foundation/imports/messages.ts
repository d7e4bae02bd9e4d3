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
} as const
