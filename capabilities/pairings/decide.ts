// The rules of a pairing: one party, a role of the programme, a span that is one, and one lead at a time.
import { never, type Context, type Decider } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { CommandOf, PairingCommand } from './commands.ts'
import type { PairingEvent } from './events.ts'
import { roleOf, type PairingsPart } from './programme.ts'
import { evolve, noPairing, overlaps, type Pairing } from './state.ts'

/** A pairing that may stand in the way of a new one. */
export interface Standing {
  readonly id: Id
  readonly programme: string
  readonly officer: Id | null
  readonly team: Id | null
  readonly role: string
  readonly leads: boolean
  readonly from: string
  readonly to: string | null
  /** Name of the officer or team, for telling who it is. */
  readonly partyName: string
}

export interface PairingFacts {
  /** The programme in force; null when the jurisdiction does not run it. */
  readonly programme: { readonly key: string; readonly part: PairingsPart } | null
  /** The subject's pairings that are not over before the new one begins. */
  readonly standing: readonly Standing[]
  readonly subject: 'ok' | 'unknown' | 'retired'
  readonly partyKnown: boolean
  /** The acting person keeps the register where the subject stands. */
  readonly inReach: boolean
}

type Given = PairingFacts & Context
type Decision = readonly PairingEvent[] | Refusal

export const pairingDecider: Decider<Pairing, PairingCommand, PairingEvent, PairingFacts> = {
  initial: noPairing,
  evolve,
  decide,
}

function decide(command: PairingCommand, state: Pairing, given: Given): Decision {
  switch (command.type) {
    case 'BeginPairing':
      return begin(command, state, given)
    case 'EndPairing':
      return end(command, state, given)
    default:
      return never(command)
  }
}

function begin(command: CommandOf<'BeginPairing'>, state: Pairing, given: Given): Decision {
  if (state.begun) return refuse('pairing.begun-already')
  if (!given.programme)
    return refuse('programme.unknown', { field: 'programme', programme: command.programme })
  const role = roleOf(given.programme.part, command.role)
  if (!role) return refuse('pairing.role-unknown', { field: 'role', role: command.role })
  const { officer = null, team = null, from, to = null } = command
  if ((officer === null) === (team === null)) return refuse('pairing.one-party', { field: 'officer' })
  if (given.subject !== 'ok') return refuse(`pairing.subject-${given.subject}`, { field: 'subject' })
  if (!given.inReach) return refuse('pairing.out-of-reach')
  if (!given.partyKnown) return refuse('pairing.party-unknown', { field: officer ? 'officer' : 'team' })
  if (to !== null && to <= from) return refuse('pairing.span-empty', { field: 'to', from, to })
  const wanted = {
    programme: given.programme.key,
    officer,
    team,
    role: role.key,
    leads: role.leads,
    from,
    to,
  }
  const clash = clashWith(wanted, given.standing)
  if (clash) return clash
  return [{ type: 'PairingBegun', data: { subject: command.subject, ...wanted } }]
}

type Wanted = Pick<Standing, 'programme' | 'officer' | 'team' | 'role' | 'leads' | 'from' | 'to'>

const keysAlike = ['programme', 'officer', 'team', 'role'] as const

function clashWith(wanted: Wanted, standing: readonly Standing[]): Refusal | null {
  const meanwhile = standing.filter((other) => overlaps(wanted, other))
  const same = meanwhile.find((other) => keysAlike.every((key) => other[key] === wanted[key]))
  if (same)
    return refuse('pairing.standing-already', { pairing: same.id, name: same.partyName, from: same.from })
  const lead = wanted.leads ? meanwhile.find((other) => other.leads) : undefined
  if (!lead) return null
  return refuse('pairing.lead-taken', {
    pairing: lead.id,
    officer: lead.officer,
    team: lead.team,
    name: lead.partyName,
    from: lead.from,
    to: lead.to,
  })
}

function end(command: CommandOf<'EndPairing'>, state: Pairing, given: Pick<Given, 'inReach'>): Decision {
  if (!state.begun) return refuse('pairing.unknown')
  if (!given.inReach) return refuse('pairing.out-of-reach')
  const { on, reason, successor } = command
  if (on < state.from) return refuse('pairing.end-before-begin', { field: 'on', from: state.from })
  if (state.to !== null && on >= state.to) return refuse('pairing.over', { to: state.to })
  return [{ type: 'PairingEnded', data: { on, reason: reason.trim(), successor } }]
}
