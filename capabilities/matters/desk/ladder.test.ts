// The rung ladder: days on each rung, and what lies ahead.
import { expect, test } from 'vitest'
import { ladderOf } from './ladder.ts'

const rungs = ['spot', 'department', 'group', 'leader']
const stays = [
  { rung: 'spot', from: '2026-11-01T02:00:00Z', to: '2026-11-02T02:00:00Z', failed: null },
  { rung: 'department', from: '2026-11-02T02:00:00Z', to: '2026-11-12T02:00:00Z', failed: '需统筹资金。' },
  { rung: 'group', from: '2026-11-12T02:00:00Z', to: null, failed: null },
]

test('each stay has its days and why it failed; the present one runs until now; the rest lie ahead', () => {
  expect(ladderOf({ stays, status: 'in-hand' }, rungs, '2026-11-21T02:00:00Z')).toEqual([
    { rung: 'spot', state: 'left', days: 1, failed: null },
    { rung: 'department', state: 'left', days: 10, failed: '需统筹资金。' },
    { rung: 'group', state: 'here', days: 9, failed: null },
    { rung: 'leader', state: 'ahead', days: null, failed: null },
  ])
})

test('a closed matter stands where it was solved', () => {
  const closed = [stays[0]!, { ...stays[1]!, failed: null }]
  expect(ladderOf({ stays: closed, status: 'closed' }, rungs, '2026-11-21T02:00:00Z')[1]).toMatchObject({
    state: 'solved',
    days: 10,
  })
})
