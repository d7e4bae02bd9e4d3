// What is timed in a matter's life: each kind of clock runs from one moment to another, the same in every programme.

/** Signing is timed apart: no other clock waits for it, so who signs late has less time, not more. */
export const clockKinds = ['dispatch', 'acknowledge', 'contact', 'interim', 'close', 'call-back'] as const
export type ClockKind = (typeof clockKinds)[number]

/** Moments of a matter's life that set a clock going or end one. */
export type LifeMoment =
  | 'received'
  | 'dispatched'
  | 'acknowledged'
  | 'contacted'
  | 'answered'
  | 'replied'
  | 'judged'

export const endsOf: Readonly<Record<ClockKind, { starts: LifeMoment; stops: LifeMoment }>> = {
  dispatch: { starts: 'received', stops: 'dispatched' },
  acknowledge: { starts: 'dispatched', stops: 'acknowledged' },
  contact: { starts: 'dispatched', stops: 'contacted' },
  interim: { starts: 'dispatched', stops: 'answered' },
  close: { starts: 'dispatched', stops: 'replied' },
  'call-back': { starts: 'replied', stops: 'judged' },
}

export function startedBy(moment: LifeMoment): readonly ClockKind[] {
  return clockKinds.filter((kind) => endsOf[kind].starts === moment)
}
