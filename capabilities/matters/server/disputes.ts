// A dispute as it is shown: until when it may be raised, what was said, and who ruled.
import type { Id } from '#foundation/core/ids.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { calendarInForce } from '#capabilities/calendars/server/questions.ts'
import { personNames } from '#capabilities/people/server/questions.ts'
import { disputableUntil } from '../decide/dispute.ts'
import type { Dispute } from '../disputes/state.ts'
import type { MattersPart } from '../rules.ts'
import type { Matter } from '../state.ts'

export function disputeView(dispute: Dispute, persons: ReadonlyMap<Id, string>) {
  const { at, by, holder, reason, note, duty, proposed, ruling } = dispute
  const byName = ruling?.by ? (persons.get(ruling.by) ?? null) : null
  return { at, by, unit: holder.unit, reason, note, duty, proposed, ruling: ruling && { ...ruling, byName } }
}

/** The last instant for “not ours”; null where it can be said no more, or not yet. */
export async function disputableNow(
  reader: Reader,
  matter: Matter,
  { part, at }: { part: MattersPart; at: string },
): Promise<string | null> {
  const { status, dispute, hold } = matter
  if ((status !== 'dispatched' && status !== 'acknowledged') || dispute !== null || hold !== null) return null
  const programme = { key: matter.programme, version: matter.programmeVersion, part }
  const until = disputableUntil(matter, { programme, calendar: await calendarInForce(reader) })
  return until < at ? null : until
}

/** A refusal that tells who did something tells his name. */
export async function namingWho(reader: Reader, refusal: Refusal): Promise<Refusal> {
  const by = refusal.details?.['by']
  if (typeof by !== 'string') return refusal
  const names = await personNames(reader, [by])
  return refuse(refusal.refused, { ...refusal.details, by: names.get(by) ?? '—' })
}
