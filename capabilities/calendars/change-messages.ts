// Words for what was changed in a calendar.

export const changeMessages = {
  founded: { zh: '设立工作日历', en: 'The calendar was founded' },
  notice: { zh: '采用 {year} 年放假通知', en: 'The notice for {year} was adopted' },
  'notice-revised': {
    zh: '{year} 年放假通知修订（第 {version} 版）',
    en: 'The notice for {year} was revised (version {version})',
  },
  closed: { zh: '{days} 停止办公：{reason}', en: 'Closed {days}: {reason}' },
  open: { zh: '{days} 照常办公：{reason}', en: 'Open {days}: {reason}' },
  'open-hours': {
    zh: '{days} 办公 {hours}：{reason}',
    en: 'Open {days}, {hours}: {reason}',
  },
  hours: { zh: '{days} 办公时段改为 {hours}：{reason}', en: 'Hours of {days} are {hours}: {reason}' },
  'hours-from': {
    zh: '自 {from} 起办公时段为 {hours}：{reason}',
    en: 'Hours from {from} on are {hours}: {reason}',
  },
  withdrawn: { zh: '撤销“{what}”：{reason}', en: 'Withdrawn, “{what}”: {reason}' },
  'and-others': { zh: '{zh}，及此前 {n} 项改动', en: '{en}, and {n} changes before' },
} as const
