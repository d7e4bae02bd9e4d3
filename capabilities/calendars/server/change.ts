// Every change of the calendar goes through here: with each new version a job is made that moves what it must.
import { newId } from '#foundation/core/ids.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { decideOn, type Decided } from '#foundation/ledger/decide-on.ts'
import { streamOf } from '#foundation/ledger/kind.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import type { CalendarCommand } from '../commands.ts'
import type { CalendarHistory } from '../state.ts'
import { calendarKind } from './projection.ts'
import { addRevision } from './queries/revisions.ts'

/** One calendar a jurisdiction, under the name that the shipped one has. */
const calendarId = chinaCalendar.id

export const calendarStream = streamOf(calendarKind, calendarId)

export async function changeCalendar(
  acting: Acting,
  command: CalendarCommand,
): Promise<Decided<CalendarHistory>> {
  const order = { id: calendarId, command, facts: {}, exists: false }
  const decided = await decideOn(acting, calendarKind, order)
  if (decided.outcome !== 'accepted') return unknownAsMissing(decided)
  const { version } = decided
  const isChanged = acting.open.get(calendarStream)!.added.length > 0
  // Before the calendar was founded nothing was reckoned by it.
  if (isChanged && version > 1) acting.alongside.push(() => addRevision(acting, version, newId(), acting.at))
  return decided
}

/** An override that is not there is answered like everything that is not there. */
export function unknownAsMissing<A extends Answer<unknown> | Decided<unknown>>(
  answer: A,
): A | { readonly outcome: 'missing' } {
  const isUnknown = answer.outcome === 'refused' && answer.refusal.refused === 'override.unknown'
  return isUnknown ? { outcome: 'missing' } : answer
}
