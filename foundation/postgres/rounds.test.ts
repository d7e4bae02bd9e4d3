// Rounds: each by itself, one that fails stops none, and a stop waits for what is under way.
import { expect, test, vi } from 'vitest'
import { keepRounds, type Round } from './rounds.ts'

const [here, there] = ['01980000-0000-7000-8000-000000000001', '01980000-0000-7000-8000-000000000002']
const tenants = async () => [here, there]
const pool = undefined as never

/** Resolves when the round was made so often. */
function counted(name: string, wanted: number, everyMs = 1): { round: Round; made: Promise<string[]> } {
  const seen: string[] = []
  const { promise, resolve } = Promise.withResolvers<string[]>()
  const run = async (tenant: string) => {
    seen.push(tenant)
    if (seen.length === wanted) resolve([...seen])
  }
  return { round: { name, everyMs, run }, made: promise }
}

test('a round is made for every tenant, at once and again', async () => {
  const { round, made } = counted('often', 4)
  const rounds = keepRounds({ pool, rounds: [round], tenants, onError: () => {} })
  expect(await made).toEqual([here, there, here, there])
  await rounds.stop()
})

test('one that fails is told of by name, and neither stops the next tenant nor the other rounds', async () => {
  const failing: Round = { name: 'failing', everyMs: 1, run: () => Promise.reject(new Error('no')) }
  const { round, made } = counted('well', 6)
  const told = vi.fn()
  const rounds = keepRounds({ pool, rounds: [failing, round], tenants, onError: told })
  await made
  await rounds.stop()
  expect(told.mock.calls.slice(0, 2)).toEqual([
    [new Error('no'), 'failing', here],
    [new Error('no'), 'failing', there],
  ])
})

test('a database that is away is told of, and asked again', async () => {
  const told = vi.fn()
  let asked = 0
  const away = async () => {
    if (asked++ === 0) throw new Error('away')
    return [here]
  }
  const { round, made } = counted('later', 1)
  const rounds = keepRounds({ pool, rounds: [round], tenants: away, onError: told })
  expect(await made).toEqual([here])
  await rounds.stop()
  expect(told.mock.calls).toEqual([[new Error('away'), 'later', null]])
})

test('a stop is told to the round under way, which is waited for, and no other tenant is begun', async () => {
  const begun: string[] = []
  const { promise: started, resolve: start } = Promise.withResolvers<void>()
  const { promise: freed, resolve: free } = Promise.withResolvers<void>()
  let sawStop = false
  const slow: Round = {
    name: 'slow',
    everyMs: 1,
    async run(tenant, isStopped) {
      begun.push(tenant)
      start()
      await freed
      sawStop = isStopped()
    },
  }
  const rounds = keepRounds({ pool, rounds: [slow], tenants, onError: () => {} })
  await started
  const stopped = rounds.stop()
  free()
  await stopped
  expect([begun, sawStop]).toEqual([[here], true])
})
