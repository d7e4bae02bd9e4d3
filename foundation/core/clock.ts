// The server's clock, handed in so that tests and the simulator can live through a year in a second.

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }

/** A clock that stands still until it is moved, and never goes back. */
export function manualClock(start: string): Clock & { moveTo(iso: string): void } {
  let time = Date.parse(start)
  return {
    now: () => time,
    moveTo: (iso) => {
      time = Math.max(time, Date.parse(iso))
    },
  }
}

export function isoNow(clock: Clock): string {
  return new Date(clock.now()).toISOString()
}
