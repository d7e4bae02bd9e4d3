// What may have happened to a jurisdiction's calendar. Each entry makes another version of it: the entry's own number.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Calendar, Notice, Override } from '#foundation/time/calendar.ts'

type Entry<T extends string, D extends object> = Happened & { readonly type: T; readonly data: D }

export type CalendarEvent =
  | Entry<'CalendarFounded', { calendar: Omit<Calendar, 'version' | 'overrides'> }>
  | Entry<
      'NoticeAdopted',
      { notice: Notice; /** Came with the program, or was brought in by an administrator. */ origin: Origin }
    >
  | Entry<'OverrideAdded', { id: Id; override: Override }>
  | Entry<'OverrideWithdrawn', { id: Id; reason: string }>
  | Entry<'HoursChanged', { from: string; hours: readonly string[]; reason: string }>

export type Origin = 'shipped' | 'imported'
export type CalendarEntry = Recorded<CalendarEvent>
