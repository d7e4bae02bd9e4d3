// What higher floors may have decided here, from their reactions.ts only: raise a matter from a visit's finding, take the asker's verdict or withdrawal, hand up what is overdue.
import type { Id } from '#foundation/core/ids.ts'
import { refuse } from '#foundation/core/refusal.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn, openStreams, type Decided } from '#foundation/ledger/decide-on.ts'
import { subjectsByIds } from '#capabilities/subjects/server/questions.ts'
import type { CommandOf } from '../commands.ts'
import type { Matter } from '../state.ts'
import { factsFor, factsForNew } from './facts.ts'
import { matterKind } from './projection.ts'
import { sweepOne, type Swept } from './sweep.ts'

/** The verdict or withdrawal of an asker whose channel the ratings capability has proven. */
export function decideAsAsker(acting: Acting, id: Id, command: AskersCommand): Promise<Decided<Matter>> {
  return decideOn(acting, matterKind, {
    id,
    command,
    facts: async (matter) => ({ ...(await factsFor(acting, matter)), isAsker: true }),
  })
}

type AskersCommand = CommandOf<'JudgeMatter' | 'WithdrawMatter' | 'NoteMatter' | 'ObjectToReferral'>

/** Others whose matters went on in a withdrawn one have not withdrawn theirs: those go on by themselves. */
export async function undoMerges(
  acting: Acting,
  id: Id,
  { merged }: Matter,
): Promise<Decided<Matter> | null> {
  await openStreams(acting, matterKind, merged)
  for (const each of merged) {
    const command = { type: 'UndoMerge', from: id } as const
    const facts = (matter: Matter) => factsFor(acting, matter)
    const decided = await decideOn(acting, matterKind, { id: each, command, facts })
    if (decided.outcome !== 'accepted') return decided
  }
  return null
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

/** Takes up again what had ended, for what the asker said when a re-check called her. */
export function reopenClosed(acting: Acting, id: Id, reason: string): Promise<Decided<Matter>> {
  const command = { type: 'ReopenMatter' as const, reason }
  return decideOn(acting, matterKind, { id, command, facts: (matter) => factsFor(acting, matter) })
}

/** Hands up those of the matters whose time is over now: each is decided upon as it is, not as it was when it was found. */
export async function handUpBySweep(acting: Acting, ids: readonly Id[]): Promise<Swept[]> {
  await openStreams(acting, matterKind, ids)
  const swept: Swept[] = []
  for (const id of ids) swept.push(await sweepOne(acting, id))
  return swept
}
