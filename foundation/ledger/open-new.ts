// Streams that a command begins in bulk: there is nothing of them to read.
import type { Id } from '../core/ids.ts'
import type { Happened } from '../core/decider.ts'
import type { Acting } from './acting.ts'
import { streamOf, type Kind } from './kind.ts'

/**
 * Opens streams under ids that only this command can have made (`derivedId` of its own): no trip is needed, and should
 * one of them exist after all, the ledger's key of stream and version refuses the entries. A handler that opens
 * nothing else must see for itself that the command was not answered before.
 */
export function openNewStreams<S, C, E extends Happened, F>(
  acting: Acting,
  kind: Kind<S, C, E, F>,
  ids: readonly Id[],
): void {
  for (const id of ids) {
    const { initial } = kind
    acting.open.set(streamOf(kind, id), {
      kind,
      id,
      before: initial,
      state: initial,
      version: 0,
      head: null,
      added: [],
    })
  }
}
