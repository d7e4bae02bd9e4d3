// What may have happened to a promise. Owner and due day are set when it is made and are never without a value.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Within } from './commands.ts'

type Entry<T extends string, D extends object> = Happened & { readonly type: T; readonly data: D }

/** How a due day was counted. A day that was named has none of this: it is its own proof, and no calendar moves it. */
export interface Counted {
  readonly within: Within
  readonly standing: 'firm' | 'provisional'
  /** Version of the calendar that it was counted by. */
  readonly calendar: string
}

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
        counted: Counted | null
        madeBy: Id | null
      }
    >
  | Entry<'PromiseKept', { how: string; on: string }>
  | Entry<'PromiseMoved', { from: string; due: string; reason: string; approvedBy: Id | null }>
  | Entry<'PromiseRevised', { from: string; due: string; counted: Counted; reason: Words }>

export type PromiseEntry = Recorded<PromiseEvent>

export const promiseVersions = { PromiseMade: 2 } as const

/** Before days could be counted, every promise named its day. */
export function upcastPromise(type: string, version: number, data: object): object {
  return type === 'PromiseMade' && version === 1 ? { ...data, counted: null } : data
}
