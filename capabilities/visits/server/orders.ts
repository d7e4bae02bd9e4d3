// What higher floors may have decided here, from their reactions.ts only: take the subject's word on a promise.
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn, openStreams, type Decided } from '#foundation/ledger/decide-on.ts'
import { streamOf } from '#foundation/ledger/kind.ts'
import type { Promised } from '../promises/state.ts'
import { factsOnPromise } from './facts.ts'
import { promiseKind } from './projection/promises.ts'

interface Word {
  readonly kept: boolean
  readonly words: string | null
}

/** Of the subject whose channel the ratings capability has proven; a promise to somebody else is none to her. */
export async function judgePromise(
  acting: Acting,
  id: Id,
  { subject, ...word }: Word & { readonly subject: Id },
): Promise<Decided<Promised>> {
  await openStreams(acting, promiseKind, [id])
  const promise = acting.open.get(streamOf(promiseKind, id))!.state as Promised
  if (promise.subject !== subject) return { outcome: 'missing' }
  return decideOn(acting, promiseKind, {
    id,
    command: { type: 'JudgePromise', ...word },
    facts: await factsOnPromise(acting),
  })
}
