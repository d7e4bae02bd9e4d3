// Refusals of calendars, notices, clocks and proofs; each names the place that is wrong.
import type { Messages } from '../core/words.ts'

export const messages = {
  'day.malformed': {
    zh: '“{text}”不是日期，请写成 2026-11-23 的样子',
    en: '"{text}" is not a day; write it as 2026-11-23',
  },
  'day.no-such-day': { zh: '没有 {text} 这一天', en: 'There is no {text}' },
  'day.backwards': { zh: '{from} 至 {to} 前后颠倒', en: '{from} to {to} runs backwards' },
  'day.out-of-range': { zh: '{text} 超出 1970 至 2199 年', en: '{text} lies outside 1970 to 2199' },
  'zone.unknown': { zh: '没有名为“{zone}”的时区', en: 'There is no time zone called "{zone}"' },
  'hours.malformed': {
    zh: '“{text}”不是时段，请写成 09:00-12:00 的样子',
    en: '"{text}" is not a span; write it as 09:00-12:00',
  },
  'hours.backwards': {
    zh: '时段 {text} 的结束不晚于开始；跨夜的请分成两天',
    en: 'The span {text} does not end after it begins; split one over midnight into two days',
  },
  'hours.overlap': { zh: '时段 {text} 互相重叠', en: 'The spans {text} overlap' },
  'hours.none': { zh: '没有办公时段', en: 'There are no office hours' },
  'calendar.weekend': {
    zh: '休息日 {weekend} 有误：用 1（周一）至 7（周日）',
    en: 'Days off {weekend}: use 1 (Monday) to 7 (Sunday)',
  },
  'calendar.no-working-day': { zh: '一周没有一个工作日', en: 'The week has no working day' },
  'notice.version-twice': {
    zh: '{year} 年的通知第 {version} 版出现两次',
    en: 'Version {version} of the notice for {year} is there twice',
  },
  'notice.wrong-year': {
    zh: '{day} 不属于 {year} 年的通知',
    en: '{day} does not belong to the notice for {year}',
  },
  'notice-file.wrong-year': {
    zh: '第 {line} 行：{day} 不属于 {year} 年的通知',
    en: 'Line {line}: {day} does not belong to the notice for {year}',
  },
  'notice.day-twice': { zh: '{day} 列了两次', en: '{day} is listed twice' },
  'notice-file.day-twice': { zh: '第 {line} 行：{day} 列了两次', en: 'Line {line}: {day} is listed twice' },
  'notice.off-and-on': { zh: '{day} 既放假又上班', en: '{day} is both off and worked' },
  'notice-file.off-and-on': {
    zh: '第 {line} 行：{day} 既放假又上班',
    en: 'Line {line}: {day} is both off and worked',
  },
  'notice-file.other-year': {
    zh: '第 {line} 行：这是 {found} 年的通知，要的是 {year} 年',
    en: 'Line {line}: This is the notice for {found}, not for {year}',
  },
  'notice-file.malformed': { zh: '第 {line} 行：读不懂：{text}', en: 'Line {line}: Cannot be read: {text}' },
  'notice-file.empty': {
    zh: '文件里没有一个放假或上班的日子',
    en: 'The file names no day, neither off nor worked',
  },
  'notice-file.not-a-day': {
    zh: '第 {line} 行：“{text}”不是整天的日期',
    en: 'Line {line}: "{text}" is not a whole day',
  },
  'notice-file.unclear': {
    zh: '第 {line} 行：“{text}”没有说是休还是班',
    en: 'Line {line}: "{text}" does not say whether the day is off (休) or worked (班)',
  },
  'notice-file.repeats': {
    zh: '第 {line} 行：重复发生的事件不能作为通知',
    en: 'Line {line}: An event that repeats cannot be part of a notice',
  },
  'notice-file.unfinished': { zh: '第 {line} 行：{text} 没有结束', en: 'Line {line}: {text} is not closed' },
  'override.unreasoned': {
    zh: '{from} 至 {to} 的调整没有写原因',
    en: 'The override of {from} to {to} gives no reason',
  },
  'override.kind': {
    zh: '“{reason}”：不认识的调整“{kind}”',
    en: '"{reason}": unknown kind of override "{kind}"',
  },
  'override.version': {
    zh: '“{reason}”的版本应是整数',
    en: 'The version of "{reason}" must be a whole number',
  },
  'override.without-hours': {
    zh: '“{reason}”调整办公时段，却没有写时段',
    en: '"{reason}" changes the hours and gives none',
  },
  'override.closed-with-hours': {
    zh: '“{reason}”既停止办公又写了时段',
    en: '"{reason}" closes the office and gives hours',
  },
  'override.contradiction': {
    zh: '{day}：“{first}”与“{second}”互相矛盾，请给其中一个更高的版本',
    en: '{day}: "{first}" and "{second}" contradict each other; give one of them a higher version',
  },
  'clock.unit': { zh: '不认识的时限单位“{unit}”', en: 'Unknown unit of time "{unit}"' },
  'clock.limit': {
    zh: '时限 {limit} 有误：应是 1 至 {most} 的整数',
    en: 'A limit of {limit} cannot be: use a whole number from 1 to {most}',
  },
  'clock.ends': {
    zh: '计时的起点与终点要写明，且不能相同（{starts}、{stops}）',
    en: 'A clock needs a beginning and another end ({starts}, {stops})',
  },
  'clock.warning': {
    zh: '提醒比例 {warnAt} 应在 0 与 1 之间',
    en: 'The warning at {warnAt} must lie between 0 and 1',
  },
  'clock.pause-rule': { zh: '不认识的暂停规则“{pauseRule}”', en: 'Unknown pause rule "{pauseRule}"' },
  'clock.last-day': {
    zh: '只有按天、按月计的时限才能顺延末日',
    en: 'Only limits in days or months can move their last day',
  },
  'pause.backwards': { zh: '暂停“{reason}”的结束早于开始', en: 'The pause "{reason}" ends before it begins' },
  'start.not-an-instant': { zh: '起算时刻“{start}”有误', en: '"{start}" is not an instant to start from' },
  'proof.malformed': { zh: '“{field}”不成其为时限依据', en: '"{field}" is not part of a proof' },
  'proof.hole': {
    zh: '{place}：前后不相接，{from}',
    en: '{place}: does not follow the stretch before it, {from}',
  },
  'proof.days': {
    zh: '{place}：起止日与 {days} 天不符',
    en: '{place}: first and last day are not {days} days',
  },
  'proof.begins': {
    zh: '起算时刻与首个计入的日子不符',
    en: 'The first instant is not on the first day counted',
  },
  'proof.count': { zh: '计入的时间与时限 {limit} 不符', en: 'What was counted is not the limit of {limit}' },
  'proof.pause-outside': { zh: '{place}：不在计时之内', en: '{place}: lies outside the running clock' },
  'proof.pause-seconds': {
    zh: '{place}：停表 {seconds} 秒与所列时段不符',
    en: '{place}: {seconds} seconds are not the hours listed',
  },
  'proof.due': {
    zh: '{place}：写的到期时刻与算出的不符',
    en: '{place}: the due instant is not the one that comes out',
  },
  'proof.standing': {
    zh: '应为“{comes}”，写的是“{says}”',
    en: 'It says "{says}", and comes out as "{comes}"',
  },
} as const satisfies Messages
