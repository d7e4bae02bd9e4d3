// Raising a matter, and solving it on the spot in the same breath.
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { CommandOf } from '../commands.ts'
import type { MatterEvent } from '../events.ts'
import type { Matter } from '../state.ts'
import { dueOf, startedAt } from './clocks.ts'
import type { Given } from './facts.ts'

export function raise(
  command: CommandOf<'RaiseMatter'>,
  state: Matter,
  given: Given,
): readonly MatterEvent[] | Refusal {
  if (state.status !== 'none') return refuse('matter.raised-already')
  const { part } = given.programme
  const known =
    command.class === undefined ||
    command.class === null ||
    part.classes.some((found) => found.key === command.class)
  if (!known) return refuse('matter.class-unknown', { class: command.class, field: 'class' })
  const spot = part.rungs[0]!
  const place = { rung: spot.key, class: command.class ?? null }
  const deadlines = startedAt(given, 'received', place)
  const raised: MatterEvent = {
    type: 'MatterRaised',
    data: {
      programme: given.programme.key,
      programmeVersion: given.programme.version,
      subject: command.subject,
      contact: command.contact ?? null,
      visit: command.visit ?? null,
      channel: command.channel ?? 'office',
      title: command.title.trim(),
      text: command.text.trim(),
      class: place.class,
      rung: spot.key,
      raisedBy: given.actor.person,
      raisedUnit: given.actor.unit,
      reference: command.reference ?? null,
      saidAt: command.saidAt ?? null,
      holding: { unit: given.office, person: null, due: dueOf(deadlines, 'dispatch') },
      deadlines,
    },
  }
  if (command.solved === undefined) return [raised]
  const awaited = startedAt(given, 'replied', place)
  return [
    raised,
    {
      type: 'MatterReplied',
      data: {
        disposition: 'resolved',
        text: command.solved.trim(),
        plannedFor: null,
        rung: spot.key,
        verdictDue: dueOf(awaited, 'call-back'),
        deadlines: awaited,
      },
    },
  ]
}
