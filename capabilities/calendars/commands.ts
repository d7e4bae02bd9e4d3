// What may be asked of a calendar: adopt a year's notice, close or open days, take that back, change the hours.
import { Type, type Static } from 'typebox'
import { Day, line, oneOf, strict } from '#foundation/contract/schemas.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Calendar, Notice } from '#foundation/time/calendar.ts'
import type { Origin } from './events.ts'

const Hours = Type.Array(line(11), { maxItems: 6, description: 'spans of the day: 09:00-12:00' })

/** A year's notice as a file: the JSON of holiday-cn or an iCalendar. */
export const NoticeInput = strict({
  fileName: line(200),
  text: Type.String({ minLength: 1, maxLength: 60_000 }),
  year: Type.Integer({ minimum: 1970, maximum: 2199 }),
  source: line(300),
})
export const OverrideInput = strict({
  from: Day,
  to: Day,
  kind: oneOf(['closed', 'open', 'hours']),
  hours: Type.Optional(Hours),
  reason: line(200),
  source: Type.Optional(line(300)),
  prevails: Type.Optional(
    Type.Boolean({ description: 'holds over what other overrides say of the same days' }),
  ),
})
export const WithdrawInput = strict({ reason: line(200) })
export const HoursInput = strict({ from: Day, hours: Hours, reason: line(200) })

export type CalendarCommand =
  | { readonly type: 'AdoptShipped'; readonly calendar: Calendar }
  | { readonly type: 'AdoptNotice'; readonly notice: Omit<Notice, 'version'>; readonly origin: Origin }
  | ({ readonly type: 'AddOverride'; readonly id: Id } & Static<typeof OverrideInput>)
  | ({ readonly type: 'WithdrawOverride'; readonly id: Id } & Static<typeof WithdrawInput>)
  | ({ readonly type: 'ChangeHours' } & Static<typeof HoursInput>)

export type CommandOf<T extends CalendarCommand['type']> = Extract<CalendarCommand, { type: T }>
