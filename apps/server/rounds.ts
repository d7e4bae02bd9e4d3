// The rounds that a server makes: what capabilities look after by themselves, listed by hand.
import type { Clock } from '#foundation/core/clock.ts'
import type { Pool } from '#foundation/postgres/pool.ts'
import type { Round } from '#foundation/postgres/rounds.ts'
import { calendarRounds } from '#capabilities/calendars/server/capability.ts'
import { matterRounds } from '#capabilities/matters/server/capability.ts'
import { clocked } from './capabilities.ts'

export function houseRounds(parts: {
  pool: Pool
  clock: Clock
  onError: (error: unknown) => void
}): readonly Round[] {
  return [...calendarRounds({ ...parts, clocked }), ...matterRounds(parts)]
}
