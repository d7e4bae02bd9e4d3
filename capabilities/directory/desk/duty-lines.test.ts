// How a duty's lines and history are told on the desk.
import { expect, test } from 'vitest'
import { historyWords, laidOut, wordsIn, type Line } from './duty-lines.ts'

const names = { water: '水务局', town: '河东镇', county: '示例县' }
const line = (id: string, change: Partial<Line> = {}): Line => ({
  ...{ id, area: null, unit: 'water', coUnits: [], areaTeam: null, subjectTeam: null },
  ...{ from: '2026-01-01', to: null },
  ...change,
})

test('what holds comes first, everywhere before places, and a line is over on its end', () => {
  const lines = [
    line('gone', { to: '2026-06-01' }),
    line('town', { area: 'town' }),
    line('coming', { from: '2026-07-01' }),
    line('ends', { area: 'county', to: '2026-06-02' }),
    line('wide'),
  ]
  const { current, over } = laidOut(lines, '2026-06-01', names)
  expect(current.map(({ id }) => id)).toEqual(['wide', 'coming', 'town', 'ends'])
  expect(over.map(({ id }) => id)).toEqual(['gone'])
})

test('an entry tells who leads where and when', () => {
  const entry = { version: 2, at: '2026-01-01T00:00:00.000Z', actor: null }
  const data = { area: 'town', unit: 'water', from: '2026-01-01', to: null }
  expect(historyWords({ ...entry, type: 'LineAdded', data }, names)).toBe('河东镇由水务局牵头，2026-01-01 起')
  expect(historyWords({ ...entry, type: 'DutyRetired', data: { reason: '并入' } }, names)).toBe('停用：并入')
})

test('keywords are typed with whatever comma is at hand', () => {
  expect(wordsIn('停水、水压， 爆管,停水;\n')).toEqual(['停水', '水压', '爆管'])
})
