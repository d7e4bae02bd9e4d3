// What is known of one asker's channel: the links given and the verdicts that came through them.
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Disposition, RatingEntry } from './events.ts'

interface Verdict {
  readonly link: Id
  readonly grade: number
  readonly words: string | null
  readonly claim: Disposition | null
  readonly rung: string
  readonly programme: string
  readonly at: string
}

export interface Rating {
  readonly links: readonly { readonly link: Id; readonly contact: Id | null; readonly at: string }[]
  readonly verdicts: readonly Verdict[]
}

export const noRating: Rating = { links: [], verdicts: [] }

export function evolve(state: Rating, entry: RatingEntry): Rating {
  switch (entry.type) {
    case 'LinkIssued': {
      const { link, contact } = entry.data
      return { ...state, links: [...state.links, { link, contact, at: entry.at }] }
    }
    case 'VerdictGiven':
      return { ...state, verdicts: [...state.verdicts, { ...entry.data, at: entry.at }] }
    case 'WithdrawalProven':
    case 'WordProven':
      return state
    default:
      return never(entry)
  }
}
