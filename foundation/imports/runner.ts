// Carries imports out in the background until stopped; several processes may, each import is taken by one.
import { isoNow } from '../core/clock.ts'
import type { Id } from '../core/ids.ts'
import { tenantIds } from '../postgres/tenants.ts'
import { isConnectionError } from '../postgres/errors.ts'
import { carryOut } from './carry-out.ts'
import { claimImport } from './chunks.ts'
import { markFailed } from './record.ts'
import type { ActorNow } from './standing.ts'
import { writing } from '../postgres/writing.ts'
import type { ImportParts } from './upload.ts'

interface ImportRunner {
  /** Looks for work now instead of at the next turn. */
  wake(): void
  /** Stops after the chunks under way. What is left goes on at the next start. */
  stop(): Promise<void>
}

interface RunnerOptions extends ImportParts {
  readonly actorNow: ActorNow
  /** Milliseconds between looks; two seconds by default. */
  readonly every?: number
  /** Whose imports to carry out; every tenant's by default. */
  readonly tenants?: () => Promise<readonly Id[]>
  readonly onError: (error: unknown, tenant: Id | null) => void
}

export function keepImporting(options: RunnerOptions): ImportRunner {
  const { every = 2_000, onError } = options
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const turn = async (): Promise<void> => {
    await pass(options, () => stopped).catch((error: unknown) => onError(error, null))
    schedule(every)
  }
  const schedule = (ms: number): void => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => (running = running.then(turn)), ms).unref()
  }
  schedule(0)
  return {
    // The command that calls this has not yet committed.
    wake: () => schedule(20),
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}

async function pass(options: RunnerOptions, isStopped: () => boolean): Promise<void> {
  const { pool, clock, tenants = () => tenantIds(pool), onError } = options
  for (const tenant of await tenants()) {
    if (isStopped()) return
    const id = await writing(pool, tenant, (reader) => claimImport(reader, isoNow(clock)))
    if (id)
      await carryOut(options, tenant, id, { isStopped }).catch((error: unknown) =>
        failed(options, tenant, id, error, onError),
      )
  }
}

/** The database gone is no fault of the import: it is taken up again after its silence. Anything else is a bug to be seen. */
async function failed(
  { pool }: RunnerOptions,
  tenant: Id,
  id: Id,
  error: unknown,
  tell: RunnerOptions['onError'],
): Promise<void> {
  tell(error, tenant)
  if (isConnectionError(error)) return
  await writing(pool, tenant, (reader) => markFailed(reader, id, 'import.bug')).catch(() => {})
}
