// The rounds that a server makes: what capabilities look after by themselves, listed by hand.
import type { Clock } from '#foundation/core/clock.ts'
import type { Pool } from '#foundation/postgres/pool.ts'
import type { Round } from '#foundation/postgres/rounds.ts'
import { calendarRounds } from '#capabilities/calendars/server/capability.ts'
import { consultationRounds } from '#capabilities/consultations/server/capability.ts'
import { escalationRounds } from '#capabilities/escalations/server/capability.ts'
import { matterRounds } from '#capabilities/matters/server/capability.ts'
import { noticeRounds } from '#capabilities/notices/server/capability.ts'
import { recheckRounds } from '#capabilities/rechecks/server/capability.ts'
import { supervisionRounds } from '#capabilities/supervision/server/capability.ts'
import { clocked } from './capabilities.ts'

export function houseRounds(parts: {
  pool: Pool
  clock: Clock
  onError: (error: unknown) => void
  /** Where links begin that somebody is sent. */
  origin?: string
}): readonly Round[] {
  return [
    ...calendarRounds({ ...parts, clocked }),
    ...matterRounds(parts),
    ...escalationRounds(parts),
    ...consultationRounds(parts),
    ...recheckRounds(parts),
    ...supervisionRounds(parts),
    ...noticeRounds({ origin: '', ...parts }),
  ]
}
