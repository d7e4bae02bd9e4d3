// Taken up again after its end, because the asker says so when she is called: one rung higher, in the office's hands.
import { expect, test } from 'vitest'
import { answered, asker, office, raised } from '#foundation/testing/matter-story.ts'

const reopen = { type: 'ReopenMatter', reason: ' 工资还没发 ' } as const
const closed = answered.then('2026-03-09 10:00', { type: 'JudgeMatter', grade: 4 }, asker)

test('stands open again one rung higher, and says why', () => {
  const again = closed.then('2026-04-02 10:00', reopen)
  expect(again.entries.at(-1)!.data).toMatchObject({
    from: 'department',
    rung: 'group',
    reason: '工资还没发',
    holding: { unit: office, person: null },
  })
  expect(again.state).toMatchObject({
    status: 'received',
    rung: 'group',
    closed: null,
    reply: null,
    reopened: 1,
  })
  const running = again.state.clocks.filter(({ ended }) => ended === null).map(({ kind }) => kind)
  expect(running).toContain('dispatch')
})

test('what she withdrew is taken up again as well', () => {
  const withdrawn = raised.then('2026-03-02 15:00', { type: 'WithdrawMatter', reason: '单位让撤的' }, asker)
  expect(withdrawn.then('2026-04-02 10:00', reopen).state).toMatchObject({ status: 'received', closed: null })
})

test('an open matter is refused', () => {
  expect(answered.refusal('2026-03-09 10:00', reopen)).toBe('matter.not-closed')
})
