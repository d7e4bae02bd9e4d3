// The period of a register or brief: presets and days in the address; without any, the twelve months up to today.

export const presets = ['year', 'calendar', 'quarter', 'month', 'before'] as const
type Preset = (typeof presets)[number]

export interface Days {
  /** 'YYYY-MM-DD', both included. */
  readonly from: string
  readonly to: string
}

/** What a preset means on `today`. */
export function daysOf(preset: Preset, today: string): Days {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7)) - 1
  if (preset === 'year') return { from: twelveMonthsBefore(today), to: today }
  if (preset === 'calendar') return { from: dayIn(year, 0, 1), to: today }
  if (preset === 'quarter') return { from: dayIn(year, month - (month % 3), 1), to: today }
  if (preset === 'month') return { from: dayIn(year, month, 1), to: today }
  return { from: dayIn(year, month - 1, 1), to: dayIn(year, month, 0) }
}

/** The preset that two days are, if they are one. */
export function presetOf(days: Days, today: string): Preset | null {
  return (
    presets.find((preset) => {
      const { from, to } = daysOf(preset, today)
      return from === days.from && to === days.to
    }) ?? null
  )
}

/** From the address; half an address is completed by the twelve months up to today. */
export function readDays(get: (name: string) => string | null, today: string): Days {
  const to = dayIn10(get('to')) ?? today
  return { from: dayIn10(get('from')) ?? twelveMonthsBefore(to), to }
}

/** As the server reckons it: the same day a year before the day after. */
function twelveMonthsBefore(day: string): string {
  const begin = new Date(`${day}T00:00:00.000Z`)
  begin.setUTCDate(begin.getUTCDate() + 1)
  begin.setUTCFullYear(begin.getUTCFullYear() - 1)
  return begin.toISOString().slice(0, 10)
}

function dayIn(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)
}

function dayIn10(text: string | null): string | null {
  return text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null
}
