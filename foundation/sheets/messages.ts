// Words for what can be wrong with a spreadsheet, and for what was noticed in one that was read.

export const sheetMessages = {
  'sheet.empty': { zh: '文件是空的，没有可读的行', en: 'The file is empty: there are no rows to read' },
  'sheet.unknown-type': {
    zh: '这不是电子表格。请上传 .xlsx 或 .csv 文件',
    en: 'This is not a spreadsheet. Please upload an .xlsx or .csv file',
  },
  'sheet.old-format': {
    zh: '这是旧格式的表格（.xls、.et、.xlsb）。请用 WPS 或 Excel 打开，另存为 .xlsx 后再上传',
    en: 'This is an old format (.xls, .et, .xlsb). Open it, save it as .xlsx and upload that',
  },
  'sheet.open-document': {
    zh: '这是 .ods 表格。请打开后另存为 .xlsx 再上传',
    en: 'This is an .ods sheet. Open it, save it as .xlsx and upload that',
  },
  'sheet.web-page': {
    zh: '这个文件其实是网页，只是名字像表格。请用 WPS 或 Excel 打开，另存为 .xlsx 后再上传',
    en: 'This file is really a web page named like a sheet. Open it, save it as .xlsx and upload that',
  },
  'sheet.encrypted': {
    zh: '文件有密码。请去掉密码后再上传',
    en: 'The file has a password. Remove it and upload again',
  },
  'sheet.damaged': {
    zh: '文件已损坏或不完整，无法读取。请重新导出后再上传',
    en: 'The file is damaged or incomplete. Export it again and upload that',
  },
  'sheet.too-large': {
    zh: '文件超过 {limit}，请分成几个文件',
    en: 'The file is larger than {limit}; please split it',
  },
  'sheet.unpacks-too-large': {
    zh: '文件解压后超过 {limit}，请分成几个文件，或删去空白的格式行',
    en: 'The file unpacks to more than {limit}; split it, or delete formatted empty rows',
  },
  'sheet.swollen': {
    zh: '文件的压缩比例异常，为安全起见没有打开',
    en: 'The file is compressed beyond what a sheet ever is; it was not opened',
  },
  'sheet.too-many-parts': {
    zh: '文件的内部部件超过 {limit} 个，没有打开',
    en: 'The file has more than {limit} inner parts',
  },
  'sheet.part-twice': {
    zh: '文件内部有重名的部件，没有打开',
    en: 'Two inner parts of the file have one name; it was not opened',
  },
  'sheet.unsafe-part': {
    zh: '文件内部的名称不安全，没有打开',
    en: 'The file holds parts with unsafe names; it was not opened',
  },
  'sheet.doctype': {
    zh: '文件里含有外部实体声明，为安全起见没有打开',
    en: 'The file declares entities (DOCTYPE); it was not opened',
  },
  'sheet.no-such-sheet': {
    zh: '文件里没有可读的工作表“{sheet}”',
    en: 'The file has no readable sheet “{sheet}”',
  },
  'sheet.no-header': { zh: '第 {row} 行没有列标题', en: 'Row {row} holds no column titles' },
  'sheet.too-many-rows': {
    zh: '超过 {limit} 行，请分成几个文件',
    en: 'More than {limit} rows; please split the file',
  },
  'sheet.too-many-columns': {
    zh: '第 {row} 行的 {column} 列有内容，最多读 {limit} 列',
    en: 'Row {row} has content in column {column}; at most {limit} columns are read',
  },
  'sheet.too-many-cells': {
    zh: '有内容的单元格超过 {limit} 个，请分成几个文件',
    en: 'More than {limit} filled cells; please split the file',
  },
  'sheet.too-much-text': {
    zh: '全部文字太多（读到第 {row} 行），请分成几个文件',
    en: 'Too much text by row {row}; please split the file',
  },
  'sheet.cell-too-long': {
    zh: '第 {row} 行 {column} 列的内容超过 {limit} 个字',
    en: 'The cell in row {row}, column {column} is longer than {limit} characters',
  },
  'sheet.quote-open': {
    zh: '第 {row} 行 {column} 列有一个引号没有配对',
    en: 'A quotation mark in row {row}, column {column} is never closed',
  },
  'sheet.encoding': {
    zh: '文件里有不能辨认的文字。请另存为 UTF-8 编码的 .csv，或另存为 .xlsx',
    en: 'The file holds text in an unknown encoding. Save it as UTF-8 .csv or as .xlsx',
  },
  'sheet.too-heavy': {
    zh: '文件太复杂，读取时内存不够。请分成几个文件',
    en: 'The file needs too much memory; please split it',
  },
  'sheet.too-slow': {
    zh: '{seconds} 秒内没有读完，请分成几个文件',
    en: 'Not read within {seconds} seconds; please split the file',
  },
  'sheet.busy': {
    zh: '正在读取别的文件，请稍后再试',
    en: 'Other files are being read; please try again shortly',
  },
  'sheet.title-empty': {
    zh: '{column} 列没有标题，暂称“{name}”',
    en: 'Column {column} has no title and is called “{name}” here',
  },
  'sheet.title-twice': {
    zh: '{column} 列的标题“{title}”前面已经有了，暂称“{name}”',
    en: 'The title “{title}” of column {column} was there before; it is called “{name}” here',
  },
  'sheet.cells-untitled': {
    zh: '有 {count} 行在标题之外还有内容（最早在第 {row} 行 {column} 列），没有读入',
    en: '{count} rows have content beyond the titled columns (first in row {row}, column {column}), which was not read',
  },
  'date.unreadable': {
    zh: '“{cell}”不是日期。写成 2026-03-02 或 2026-03-02 16:53',
    en: '“{cell}” is not a date. Write 2026-03-02 or 2026-03-02 16:53',
  },
  'date.impossible': { zh: '没有“{cell}”这一天或这个时间', en: 'There is no such day or time as “{cell}”' },
} as const
