// What ratings have decided on the floor below: the asker's verdict, withdrawal and words, and a matter of her own.
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideAsAsker, raiseMatter } from '#capabilities/matters/server/orders.ts'

export function judgeMatter(acting: Acting, matter: Id, grade: number, words: string | undefined) {
  return decideAsAsker(acting, matter, {
    type: 'JudgeMatter',
    grade,
    ...(words === undefined ? {} : { words }),
  })
}

export function withdrawMatter(acting: Acting, matter: Id, reason: string) {
  return decideAsAsker(acting, matter, { type: 'WithdrawMatter', reason })
}

export function noteMatter(acting: Acting, matter: Id, text: string) {
  return decideAsAsker(acting, matter, { type: 'NoteMatter', text, askerSees: true })
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
