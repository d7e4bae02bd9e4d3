// What stands beside the lead unit, on the wire: each co-unit with its part, its day and its opinion or silence.
import type { Id } from '#foundation/core/ids.ts'
import type { MatterEntry } from '../events.ts'
import type { Matter } from '../state.ts'
import type { SaidBeside } from './questions/merged.ts'
import { clockOf, stateOf, type Support } from '../supports/state.ts'

function supportView(matter: Matter, support: Support, persons: ReadonlyMap<Id, string>) {
  const { unit, person, part, askedAt, opinion, silent } = support
  const clock = clockOf(matter, support)
  const nameOf = (id: Id | null) => (id === null ? null : (persons.get(id) ?? null))
  return {
    ...{ unit, person, personName: nameOf(person), part, askedAt },
    dueAt: clock?.due ?? null,
    standing: clock?.standing ?? 'firm',
    state: stateOf(matter, support),
    silence: silent?.means ?? null,
    opinion: opinion && {
      ...{ text: opinion.text, agrees: opinion.agrees, at: opinion.at, late: opinion.late },
      byName: nameOf(opinion.by),
    },
  }
}

function referralView({ channel, note, at, objectedAt }: NonNullable<Matter['referral']>) {
  return { channel, note, at, objectedAt }
}

interface Known {
  readonly persons: ReadonlyMap<Id, string>
  readonly saidBeside: readonly SaidBeside[]
}

export function besideView(matter: Matter, { persons, saidBeside }: Known) {
  const { merged, supports, responsibles, referral } = matter
  return {
    merged: [...merged],
    ...(saidBeside.length > 0 ? { saidBeside: [...saidBeside] } : {}),
    supports: supports.map((support) => supportView(matter, support, persons)),
    responsibles: responsibles.map((one) => ({ ...one, name: persons.get(one.person) ?? null })),
    referral: referral && referralView(referral),
  }
}

/** Whoever wrote in the thread, was asked for an opinion or answers for the matter by name. */
export function personsIn({ supports, responsibles }: Matter, entries: readonly MatterEntry[]): Id[] {
  const persons = [
    ...entries.map(({ actor }) => actor),
    ...supports.map(({ person }) => person),
    ...responsibles.map(({ person }) => person),
  ]
  return [...new Set(persons.flatMap((id) => id ?? []))]
}
