// Making the change that was looked at: the command carries what the preview showed, so that nothing else is written.
import { call } from '#foundation/client/call.ts'
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { useCommand, type Command } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import type { planDoors } from '../contract.ts'
import { changeMessages as messages } from './change-messages.ts'
import type { Asked, Outcome, Plan } from './plan.ts'

interface Saving {
  readonly plan: Pick<Plan, 'id' | 'version'>
  readonly asked: Asked
  readonly outcome: Outcome
  readonly reason: string
  readonly done: () => void
}

export function useSave({ plan, asked, outcome, reason, done }: Saving): Command {
  const previewed = outcome.moved.map(({ key, start, due }) => ({ key, start: start.to, due: due.to }))
  const to = { params: { id: plan.id }, expected: plan.version }
  return useCommand({
    about: [plan.id, asked, reason, previewed],
    send: (commandId) => send(asked, { ...to, commandId }, { reason, previewed }),
    done: () => {
      done()
      return say(messages, 'saved')
    },
  })
}

interface To {
  readonly params: { readonly id: Id }
  readonly expected: number
  readonly commandId: Id
}

interface Seen {
  readonly reason: string
  readonly previewed: { key: string; start: string; due: string }[]
}

function send(asked: Asked, to: To, { reason, previewed }: Seen) {
  switch (asked.as) {
    case 'begin': {
      const { as: _as, ...body } = asked
      return call<typeof planDoors.beginMilestone>('POST /api/plans/:id/begin', {
        ...to,
        body: { ...body, previewed },
      })
    }
    case 'finish': {
      const { as: _as, ...body } = asked
      return call<typeof planDoors.finishMilestone>('POST /api/plans/:id/finish', {
        ...to,
        body: { ...body, previewed },
      })
    }
    case 'move': {
      const { as: _as, ...body } = asked
      return call<typeof planDoors.moveMilestone>('POST /api/plans/:id/move', {
        ...to,
        body: { ...body, reason, previewed },
      })
    }
    case 'change': {
      const { as: _as, ...body } = asked
      return call<typeof planDoors.changePlan>('POST /api/plans/:id/change', {
        ...to,
        body: { ...body, reason, previewed },
      })
    }
    case 'replan':
      return call<typeof planDoors.replanPlan>('POST /api/plans/:id/replan', { ...to, body: { previewed } })
    default:
      return never(asked)
  }
}
