// Hearing what other processes notify: one connection of its own that listens, and comes back by itself when it was lost.
import pg from 'pg'

export interface Hearing {
  /**
   * Calls `told` whenever `key` was notified, and also when something may have been missed. Gives what ends it. What is
   * heard is a hint to look: nothing rests on its coming.
   */
  on(key: string, told: () => void): () => void
  stop(): Promise<void>
}

interface HearingOptions {
  readonly url: string
  readonly channel: string
  /** Told of a lost connection; the next is tried by itself. */
  readonly onError: (error: unknown) => void
}

const longestPauseMs = 5_000

/** Nothing is heard: for a house that runs without a database of its own to listen to. */
export const deaf: Hearing = { on: () => () => {}, stop: async () => {} }

export function hear({ url, channel, onError }: HearingOptions): Hearing {
  const listeners = new Map<string, Set<() => void>>()
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let failures = 0

  const lost = (error: unknown): void => {
    if (isStopped) return
    onError(error)
    const pause = Math.min(longestPauseMs, 100 * 2 ** failures++)
    timer = setTimeout(() => (connecting = connect()), pause).unref()
  }
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 })
    let isLost = false
    const drop = (error: unknown): void => {
      if (isLost) return
      isLost = true
      if (client === fresh) client = null
      fresh.end().catch(() => {})
      lost(error)
    }
    fresh.on('error', drop)
    fresh.on('end', () => drop(new Error('the connection that listens was closed')))
    fresh.on('notification', ({ payload }) => call(listeners.get(payload ?? '')))
    try {
      await fresh.connect()
      await fresh.query(`listen ${pg.escapeIdentifier(channel)}`)
      client = fresh
      failures = 0
      // Whatever was notified before this moment was heard by nobody here.
      for (const each of listeners.values()) call(each)
    } catch (error) {
      drop(error)
    }
  }
  let connecting = connect()
  return {
    on(key, told) {
      const known = listeners.get(key) ?? new Set()
      listeners.set(key, known.add(told))
      return () => {
        known.delete(told)
        if (known.size === 0) listeners.delete(key)
      }
    },
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await connecting
      await client?.end()
    },
  }
}

function call(each: ReadonlySet<() => void> | undefined): void {
  for (const told of [...(each ?? [])]) told()
}
