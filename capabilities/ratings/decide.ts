// The rules of the asker's channel: who may be given a link, and that nobody judges but the asker with a proven telephone.
import { never, type Context, type Decider } from '#foundation/core/decider.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { CommandOf, RatingCommand } from './commands.ts'
import type { RatingEvent } from './events.ts'
import { evolve, noRating, type Rating } from './state.ts'

/** Whether the asker has shown that her telephone is in her hand; if not, why. */
export type Proof = 'proven' | 'missing' | 'wrong' | 'over'

export interface RatingFacts {
  /** The contact named is not one of the subject's. */
  readonly stranger?: boolean
  /** The link can be handed over in person, so that nobody needs to be told. */
  readonly inPerson?: boolean
  readonly proof?: Proof
}

type Given = RatingFacts & Context
type Decision = readonly RatingEvent[] | Refusal

export const ratingDecider: Decider<Rating, RatingCommand, RatingEvent, RatingFacts> = {
  initial: noRating,
  evolve,
  decide,
}

const mostLinks = 50

function decide(command: RatingCommand, state: Rating, given: Given): Decision {
  switch (command.type) {
    case 'IssueLink':
      return issue(command, state, given)
    case 'GiveVerdict': {
      const { type: _type, ...data } = command
      return (
        unproven(command.link, state, given) ?? [
          { type: 'VerdictGiven', data: { ...data, words: data.words?.trim() ?? null } },
        ]
      )
    }
    case 'ProveWithdrawal':
      return (
        unproven(command.link, state, given) ?? [{ type: 'WithdrawalProven', data: { link: command.link } }]
      )
    case 'ProveWord': {
      const { link, promise } = command
      return unproven(link, state, given) ?? [{ type: 'WordProven', data: { link, promise } }]
    }
    default:
      return never(command)
  }
}

function issue({ link, about, contact }: CommandOf<'IssueLink'>, state: Rating, given: Given): Decision {
  if (given.stranger) return refuse('link.contact-unknown', { field: 'contact' })
  if (contact === null && !given.inPerson) return refuse('link.nobody-to-tell', { field: 'contact' })
  if (state.links.length >= mostLinks) return refuse('link.too-many', { most: mostLinks })
  return [{ type: 'LinkIssued', data: { link, about, contact } }]
}

/** Null only for the asker, through a link given for this very matter, with her telephone proven. */
function unproven(link: string, state: Rating, { actor, proof = 'missing' }: Given): Refusal | null {
  const known = state.links.some((given) => given.link === link)
  if (actor.kind !== 'asker' || actor.account !== null || actor.person !== link || !known)
    return refuse('rating.not-asker')
  return proof === 'proven' ? null : refuse(`code.${proof}`, { field: 'code' })
}
