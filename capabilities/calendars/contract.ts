// The doors of calendars: the calendar, a year at a glance, its versions; each change, and beforehand what it would move.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import {
  Day,
  IdParams,
  IdSchema,
  Moment,
  nullable,
  page,
  pageQuery,
  strict,
} from '#foundation/contract/schemas.ts'
import * as input from './commands.ts'

const text = Type.String()
const whole = Type.Integer()
const Words = strict({ zh: text, en: text })
const Hours = Type.Array(text)

const NoticeRow = strict({
  year: whole,
  version: whole,
  source: text,
  off: Type.Integer({ description: 'days off' }),
  on: Type.Integer({ description: 'weekends that are worked' }),
})

const OverrideRow = strict({
  id: IdSchema,
  from: Day,
  to: Day,
  kind: text,
  hours: nullable(Hours),
  reason: text,
  source: text,
  prevails: Type.Boolean(),
})

const CalendarReply = strict({
  version: text,
  zone: text,
  weekend: Type.Array(whole),
  today: Day,
  hours: Type.Array(strict({ from: nullable(Day), hours: Hours }), {
    description: 'office hours and the day from which they hold; the last are those of times to come',
  }),
  firmUntil: nullable(Day),
  missing: nullable(Type.Integer({ description: 'year whose notice should be there by now' })),
  notices: Type.Array(NoticeRow, { description: 'of each year the one in force' }),
  overrides: Type.Array(OverrideRow),
})

const DayRow = strict({
  day: Day,
  kind: text,
  working: Type.Boolean(),
  firm: Type.Boolean(),
  name: Type.Optional(Words),
  hours: Type.Optional(Hours),
})

const Changed = strict({ version: text })

/** What a change would do to open dates. No title: administrators do not read the work. */
const Effect = strict({
  change: Words,
  days: Type.Array(strict({ day: Day, was: text, is: text, hours: nullable(Hours) }), {
    description: 'days that become others, the first of them',
  }),
  daysChanged: whole,
  looked: Type.Integer({ description: 'open things with clocks' }),
  moved: Type.Integer({ description: 'of them with a due instant that moves' }),
  settled: Type.Integer({ description: 'of them that only become firm or provisional' }),
  rows: Type.Array(
    strict({
      kind: text,
      number: text,
      unitName: nullable(text),
      clock: Words,
      was: nullable(Moment),
      due: nullable(Moment),
    }),
  ),
})

const RevisionReply = strict({
  state: text,
  total: whole,
  lookedAt: whole,
  moved: whole,
  leftOut: whole,
  told: whole,
  endedAt: nullable(Moment),
})

const keepers = ['sysadmin'] as const
const hoursRefusals = ['hours.malformed', 'hours.backwards', 'hours.overlap', 'hours.none'] as const
const noticeRefusals = [
  'calendar.not-founded',
  'notice.nothing-new',
  'notice.wrong-year',
  'notice.day-twice',
  'notice.off-and-on',
  'notice-file.kind',
  'notice-file.malformed',
  'notice-file.unfinished',
  'notice-file.empty',
  'notice-file.not-a-day',
  'notice-file.unclear',
  'notice-file.repeats',
  'notice-file.other-year',
  'notice-file.wrong-year',
  'notice-file.day-twice',
  'notice-file.off-and-on',
] as const
const overrideRefusals = [
  'calendar.not-founded',
  'day.backwards',
  'day.no-such-day',
  'override.added-already',
  'override.too-long',
  'override.too-far',
  'override.contradiction',
  'override.without-hours',
  'override.closed-with-hours',
  ...hoursRefusals,
] as const
const withdrawRefusals = ['calendar.not-founded', 'override.contradiction'] as const
const hoursChangeRefusals = [
  'calendar.not-founded',
  'hours.unchanged',
  'override.too-far',
  'day.no-such-day',
  ...hoursRefusals,
] as const
const OverrideBody = strict({ id: Type.Optional(IdSchema), ...input.OverrideInput.properties })

