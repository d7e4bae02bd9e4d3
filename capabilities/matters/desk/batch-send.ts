// Sending a batch through the door for many commands, in portions; each command has its own fate.
import { call } from '#foundation/client/call.ts'
import { newId } from '#foundation/core/ids.ts'
import type { TUnsafe } from 'typebox'
import type { BatchAction, Going } from './batch.ts'
import type { MatterRow } from './matter.ts'

/** As much of POST /api/commands as a screen needs; the foundation's server declares it whole. */
interface CommandsDoor {
  readonly name: 'runCommands'
  readonly route: 'POST /api/commands'
  readonly kind: 'command'
  readonly summary: { readonly zh: string; readonly en: string }
  readonly body: TUnsafe<{
    commands: { id: string; name: string; expected: number; input: Record<string, unknown> }[]
  }>
  readonly reply: TUnsafe<{
    results: { id: string; outcome: string; problem?: { title: string; detail?: string } }[]
  }>
  readonly allow: 'public'
}

export interface Fate {
  readonly row: MatterRow
  readonly outcome: string
  /** Why not, in the reader's language; null when it was done. */
  readonly why: string | null
}

const portion = 50
const names = { dispatch: 'dispatchMatter', acknowledge: 'acknowledgeMatter' } as const

/** A portion that never arrived rejects; those before it are done and told of by `onDone`. */
export async function sendBatch(
  action: BatchAction,
  going: readonly Going[],
  onDone: (fates: readonly Fate[]) => void,
): Promise<void> {
  for (let from = 0; from < going.length; from += portion) {
    const part = going.slice(from, from + portion)
    const commands = part.map(({ row, unit }) => ({
      id: newId(),
      name: names[action],
      expected: row.version,
      input: { id: row.id, ...(unit === null ? {} : { unit }) },
    }))
    const { results } = await call<CommandsDoor>('POST /api/commands', { body: { commands } })
    onDone(part.map(({ row }, i) => fateOf(row, results[i])))
  }
}

function fateOf(
  row: MatterRow,
  result: { outcome: string; problem?: { title: string; detail?: string } } | undefined,
): Fate {
  if (!result) return { row, outcome: 'missing', why: '' }
  if (result.outcome === 'accepted') return { row, outcome: 'accepted', why: null }
  return {
    row,
    outcome: result.outcome,
    why: result.problem?.detail ?? result.problem?.title ?? result.outcome,
  }
}
