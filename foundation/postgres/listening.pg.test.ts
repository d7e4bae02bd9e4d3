// Hearing what another process notifies, and coming back after the connection was cut, with a hint to look again.
import { afterEach, expect, test } from 'vitest'
import { openPool } from './pool.ts'
import { testPool, testUrls } from '../testing/tenant.ts'
import { hear, type Hearing } from './listening.ts'

const open: Hearing[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.stop()
})

let turn = 0
function hearing(onError: (error: unknown) => void = () => {}) {
  const channel = `yx_test_${process.pid}_${turn++}`
  const made = hear({ url: testUrls().appUrl, channel, onError })
  open.push(made)
  return { channel, made }
}

const notify = (channel: string, key: string) =>
  testPool().connect((connection) => connection.query('select pg_notify($1, $2)', [channel, key]))

/** Resolves at the next call; `times` counts all. */
function bell() {
  let ring = () => {}
  const bells = { times: 0, next: () => new Promise<void>((resolve) => (ring = resolve)) }
  return {
    ...bells,
    count: () => bells.times,
    told: () => {
      bells.times++
      ring()
    },
  }
}

test('whoever listens for a key is told, others are not; afterwards nobody is', async () => {
  const { channel, made } = hearing()
  const [mine, yours] = [bell(), bell()]
  const end = made.on('mine', mine.told)
  made.on('yours', yours.told)
  // Being connected is itself a hint to look.
  await mine.next()
  const before = yours.count()
  const heard = mine.next()
  await notify(channel, 'mine')
  await heard
  expect(yours.count()).toBe(before)
  end()
  const [mineBefore, last] = [mine.count(), yours.next()]
  await notify(channel, 'mine')
  await notify(channel, 'yours')
  await last
  expect(mine.count()).toBe(mineBefore)
})

test('a connection that was cut comes back, and everybody is told to look again', async () => {
  const errors: unknown[] = []
  const { channel, made } = hearing((error) => errors.push(error))
  const mine = bell()
  made.on('mine', mine.told)
  await mine.next()
  const back = mine.next()
  const admin = openPool({ url: testUrls().adminUrl, max: 1 })
  await admin.connect((connection) =>
    connection.query(`select pg_terminate_backend(pid) from pg_stat_activity where query = $1`, [
      `listen "${channel}"`,
    ]),
  )
  await admin.end()
  await back
  expect(errors.length).toBeGreaterThan(0)
  const heard = mine.next()
  await notify(channel, 'mine')
  await heard
})
