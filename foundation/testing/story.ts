// A story told in its own time: each command at an instant, by somebody, on what came before; for rules that count days.
import type { Actor } from '../core/actor.ts'
import { fold, type Decider, type Happened, type Recorded } from '../core/decider.ts'
import { isRefusal, type Refusal } from '../core/refusal.ts'
import { person } from './given.ts'

interface Story<S, C, E extends Happened, F> {
  readonly entries: readonly Recorded<E>[]
  readonly state: S
  /** What is decided on '2026-03-02 10:00' on the clocks of China; nothing is added. */
  asks(when: string, command: C, facts?: Partial<F>, actor?: Actor): readonly E[] | Refusal
  /** The code of the refusal; an accepted command fails the test. */
  refusal(when: string, command: C, facts?: Partial<F>, actor?: Actor): string
  /** The same story with what is decided; a refusal fails the test. */
  then(when: string, command: C, facts?: Partial<F>, actor?: Actor): Story<S, C, E, F>
}

const somebody = person('01980000-0000-7000-8000-0000000000aa')

export function storyOf<S, C, E extends Happened, F>(
  decider: Decider<S, C, E, F>,
  usual: F,
  entries: readonly Recorded<E>[] = [],
): Story<S, C, E, F> {
  const state = fold(decider, entries)
  const asks: Story<S, C, E, F>['asks'] = (when, command, facts = {}, actor = somebody) =>
    decider.decide(command, state, { ...usual, ...facts, at: momentOf(when), happenedAt: null, actor })
  return {
    entries,
    state,
    asks,
    refusal(...asked) {
      const decided = asks(...asked)
      if (!isRefusal(decided)) throw new Error(`accepted: ${JSON.stringify(decided)}`)
      return decided.refused
    },
    then(when, command, facts, actor = somebody) {
      const decided = asks(when, command, facts, actor)
      if (isRefusal(decided)) throw new Error(`${when}: ${JSON.stringify(decided)}`)
      const added = decided.map((happened, n) => ({
        ...happened,
        version: entries.length + n + 1,
        at: momentOf(when),
        happenedAt: null,
        actor: actor.person,
        unit: actor.unit,
      }))
      return storyOf(decider, usual, [...entries, ...added])
    },
  }
}

export function momentOf(when: string): string {
  return new Date(Date.parse(`${when.replace(' ', 'T')}:00+08:00`)).toISOString()
}
