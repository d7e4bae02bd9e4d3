// Who words each kind of notice, and whose number it goes to: what the sender of notices is given.
import type { Clock } from '#foundation/core/clock.ts'
import type { SenderParts } from '#foundation/notices/sender.ts'
import type { Pool } from '#foundation/postgres/pool.ts'
import { composers as ofCalendars } from '#capabilities/calendars/server/capability.ts'
import { composers as ofConsultations } from '#capabilities/consultations/server/capability.ts'
import { composers as ofEscalations } from '#capabilities/escalations/server/capability.ts'
import { composers as ofMatters } from '#capabilities/matters/server/capability.ts'
import { composers as ofNotices, takeIn } from '#capabilities/notices/server/capability.ts'
import { composers as ofPeople, phoneOf } from '#capabilities/people/server/capability.ts'
import { composers as ofRatings } from '#capabilities/ratings/server/capability.ts'
import { composers as ofSupervision } from '#capabilities/supervision/server/capability.ts'

/** Everything but the telephone channel: a file, a gateway, or the simulator's phones. Who works here is told here. */
export function senderParts(parts: {
  pool: Pool
  clock: Clock
  origin: string
}): Omit<SenderParts, 'channel'> {
  return {
    ...parts,
    composers: {
      ...ofPeople,
      ...ofCalendars,
      ...ofMatters,
      ...ofEscalations,
      ...ofConsultations,
      ...ofRatings,
      ...ofSupervision,
      ...ofNotices,
    },
    phoneOf,
    takeIn,
    log: () => {},
  }
}
