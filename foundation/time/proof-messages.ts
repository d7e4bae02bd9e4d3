// The words in which a proof explains a due date.
import type { Messages } from '../core/words.ts'

export const proofMessages = {
  'words.from': { zh: '自 {start} 起算 {amount}', en: '{amount} from {start}' },
  'words.receipt': { zh: '（当日不计）', en: ' (that day does not count)' },
  'words.skipped': { zh: '，其间跳过{list}', en: '; passed over: {list}' },
  'words.added': { zh: '，补上 {list}', en: '; added back: {list}' },
  'words.carried': {
    zh: '，末日逢非工作日，顺延到 {day}',
    en: '; the last day is not worked, so it moves to {day}',
  },
  'words.paused': {
    zh: '，{from} 至 {to} 因“{reason}”停表 {time}',
    en: '; stood still for {time} from {from} to {to} ({reason})',
  },
  'words.standing-still': {
    zh: '，{from} 起因“{reason}”停表，到期时刻待恢复后确定',
    en: '; standing still since {from} ({reason}), due once it goes on',
  },
  'words.due': { zh: '，{due} 到期。', en: '; due {due}.' },
  'words.end': { zh: '。', en: '.' },
  'words.calendar': {
    zh: '依据工作日历“{id}”（版本 {version}）。',
    en: ' By calendar "{id}" (version {version}).',
  },
  'words.provisional': {
    zh: '暂定：日历只公布到 {until}，新通知公布后重新计算。',
    en: ' Provisional: the calendar is published until {until} only, and the date will be computed again.',
  },
  'words.unpublished': { zh: '暂定：日历尚未公布。', en: ' Provisional: no calendar is published.' },
  'words.weekend': { zh: '周末 {days} 天', en: 'weekends ({days})' },
  'words.no-hours-left': { zh: '{day}办公时间外', en: '{day} outside office hours' },
  'words.named': { zh: '{name} {day}', en: '{name} {day}' },
  'words.make-up': { zh: '{day}（{name}调休上班）', en: '{day} (worked in exchange for {name})' },
  'words.open': { zh: '{day}（{name}）', en: '{day} ({name})' },
  'words.date': { zh: '{month}月{day}日', en: '{day} {month}' },
  'words.date-year': { zh: '{year}年{month}月{day}日', en: '{day} {month} {year}' },
  'words.weekday': { zh: '{date} {weekday}', en: '{weekday} {date}' },
  'words.range': { zh: '{from}至{to}', en: '{from} – {to}' },
  'words.list': { zh: '、', en: ', ' },
  'words.days': { zh: '{n} 天', en: '{n} d' },
  'words.hours': { zh: '{n} 小时', en: '{n} h' },
  'words.minutes': { zh: '{n} 分', en: '{n} min' },
  'words.seconds': { zh: '{n} 秒', en: '{n} s' },
  'words.office': { zh: '办公时间 {time}', en: '{time} of office hours' },
  'unit.m': { zh: '{n} 分钟', en: '{n} minutes' },
  'unit.h': { zh: '{n} 小时', en: '{n} hours' },
  'unit.wh': { zh: '{n} 个工作小时', en: '{n} working hours' },
  'unit.d': { zh: '{n} 天', en: '{n} days' },
  'unit.wd': { zh: '{n} 个工作日', en: '{n} working days' },
  'unit.month': { zh: '{n} 个月', en: '{n} months' },
  'unit-one.m': { zh: '1 分钟', en: '1 minute' },
  'unit-one.h': { zh: '1 小时', en: '1 hour' },
  'unit-one.wh': { zh: '1 个工作小时', en: '1 working hour' },
  'unit-one.d': { zh: '1 天', en: '1 day' },
  'unit-one.wd': { zh: '1 个工作日', en: '1 working day' },
  'unit-one.month': { zh: '1 个月', en: '1 month' },
} as const satisfies Messages

/** Monday to Sunday, January to December. */
export const dayNames = {
  weekdays: {
    zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  },
  months: {
    zh: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
    en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
} as const
