// Why a matter is stuck and what can be done, in words.
import type { ReplyOf } from '#foundation/contract/door.ts'
import { say } from '#foundation/ui/words.ts'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'

export type Stuck = ReplyOf<typeof doors.listStuck>['items'][number]

interface Names {
  readonly rung: (key: string) => string
  readonly unit: (id: string) => string
}

/** Each way up with why it is none, the lowest rung first. */
export function whyWords(passed: Stuck['passed'], { rung, unit }: Names): string {
  return passed
    .map((each) =>
      say(messages, `why.${each.because}`, {
        rung: rung(each.rung),
        unit: each.unit === null ? '' : unit(each.unit),
      }),
    )
    .join(say(messages, 'between'))
}

/** The nearest thing that would help. */
export function whatToDo(passed: Stuck['passed']): string {
  const causes = passed.map(({ because }) => because)
  const known = (['failed', 'top-rung', 'nobody'] as const).find((each) => causes.includes(each))
  return say(messages, `do.${known ?? 'other'}`)
}
