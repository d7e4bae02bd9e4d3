// Rounds: what a server looks after by itself again and again, tenant by tenant, until it stops. Several processes may.
import type { Id } from '../core/ids.ts'
import type { Pool } from './pool.ts'
import { tenantIds } from './tenants.ts'

export interface Round {
  /** For telling which one failed. */
  readonly name: string
  readonly everyMs: number
  /** Must bear that another process does the same at the same time. Stops between two steps once `isStopped`. */
  run(tenant: Id, isStopped: () => boolean): Promise<unknown>
}

interface RoundsOptions {
  readonly pool: Pool
  readonly rounds: readonly Round[]
  /** Whose rounds to make; every tenant's by default. */
  readonly tenants?: () => Promise<readonly Id[]>
  /** Told of a failed one; the others go on, and it is tried again at its next turn. */
  readonly onError: (error: unknown, round: string, tenant: Id | null) => void
}

/** Makes each round at once, then each time its pause is over. `stop` waits for those under way. */
export function keepRounds(options: RoundsOptions): { stop(): Promise<void> } {
  const { pool, rounds, onError, tenants = () => tenantIds(pool) } = options
  let stopped = false
  const timers = new Map<Round, NodeJS.Timeout>()
  const running = new Map<Round, Promise<void>>()
  const turn = async (round: Round): Promise<void> => {
    try {
      for (const tenant of await tenants()) {
        if (stopped) return
        await round.run(tenant, () => stopped).catch((error: unknown) => onError(error, round.name, tenant))
      }
    } catch (error) {
      onError(error, round.name, null)
    }
    if (!stopped) timers.set(round, setTimeout(() => begin(round), round.everyMs).unref())
  }
  const begin = (round: Round): void => void running.set(round, turn(round))
  for (const round of rounds) begin(round)
  return {
    stop: async () => {
      stopped = true
      for (const timer of timers.values()) clearTimeout(timer)
      await Promise.all(running.values())
    },
  }
}
