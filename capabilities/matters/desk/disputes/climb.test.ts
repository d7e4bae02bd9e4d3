// The form says what the rule will do: the third pass climbs, once.
import { expect, test } from 'vitest'
import { programme } from '#programmes/sample/programme.ts'
import { mattersPart } from '../../programme.ts'
import { climbOf } from './climb.ts'
import type { Matter } from '../matter.ts'

const rules = mattersPart.of(programme)
const entry = (type: string, rung: string) =>
  ({ type, data: { rung } }) as unknown as Matter['thread'][number]
const matter = (passes: number, rung: string, last: string) => ({
  passes,
  rung,
  thread: [
    entry('MatterDispatched', 'department'),
    entry('MatterHandedUp', last),
    entry('MatterDisputed', ''),
  ],
})

test('the third pass climbs above the rung of the second', () => {
  expect(climbOf(rules, matter(2, 'group', 'group'))).toMatchObject({ pass: 3, rung: { key: 'leader' } })
  expect(climbOf(rules, matter(1, 'department', 'department'))).toBeNull()
})

test('not where it has climbed already, nor at the top, nor before the rules are there', () => {
  expect(climbOf(rules, matter(2, 'group', 'department'))).toBeNull()
  expect(climbOf(rules, matter(2, 'leader', 'leader'))).toBeNull()
  expect(climbOf(null, matter(2, 'group', 'group'))).toBeNull()
})
