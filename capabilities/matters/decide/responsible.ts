// The persons who answer for a matter by name, one for each place that the programme asks for.
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { CommandOf } from '../commands.ts'
import type { MatterEvent } from '../events.ts'
import type { Matter } from '../state.ts'
import type { Given } from './facts.ts'

/** The whole list each time: who is left out is nobody any more. */
export function nameResponsibles(
  { responsibles }: CommandOf<'NameResponsibles'>,
  state: Matter,
  { programme, persons }: Given,
): readonly MatterEvent[] | Refusal {
  if (state.status === 'closed') return refuse('matter.closed')
  const slots = programme.part.responsibles ?? []
  if (slots.length === 0) return refuse('responsible.not-asked')
  for (const [at, { key, person }] of responsibles.entries()) {
    const slot = slots.find((one) => one.key === key)
    const field = `responsibles/${at}`
    if (!slot || responsibles.findIndex((one) => one.key === key) !== at)
      return refuse('responsible.place-unknown', { place: key, field })
    if (persons?.get(person) !== (slot.of ?? 'officer'))
      return refuse(`responsible.no-${slot.of ?? 'officer'}`, { place: key, field })
  }
  return [{ type: 'ResponsiblesNamed', data: { responsibles } }]
}
