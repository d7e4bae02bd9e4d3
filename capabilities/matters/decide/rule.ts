// The office’s word on whose a matter is: to another unit with fresh clocks, or back to the same with the old ones. Final.
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import { isRunning } from '../clocks/timing.ts'
import type { CommandOf } from '../commands.ts'
import type { Dispute } from '../disputes/state.ts'
import type { MatterEvent } from '../events.ts'
import type { Matter } from '../state.ts'
import { dueOf } from './clocks.ts'
import { ruledAlready } from './dispute.ts'
import type { Given } from './facts.ts'
import { isSentDown } from './hand-over.ts'
import { dispatching } from './reckon.ts'

type Decision = readonly MatterEvent[] | Refusal
type Ruling = CommandOf<'RuleMatter'>

export function rule(command: Ruling, state: Matter, given: Given): Decision {
  const { dispute, status } = state
  if (status === 'closed') return refuse('matter.closed')
  if (dispute === null) return refuse('matter.dispute-none')
  if (dispute.ruling !== null) return ruledAlready(dispute.ruling)
  if (dispute.by === (given.actor.person ?? given.actor.account)) return refuse('matter.own-request')
  if (command.teach !== undefined && given.duty !== 'ok')
    return refuse('matter.duty-unknown', { field: 'teach' })
  return command.upheld ? uphold(command, state, { dispute, given }) : reject(command, state, dispute)
}

function uphold(
  command: Ruling,
  state: Matter,
  { dispute, given }: { dispute: Dispute; given: Given },
): Decision {
  const { unit, person = null } = command
  if (unit === undefined || given.targetUnit !== 'ok') return refuse('matter.unit-unknown', { field: 'unit' })
  if (unit === dispute.holder.unit) return refuse('matter.same-unit', { field: 'unit' })
  const sending = dispatching({ rung: command.rung }, state, given)
  if (isRefusal(sending)) return sending
  const { place, deadlines, climbed } = sending
  if (isSentDown(given, place.class)) return refuse('matter.sent-down', { field: 'unit' })
  const holding = { unit, person, due: dueOf(deadlines, 'close') }
  return [{ type: 'MatterRuled', data: { ...said(command), rung: place.rung, climbed, holding, deadlines } }]
}

/** Its clocks ran all the while: who disputes in vain has gained no time. */
function reject(command: Ruling, { rung, clocks }: Matter, { holder }: Dispute): Decision {
  // A hold is ended before it can be disputed, so no clock of it stands still.
  const { due } = clocks.findLast((clock) => isRunning(clock) && clock.kind === 'close')!
  const holding = { ...holder, due: due! }
  return [{ type: 'MatterRuled', data: { ...said(command), rung, climbed: null, holding, deadlines: [] } }]
}

function said({ upheld, reason, teach }: Ruling) {
  return { upheld, reason: reason.trim(), taught: teach ?? null }
}
