// What may have happened to a promise. Owner and due day are set when it is made and are never without a value.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'

type Entry<T extends string, D extends object> = Happened & { readonly type: T; readonly data: D }

export type PromiseEvent =
  | Entry<
      'PromiseMade',
      {
        programme: string
        subject: Id
        visit: Id
        area: Id | null
        text: string
        unit: Id
        person: Id | null
        /** Calendar days in Shanghai. */
        madeOn: string
        due: string
        madeBy: Id | null
      }
    >
  | Entry<'PromiseKept', { how: string; on: string }>
  | Entry<'PromiseMoved', { from: string; due: string; reason: string; approvedBy: Id | null }>

export type PromiseEntry = Recorded<PromiseEvent>
