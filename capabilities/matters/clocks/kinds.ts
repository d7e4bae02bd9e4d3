// What is timed in a matter's life: each kind of clock runs from one moment to another, the same in every programme.

/** Signing is timed apart: no other clock waits for it, so who signs late has less time, not more. */
export const clockKinds = [
  'dispatch',
  'acknowledge',
  'dispute',
  'ruling',
  'contact',
  'interim',
  'close',
  'call-back',
  'support',
] as const
export type ClockKind = (typeof clockKinds)[number]

/** Moments of a matter's life that set a clock going or end one. */
export type LifeMoment =
  | 'received'
  | 'dispatched'
  | 'acknowledged'
  | 'disputed'
  | 'ruled'
  | 'contacted'
  | 'answered'
  | 'replied'
  | 'judged'
  | 'support-asked'
  | 'opinion-given'

export const endsOf: Readonly<Record<ClockKind, { starts: LifeMoment; stops: LifeMoment }>> = {
  dispatch: { starts: 'received', stops: 'dispatched' },
  acknowledge: { starts: 'dispatched', stops: 'acknowledged' },
  dispute: { starts: 'dispatched', stops: 'disputed' },
  ruling: { starts: 'disputed', stops: 'ruled' },
  contact: { starts: 'dispatched', stops: 'contacted' },
  interim: { starts: 'dispatched', stops: 'answered' },
  close: { starts: 'dispatched', stops: 'replied' },
  'call-back': { starts: 'replied', stops: 'judged' },
  support: { starts: 'support-asked', stops: 'opinion-given' },
}

/** How long something may be done is asked when somebody does it: nobody is late who leaves it. */
const allowed: readonly ClockKind[] = ['dispute']

export function startedBy(moment: LifeMoment): readonly ClockKind[] {
  return clockKinds.filter((kind) => endsOf[kind].starts === moment && !allowed.includes(kind))
}
