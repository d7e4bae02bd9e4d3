// Entries of before there were clocks: one clock by the due date they gave, which no calendar counted and none moves.
import type { ClockKind } from './clocks/kinds.ts'
import type { Deadline } from './events.ts'
import { closeKeyBefore } from './rules-before.ts'

/** Types whose entries now tell which clocks they start, or that they answer one. */
export const versions = {
  MatterRaised: 2,
  MatterDispatched: 2,
  MatterNoted: 2,
  MatterReplied: 2,
  MatterReturned: 2,
  MatterHandedUp: 2,
  MatterReopened: 2,
} as const

interface Before {
  readonly rung: string
  readonly holding: { readonly due: string }
  readonly verdictDue: string
}

export function upcastEntry(type: string, _version: number, data: object): object {
  const { rung, holding, verdictDue } = data as Before
  switch (type) {
    case 'MatterNoted':
      return { ...data, answers: false }
    case 'MatterReplied':
      return { ...data, deadlines: [dayGiven('call-back', 'call-back', verdictDue)] }
    case 'MatterDispatched':
    case 'MatterHandedUp':
      return { ...data, deadlines: [dayGiven('close', closeKeyBefore(rung), holding.due)] }
    default:
      return { ...data, deadlines: [dayGiven('dispatch', 'dispatch', holding.due)] }
  }
}

function dayGiven(kind: ClockKind, key: string, due: string): Deadline {
  return { key, kind, due, standing: 'firm', calendar: null }
}
