// The rules of a matter: each command to its rule. Pure; time, actor and facts are handed in.
import { never, type Decider } from '#foundation/core/decider.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { MatterCommand } from './commands.ts'
import type { SupportCommand } from './supports/commands.ts'
import { attempt, closeUnreached, judge, reopen, withdraw } from './decide/close.ts'
import { dispute } from './decide/dispute.ts'
import { askExtension, decideExtension } from './decide/extend.ts'
import type { Given, MatterFacts } from './decide/facts.ts'
import { handUp, merge, triage } from './decide/hand-over.ts'
import { acknowledge, contact, note, reply, start } from './decide/handle.ts'
import { askHold, decideHold, expireHold, isOver, releaseHold } from './decide/hold.ts'
import { absorb, undoMerge } from './decide/merged.ts'
import { raise } from './decide/raise.ts'
import { objectToReferral, referOut } from './decide/refer-out.ts'
import { nameResponsibles } from './decide/responsible.ts'
import { revise } from './decide/revise.ts'
import { addSupport, dispatchWith, giveOpinion, noteSilence, silences } from './decide/support.ts'
import { handUpBySweep } from './decide/sweep.ts'
import { rule } from './decide/rule.ts'
import type { MatterEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { noMatter, type Matter } from './state.ts'

export const matterDecider: Decider<Matter, MatterCommand, MatterEvent, MatterFacts> = {
  initial: noMatter,
  evolve,
  decide,
}

type Decision = readonly MatterEvent[] | Refusal

function decide(command: MatterCommand, state: Matter, given: Given): Decision {
  if (command.type === 'RaiseMatter') return raise(command, state, given)
  if (state.status === 'none') return refuse('matter.unknown')
  if (command.type === 'ExpireHold') return expireHold(state, given)
  if (command.type === 'NoteSilence') return noteSilence(state, given)
  const { noticed, after } = unnoticed(state, given)
  const then = decided(command, after, given)
  return isRefusal(then) || noticed.length === 0 ? then : [...noticed, ...then]
}

type Later = Exclude<MatterCommand, { type: 'RaiseMatter' | 'ExpireHold' | 'NoteSilence' }>

/**
 * What time alone has brought about and nobody noticed yet: a hold that ended, opinions that did not come. It is written
 * down before whatever is done next, so that nothing depends on when a round comes by.
 */
function unnoticed(state: Matter, given: Given): { noticed: readonly MatterEvent[]; after: Matter } {
  const ended = isOver(state, given) ? (expireHold(state, given) as readonly MatterEvent[]) : []
  const goesOn = evolvedBy(state, ended, given)
  const silent = silences(goesOn, given)
  return { noticed: [...ended, ...silent], after: evolvedBy(goesOn, silent, given) }
}

function evolvedBy(state: Matter, events: readonly MatterEvent[], { at }: Given): Matter {
  const stamp = { version: 0, at, happenedAt: null, actor: null, unit: null }
  return events.reduce((known, event) => evolve(known, { ...event, ...stamp }), state)
}

function decided(command: Later, state: Matter, given: Given): Decision {
  switch (command.type) {
    case 'TriageMatter':
      return triage(command, state, given)
    case 'DispatchMatter':
      return dispatchWith(command, state, given)
    case 'AcknowledgeMatter':
      return acknowledge(state, given)
    case 'StartMatter':
      return start(command, state, given)
    case 'NoteMatter':
      return note(command, state, given)
    case 'ReplyToMatter':
      return reply(command, state, given)
    case 'DisputeMatter':
      return dispute(command, state, given)
    case 'RuleMatter':
      return rule(command, state, given)
    case 'HandUpMatter':
      return handUp(command, state, given)
    case 'MergeMatter':
      return merge(command, state, given)
    case 'RecordAttempt':
      return attempt(command, state)
    case 'CloseUnreached':
      return closeUnreached(state, given)
    case 'JudgeMatter':
      return judge(command, state, given)
    case 'WithdrawMatter':
      return withdraw(command, state, given)
    case 'ReopenMatter':
      return reopen(command, state, given)
    case 'AddSupport':
    case 'GiveOpinion':
    case 'NameResponsibles':
    case 'ReferOut':
    case 'ObjectToReferral':
    case 'AbsorbMatters':
    case 'UndoMerge':
      return beside(command, state, given)
    default:
      return ofTime(command, state, given)
  }
}

function beside(
  command: Exclude<SupportCommand, { type: 'NoteSilence' }>,
  state: Matter,
  given: Given,
): Decision {
  switch (command.type) {
    case 'AddSupport':
      return addSupport(command, state, given)
    case 'GiveOpinion':
      return giveOpinion(command, state, given)
    case 'NameResponsibles':
      return nameResponsibles(command, state, given)
    case 'ReferOut':
      return referOut(command, state)
    case 'ObjectToReferral':
      return objectToReferral(command, state, given)
    case 'AbsorbMatters':
      return absorb(command, state)
    case 'UndoMerge':
      return undoMerge(command, state, given)
    default:
      return never(command)
  }
}

type OfTime =
  | 'ContactAsker'
  | 'AskExtension'
  | 'DecideExtension'
  | 'AskHold'
  | 'DecideHold'
  | 'ReleaseHold'
  | 'HandUpBySweep'
  | 'ReviseDeadlines'

function ofTime(command: Extract<Later, { type: OfTime }>, state: Matter, given: Given): Decision {
  switch (command.type) {
    case 'ContactAsker':
      return contact(command, state, given)
    case 'AskExtension':
      return askExtension(command, state, given)
    case 'DecideExtension':
      return decideExtension(command, state, given)
    case 'AskHold':
      return askHold(command, state, given)
    case 'DecideHold':
      return decideHold(command, state, given)
    case 'ReleaseHold':
      return releaseHold(command, state, given)
    case 'HandUpBySweep':
      return handUpBySweep(state, given)
    case 'ReviseDeadlines':
      return revise(command, state, given)
    default:
      return never(command)
  }
}
