// Rebuild: read tables are disposable, so empty them and fold every stream again. Runs as the owner, server stopped or not.
import { fold } from '../core/decider.ts'
import type { Reader } from '../postgres/pool.ts'
import { nextStreams } from './entries.ts'
import type { AnyKind, Change } from './kind.ts'

const batch = 2_000

interface Rebuilt {
  readonly kind: string
  readonly streams: number
  readonly entries: number
}

/**
 * Empties the read tables of `kinds` for the reader's tenant and writes them anew from the ledger.
 * `say` is called after each batch. Rows written so equal the live ones, since both are a function of state.
 */
export async function rebuildTenant(
  reader: Reader,
  kinds: readonly AnyKind[],
  say: (done: Rebuilt) => void = () => {},
): Promise<Rebuilt[]> {
  for (const kind of [...kinds].reverse()) {
    for (const table of kind.tables)
      await reader.query(`delete from "${table}" where tenant_id = $1`, [reader.tenant])
  }
  const done: Rebuilt[] = []
  for (const kind of kinds) done.push(await rebuildKind(reader, kind, say))
  return done
}

async function rebuildKind(reader: Reader, kind: AnyKind, say: (done: Rebuilt) => void): Promise<Rebuilt> {
  let last = `${kind.name}/`
  let rebuilt: Rebuilt = { kind: kind.name, streams: 0, entries: 0 }
  for (;;) {
    const streams = await nextStreams(reader, kind, last, batch)
    if (streams.size === 0) return rebuilt
    const changes: Change<unknown>[] = []
    for (const [name, { entries }] of streams) {
      changes.push({
        id: name.slice(kind.name.length + 1),
        before: kind.initial,
        after: fold(kind, entries),
        version: entries.at(-1)!.version,
        entries,
      })
      last = name
    }
    await kind.project(reader, changes)
    const entries = changes.reduce((sum, change) => sum + change.entries.length, 0)
    rebuilt = {
      kind: kind.name,
      streams: rebuilt.streams + changes.length,
      entries: rebuilt.entries + entries,
    }
    say(rebuilt)
  }
}
