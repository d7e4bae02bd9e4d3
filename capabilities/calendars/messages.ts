// Words of calendars: why a change is refused.

export const messages = {
  'calendar.not-founded': { zh: '本辖区还没有工作日历', en: 'There is no calendar here yet' },
  'notice.nothing-new': {
    zh: '{year} 年的放假安排与现行的一致，没有要改的',
    en: 'The notice for {year} says what is in force already',
  },
  'notice-file.kind': {
    zh: '“{fileName}”不是 .json 或 .ics 文件',
    en: '“{fileName}” is neither a .json nor an .ics file',
  },
  'override.added-already': { zh: '这条调整已经登记过', en: 'This override has been added already' },
  'override.unknown': { zh: '没有这条调整，或已撤销', en: 'There is no such override, or it was withdrawn' },
  'override.too-long': {
    zh: '一条调整最多 {most} 天，这里是 {days} 天',
    en: 'An override may span {most} days, this one has {days}',
  },
  'override.too-far': {
    zh: '{day} 离今年超过 {years} 年，请核对年份',
    en: '{day} is more than {years} years away; check the year',
  },
  'hours.unchanged': {
    zh: '办公时段与当时现行的相同',
    en: 'These are the hours in force on that day already',
  },
} as const