export const calendarDoors = {
  getCalendar: door({
    name: 'getCalendar',
    route: 'GET /api/calendar',
    kind: 'question',
    summary: { zh: '现行工作日历', en: 'The working calendar in force' },
    reply: CalendarReply,
    allow: 'signed-in',
  }),
  getCalendarYear: door({
    name: 'getCalendarYear',
    route: 'GET /api/calendar/years/:year',
    kind: 'question',
    summary: { zh: '工作日历：一年各日', en: 'A year of the working calendar, day by day' },
    params: strict({ year: Type.String({ pattern: '^(19[7-9]|2[01]\\d)\\d$' }) }),
    reply: strict({ year: whole, days: Type.Array(DayRow) }),
    allow: 'signed-in',
  }),
  listCalendarVersions: door({
    name: 'listCalendarVersions',
    route: 'GET /api/calendar/versions',
    kind: 'question',
    summary: {
      zh: '工作日历的历次改动与重算进度',
      en: 'Versions of the working calendar, and how far each revision has come',
    },
    query: strict(pageQuery),
    reply: page(
      strict({
        version: text,
        change: text,
        words: Words,
        byName: nullable(text),
        bySystem: Type.Boolean(),
        at: Moment,
        revision: nullable(RevisionReply),
      }),
    ),
    allow: 'signed-in',
  }),
  listCalendarMoves: door({
    name: 'listCalendarMoves',
    route: 'GET /api/calendar/versions/:version/moves',
    kind: 'question',
    summary: { zh: '一次日历改动移动了哪些期限', en: 'Which dates a version of the calendar moved' },
    params: strict({ version: Type.String({ pattern: '^[1-9]\\d{0,8}$' }) }),
    query: strict(pageQuery),
    reply: page(
      strict({
        kind: text,
        id: IdSchema,
        number: text,
        unitName: nullable(text),
        clock: Words,
        was: nullable(Moment),
        due: nullable(Moment),
      }),
    ),
    allow: ['sysadmin', 'auditor'],
  }),
  adoptNotice: door({
    name: 'adoptNotice',
    route: 'POST /api/calendar/notices',
    kind: 'command',
    summary: { zh: '导入一年的放假通知', en: 'Adopt the notice of a year from a file' },
    body: input.NoticeInput,
    reply: Changed,
    allow: keepers,
    refusals: noticeRefusals,
  }),
  previewNotice: door({
    name: 'previewNotice',
    route: 'POST /api/calendar/notices/preview',
    kind: 'command',
    summary: { zh: '预览：导入这份通知会移动什么', en: 'What adopting a notice would move' },
    body: input.NoticeInput,
    reply: Effect,
    allow: keepers,
    refusals: noticeRefusals,
  }),
  addOverride: door({
    name: 'addOverride',
    route: 'POST /api/calendar/overrides',
    kind: 'command',
    summary: {
      zh: '登记一条日历调整：停止办公、照常办公或改时段',
      en: 'Close or open days here, or change their hours',
    },
    body: OverrideBody,
    reply: Changed,
    allow: keepers,
    refusals: overrideRefusals,
  }),
  previewOverride: door({
    name: 'previewOverride',
    route: 'POST /api/calendar/overrides/preview',
    kind: 'command',
    summary: { zh: '预览：这条调整会移动什么', en: 'What an override would move' },
    body: OverrideBody,
    reply: Effect,
    allow: keepers,
    refusals: overrideRefusals,
  }),
  withdrawOverride: door({
    name: 'withdrawOverride',
    route: 'POST /api/calendar/overrides/:id/withdrawal',
    kind: 'command',
    summary: { zh: '撤销一条日历调整', en: 'Withdraw an override' },
    params: IdParams,
    body: input.WithdrawInput,
    reply: Changed,
    allow: keepers,
    refusals: withdrawRefusals,
  }),
  previewWithdrawal: door({
    name: 'previewWithdrawal',
    route: 'POST /api/calendar/overrides/:id/withdrawal/preview',
    kind: 'command',
    summary: { zh: '预览：撤销这条调整会移动什么', en: 'What withdrawing an override would move' },
    params: IdParams,
    body: input.WithdrawInput,
    reply: Effect,
    allow: keepers,
    refusals: withdrawRefusals,
  }),
  changeHours: door({
    name: 'changeHours',
    route: 'POST /api/calendar/hours',
    kind: 'command',
    summary: { zh: '更改办公时段', en: 'Change the office hours from a day on' },
    body: input.HoursInput,
    reply: Changed,
    allow: keepers,
    refusals: hoursChangeRefusals,
  }),
  previewHours: door({
    name: 'previewHours',
    route: 'POST /api/calendar/hours/preview',
    kind: 'command',
    summary: { zh: '预览：更改办公时段会移动什么', en: 'What a change of hours would move' },
    body: input.HoursInput,
    reply: Effect,
    allow: keepers,
    refusals: hoursChangeRefusals,
  }),
} as const
