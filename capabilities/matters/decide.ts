// The rules of a matter: each command to its rule. Pure; time, actor and facts are handed in.
import { never, type Decider } from '#foundation/core/decider.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { MatterCommand } from './commands.ts'
import { attempt, closeUnreached, judge, withdraw } from './decide/close.ts'
import type { Given, MatterFacts } from './decide/facts.ts'
import { dispatch, giveBack, handUp, merge, triage } from './decide/hand-over.ts'
import { acknowledge, note, reply, start } from './decide/handle.ts'
import { raise } from './decide/raise.ts'
import type { MatterEvent } from './events.ts'
import { evolve, noMatter, type Matter } from './state.ts'

export const matterDecider: Decider<Matter, MatterCommand, MatterEvent, MatterFacts> = {
  initial: noMatter,
  evolve,
  decide,
}

function decide(command: MatterCommand, state: Matter, given: Given): readonly MatterEvent[] | Refusal {
  if (command.type === 'RaiseMatter') return raise(command, state, given)
  if (state.status === 'none') return refuse('matter.unknown')
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
      return note(command, state)
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
      return never(command)
  }
}
