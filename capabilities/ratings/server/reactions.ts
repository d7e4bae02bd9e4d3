// What ratings have decided on the floor below: the asker's verdict, withdrawal and words, and a matter of her own.
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideAsAsker, raiseMatter, undoMerges } from '#capabilities/matters/server/orders.ts'
import { judgePromise } from '#capabilities/visits/server/orders.ts'

export function judgeMatter(acting: Acting, matter: Id, grade: number, words: string | undefined) {
  return decideAsAsker(acting, matter, {
    type: 'JudgeMatter',
    grade,
    ...(words === undefined ? {} : { words }),
  })
}

/** Hers alone: what others had joined to it goes on without her. */
export async function withdrawMatter(acting: Acting, matter: Id, reason: string) {
  const decided = await decideAsAsker(acting, matter, { type: 'WithdrawMatter', reason })
  if (decided.outcome !== 'accepted' || decided.state.merged.length === 0) return decided
  return (await undoMerges(acting, matter, decided.state)) ?? decided
}

export function objectToReferral(acting: Acting, matter: Id, reason: string) {
  return decideAsAsker(acting, matter, { type: 'ObjectToReferral', reason })
}

export function noteMatter(acting: Acting, matter: Id, text: string) {
  return decideAsAsker(acting, matter, { type: 'NoteMatter', text, askerSees: true })
}

interface Word {
  readonly subject: Id
  readonly kept: boolean
  readonly words: string | null
}

export function takeWord(acting: Acting, promise: Id, word: Word) {
  return judgePromise(acting, promise, word)
}

interface Started {
  readonly programme: string
  readonly subject: Id
  readonly contact: Id | null
  readonly title: string
  readonly text: string
}

export function raiseForAsker(acting: Acting, id: Id, started: Started) {
  return raiseMatter(acting, id, { type: 'RaiseMatter', ...started, channel: 'asker' })
}
