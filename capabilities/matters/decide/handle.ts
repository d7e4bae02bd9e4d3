// The unit's work on a matter it holds: sign for it, call the asker, plan, note, reply. A reply claims; it does not close.
import { dayOf } from '#foundation/core/days.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { CommandOf } from '../commands.ts'
import type { MatterEvent } from '../events.ts'
import type { Matter } from '../state.ts'
import { dueOf, startedAt } from './clocks.ts'
import type { Given } from './facts.ts'
import { notHeld } from './hand-over.ts'
import { isHeardFurther } from './merged.ts'

type Decision = readonly MatterEvent[] | Refusal

export function acknowledge(state: Matter, given: Given): Decision {
  if (state.status !== 'dispatched') return refuse('matter.not-dispatched', { status: state.status })
  if (!given.holdsIt) return refuse('matter.not-yours')
  return [{ type: 'MatterAcknowledged', data: { person: given.actor.person } }]
}

export function start(command: CommandOf<'StartMatter'>, state: Matter, given: Given): Decision {
  const wrong = notHeld(state, given)
  if (wrong) return wrong
  if (state.status === 'dispatched') return refuse('matter.not-acknowledged')
  return [{ type: 'MatterStarted', data: { plan: command.plan.trim(), person: command.person ?? null } }]
}

export function note(command: CommandOf<'NoteMatter'>, state: Matter, given: Given): Decision {
  if (state.status === 'closed' && !isHeardFurther(state, given)) return refuse('matter.closed')
  const { askerSees } = command
  const answers = askerSees && !given.isAsker && notHeld(state, given) === null
  return [{ type: 'MatterNoted', data: { text: command.text.trim(), askerSees, answers } }]
}

/** That the asker was reached in person; later calls are notes. */
export function contact(command: CommandOf<'ContactAsker'>, state: Matter, given: Given): Decision {
  const wrong = notHeld(state, given)
  if (wrong) return wrong
  if (state.contactedAt !== null) return refuse('matter.contacted-already', { day: dayOf(state.contactedAt) })
  return [{ type: 'AskerContacted', data: { how: command.how.trim(), note: command.note.trim() } }]
}

export function reply(command: CommandOf<'ReplyToMatter'>, state: Matter, given: Given): Decision {
  const wrong = notHeld(state, given)
  if (wrong) return wrong
  if (state.status === 'dispatched') return refuse('matter.not-acknowledged')
  if (command.disposition === 'planned' && command.plannedFor === undefined) {
    return refuse('matter.plan-needs-date', { field: 'plannedFor' })
  }
  const deadlines = startedAt(given, 'replied', state)
  const { disposition } = command
  return [
    {
      type: 'MatterReplied',
      data: {
        disposition,
        text: command.text.trim(),
        plannedFor: command.plannedFor ?? null,
        rung: state.rung,
        verdictDue: dueOf(deadlines, 'call-back'),
        deadlines,
      },
    },
  ]
}
