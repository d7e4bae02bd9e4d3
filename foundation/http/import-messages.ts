// Words of the doors of imports; what can be wrong with a sheet or a row is worded beside the sheets and the plan.

export const importDoorMessages = {
  'import.kind-unknown': {
    zh: '没有“{kind}”这类表格可以导入',
    en: 'There is no sheet of kind “{kind}” to import',
  },
  'import.programme-missing': { zh: '请说明属于哪个专项行动', en: 'Say which programme it belongs to' },
  'import.no-file': {
    zh: '请以 application/octet-stream 上传文件内容',
    en: 'Send the file itself as application/octet-stream',
  },
  'import.columns-unreadable': {
    zh: '列的对应关系不是有效的 JSON',
    en: 'The mapping of columns is no valid JSON',
  },
  'import.not-ready': {
    zh: '这次导入现在不能生效（{state}）',
    en: 'This import cannot be applied now ({state})',
  },
  'import.over': { zh: '这次导入已经结束', en: 'This import is over' },
  'import.refused.at': { zh: '行', en: 'row' },
  'import.refused.column': { zh: '列', en: 'column' },
  'import.refused.cell': { zh: '内容', en: 'cell' },
  'import.refused.reason': { zh: '原因', en: 'reason' },
  'import.refused.file': { zh: '拒收', en: 'refused' },
} as const
