// Words of choosing: grades, files, days.

export const messages = {
  'grade.5': { zh: '非常满意', en: 'Very satisfied' },
  'grade.4': { zh: '满意', en: 'Satisfied' },
  'grade.3': { zh: '基本满意', en: 'Acceptable' },
  'grade.2': { zh: '不满意', en: 'Dissatisfied' },
  'grade.1': { zh: '非常不满意', en: 'Very dissatisfied' },
  'file.one': { zh: '选择文件', en: 'Choose a file' },
  'file.several': { zh: '选择文件，可多选', en: 'Choose files' },
  'file.drop': { zh: '或拖到这里', en: 'or drop it here' },
  'day.none': { zh: '选日期', en: 'Choose a day' },
} as const
