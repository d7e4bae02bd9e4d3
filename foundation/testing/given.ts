// given past entries, when a command, then these entries or a refusal: the form of every decision test.
import { expect } from 'vitest'
import type { Actor } from '../core/actor.ts'
import { fold, type Context, type Decider, type Happened, type Recorded } from '../core/decider.ts'
import { isRefusal } from '../core/refusal.ts'

export const tenant = '01980000-0000-7000-8000-000000000001'

export function person(id: string, more: Partial<Actor> = {}): Actor {
  return { tenant, account: id, person: id, unit: null, kind: 'person', grants: [], ...more }
}

/** Numbers and dates plain happenings, one minute apart, as the ledger would. */
export function recorded<E extends Happened>(
  happened: readonly E[],
  start = '2026-03-02T01:00:00.000Z',
): Recorded<E>[] {
  return happened.map((entry, i) => ({
    ...entry,
    version: i + 1,
    at: new Date(Date.parse(start) + i * 60_000).toISOString(),
    happenedAt: null,
    actor: null,
    unit: null,
  }))
}

export function given<S, C, E extends Happened, F>(decider: Decider<S, C, E, F>, past: readonly E[]) {
  const entries = recorded(past)
  const at = new Date(Date.parse('2026-03-02T01:00:00.000Z') + entries.length * 60_000).toISOString()
  return {
    state: fold(decider, entries),
    when(command: C, facts: F & Partial<Context>) {
      const context: Context = { at, happenedAt: null, actor: person('01980000-0000-7000-8000-0000000000aa') }
      const decided = decider.decide(command, fold(decider, entries), { ...context, ...facts })
      return {
        decided,
        then(...expected: readonly object[]) {
          expect(isRefusal(decided) ? decided : [...decided]).toMatchObject(expected as never)
          expect((decided as readonly E[]).length).toBe(expected.length)
        },
        refused(code: string) {
          expect(isRefusal(decided) ? decided.refused : decided).toBe(code)
        },
      }
    },
  }
}
