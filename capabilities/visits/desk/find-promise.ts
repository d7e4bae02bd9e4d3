// No door gives one promise by its id: it is looked for among the open ones, then among the kept.
import { Problem } from '#foundation/client/problem.ts'
import type { QueryOf } from '#foundation/contract/door.ts'
import { say } from '#foundation/ui/words.ts'
import type { doors } from '../contract.ts'
import { messages } from '../messages.ts'
import type { Promised } from './promise.tsx'

type Query = NonNullable<QueryOf<typeof doors.listPromises>>
type Ask = (query: Query) => Promise<{ readonly items: readonly Promised[]; readonly next: string | null }>

/** Pages of two hundred that are read at most, of each state. */
const most = 10

/** Rejects with a Problem 'missing' when it is in neither. */
export async function findPromise(id: string, ask: Ask): Promise<Promised> {
  for (const state of ['open', 'kept'] as const) {
    let after: string | null = null
    for (let page = 0; page < most; page++) {
      const { items, next } = await ask({ state, limit: 200, ...(after === null ? {} : { after }) })
      const found = items.find((promise) => promise.id === id)
      if (found) return found
      if (next === null) break
      after = next
    }
  }
  throw new Problem({ code: 'missing', status: 404, title: say(messages, 'promise.unknown') })
}
