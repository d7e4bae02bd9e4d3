// What may have happened to a promise. Owner and due day are set when it is made and are never without a value.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Counted } from '#foundation/time/within.ts'

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
        counted: Counted | null
        madeBy: Id | null
      }
    >
  | Entry<'PromiseReported', { text: string; askerSees: boolean }>
  | Entry<'PromiseKept', { how: string; on: string }>
  | Entry<'PromiseBroken', { why: string; on: string }>
  /** By the subject; that it was not kept opens it again. */
  | Entry<'PromiseJudged', { kept: boolean; words: string | null; on: string }>
  | Entry<'PromiseMoved', { from: string; due: string; reason: string; approvedBy: Id | null }>
  | Entry<'PromiseRevised', { from: string; due: string; counted: Counted; reason: Words }>

export type PromiseEntry = Recorded<PromiseEvent>

export const promiseVersions = { PromiseMade: 2 } as const

/** Before days could be counted, every promise named its day. */
export function upcastPromise(type: string, version: number, data: object): object {
  return type === 'PromiseMade' && version === 1 ? { ...data, counted: null } : data
}
