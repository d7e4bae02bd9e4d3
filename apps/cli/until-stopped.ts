// Keeps a server running until someone wants it to end, and then ends it cleanly.
import type { Lang } from '#foundation/core/words.ts'
import { messages } from './messages.ts'
import type { Running } from './serve.ts'

// Requests under way get this long to end once we were asked to stop.
const patienceMs = 20_000

/** Runs `start`, waits to be asked, stops; returns the exit code. Asked while starting, it stops as soon as it is up. */
export async function untilStopped(start: () => Promise<Running>, lang: Lang): Promise<number> {
  const asked = askedToStop()
  const running = await start()
  await asked
  console.log(messages['start.stopping'][lang])
  const late = setTimeout(() => process.exit(1), patienceMs)
  await running.stop()
  clearTimeout(late)
  if (process.connected) process.disconnect?.()
  console.log(messages['start.stopped'][lang])
  return 0
}

/** Ctrl-C, a supervisor's SIGTERM, a closed terminal, or the end of the process that started us. */
function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    if (process.channel) process.on('disconnect', () => resolve())
  })
}
