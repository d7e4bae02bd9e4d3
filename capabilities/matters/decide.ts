// The rules of a matter: each command to its rule. Pure; time, actor and facts are handed in.
import { never, type Decider } from '#foundation/core/decider.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { MatterCommand } from './commands.ts'
import { attempt, closeUnreached, judge, withdraw } from './decide/close.ts'
import { askExtension, decideExtension } from './decide/extend.ts'
import type { Given, MatterFacts } from './decide/facts.ts'
import { dispatch, giveBack, handUp, merge, triage } from './decide/hand-over.ts'
import { acknowledge, contact, note, reply, start } from './decide/handle.ts'
import { askHold, decideHold, expireHold, isOver, releaseHold } from './decide/hold.ts'
import { raise } from './decide/raise.ts'
import { revise } from './decide/revise.ts'
import type { MatterEvent } from './events.ts'
import { evolve, noMatter, type Matter } from './state.ts'

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
  return isOver(state, given) ? afterHold(command, state, given) : decided(command, state, given)
}

type Later = Exclude<MatterCommand, { type: 'RaiseMatter' | 'ExpireHold' }>

/** The review day is over and nobody noticed yet: the clocks went on then, before this command. */
function afterHold(command: Later, state: Matter, given: Given): Decision {
  const ended = expireHold(state, given) as readonly MatterEvent[]
  const stamp = { version: 0, at: given.at, happenedAt: null, actor: null, unit: null }
  const after = ended.reduce((known, event) => evolve(known, { ...event, ...stamp }), state)
  const then = decided(command, after, given)
  return isRefusal(then) ? then : [...ended, ...then]
}

function decided(command: Later, state: Matter, given: Given): Decision {
  switch (command.type) {
    case 'TriageMatter':
      return triage(command, state, given)
    case 'DispatchMatter':
      return dispatch(command, state, given)
    case 'AcknowledgeMatter':
      return acknowledge(state, given)
    case 'StartMatter':
      return start(command, state, given)
    case 'NoteMatter':
      return note(command, state, given)
    case 'ReplyToMatter':
      return reply(command, state, given)
    case 'ReturnMatter':
      return giveBack(command, state, given)
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
    default:
      return ofTime(command, state, given)
  }
}

type OfTime =
  | 'ContactAsker'
  | 'AskExtension'
  | 'DecideExtension'
  | 'AskHold'
  | 'DecideHold'
  | 'ReleaseHold'
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
    case 'ReviseDeadlines':
      return revise(command, state, given)
    default:
      return never(command)
  }
}
