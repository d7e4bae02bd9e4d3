// What may have happened in an asker's channel. A link is named by its id; its token and the asker's number are nowhere here.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'

type Entry<T extends string, D extends object> = Happened & { readonly type: T; readonly data: D }

/** A unit's claim, as matters words it. */
export type Disposition = string

export type RatingEvent =
  | Entry<'LinkIssued', { link: Id; about: 'matter' | 'subject'; contact: Id | null }>
  | Entry<
      'VerdictGiven',
      {
        link: Id
        grade: number
        words: string | null
        claim: Disposition | null
        rung: string
        programme: string
      }
    >
  | Entry<'WithdrawalProven', { link: Id }>
  | Entry<'WordProven', { link: Id; promise: Id }>

export type RatingEntry = Recorded<RatingEvent>
