// What higher floors may have decided here, from their reactions.ts only: raise a matter from a visit's finding, take the asker's verdict or withdrawal.
import type { Id } from '#foundation/core/ids.ts'
import { refuse } from '#foundation/core/refusal.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn, openStreams, type Decided } from '#foundation/ledger/decide-on.ts'
import { subjectsByIds } from '#capabilities/subjects/server/questions.ts'
import type { CommandOf } from '../commands.ts'
import type { Matter } from '../state.ts'
import { factsFor, factsForNew } from './facts.ts'
import { matterKind } from './projection.ts'

/** The verdict or withdrawal of an asker whose channel the ratings capability has proven. */
export function decideAsAsker(
  acting: Acting,
  id: Id,
  command: CommandOf<'JudgeMatter'> | CommandOf<'WithdrawMatter'> | CommandOf<'NoteMatter'>,
): Promise<Decided<Matter>> {
  return decideOn(acting, matterKind, {
    id,
    command,
    facts: async (matter) => ({ ...(await factsFor(acting, matter)), isAsker: true }),
  })
}

/** Raises a matter inside the command under way; also for higher floors, whose findings become matters. */
export async function raiseMatter(
  acting: Acting,
  id: Id,
  command: CommandOf<'RaiseMatter'>,
): Promise<Decided<Matter>> {
  // The stream is opened beside the facts, so that all of it is one trip.
  const [facts, subjects] = await Promise.all([
    factsForNew(acting, command.programme),
    command.subject ? subjectsByIds(acting, [command.subject]) : null,
    openStreams(acting, matterKind, [id]),
  ])
  if (!facts)
    return {
      outcome: 'refused',
      refusal: refuse('programme.unknown', { programme: command.programme, field: 'programme' }),
    }
  if (subjects?.length === 0)
    return { outcome: 'refused', refusal: refuse('matter.subject-unknown', { field: 'subject' }) }
  return decideOn(acting, matterKind, { id, command, facts, exists: false })
}
