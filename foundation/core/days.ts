// Calendar days in Asia/Shanghai, whatever the host's zone: UTC+8 all year since 1992.

const dayMs = 86_400_000
const offsetMs = 8 * 3_600_000

/** '2026-11-21' in Shanghai of an ISO moment. */
export function dayOf(iso: string): string {
  return new Date(Date.parse(iso) + offsetMs).toISOString().slice(0, 10)
}

/** The end of the n-th calendar day after `iso`, as an ISO moment (23:59:59.999 in Shanghai). */
export function endOfDayAfter(iso: string, days: number): string {
  return new Date(startOfDay(dayOf(iso)) + (days + 1) * dayMs - 1).toISOString()
}

/** Half-open moments [from 00:00, to+1 00:00) in Shanghai for two days as 'YYYY-MM-DD'. */
export function daySpan(from: string, to: string): { from: string; to: string } {
  return {
    from: new Date(startOfDay(from)).toISOString(),
    to: new Date(startOfDay(to) + dayMs).toISOString(),
  }
}

function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`) - offsetMs
}
