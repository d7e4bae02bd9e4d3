// Commands that nobody signed in gives: what follows from time alone, or from what the program brings.
import type { Actor } from '../core/actor.ts'
import type { Clock } from '../core/clock.ts'
import type { Id } from '../core/ids.ts'
import { begin, type Pool } from '../postgres/pool.ts'
import { requestHash } from './append.ts'
import { runCommand, type Ran } from './run.ts'
import type { Handle } from './settle.ts'

interface SystemCommand {
  /** Derived from what it is about, where several processes may come upon it: then it is decided once. */
  readonly id: Id
  readonly name: string
  readonly input: unknown
}

export function runAsSystem<R>(
  { pool, clock }: { readonly pool: Pool; readonly clock: Clock },
  tenant: Id,
  { id, name, input }: SystemCommand,
  handle: Handle<R>,
): Promise<Ran<R>> {
  const actor: Actor = { tenant, account: null, person: null, unit: null, kind: 'system', grants: [] }
  const head = { id, name, requestHash: requestHash(name, input), happenedAt: null, expected: null }
  const asSystem = async (connection: Parameters<Parameters<Pool['connect']>[0]>[0]) => {
    await begin(connection, tenant)
    return actor
  }
  return runCommand(pool, clock, asSystem, head, handle)
}
