// Plants what no programme may demand, each in the shapes that a definition could take, and what only sounds like it.
import { describe, expect, test } from 'vitest'
import { checkFormalism, formalismRule } from './formalism.ts'
import { defineProgramme, part } from './programme.ts'

const visits = part<object>('visits')
const ruled = (rules: object) =>
  checkFormalism(
    defineProgramme({ key: 'p', version: '1', words: { zh: '某', en: 'some' }, parts: [visits.with(rules)] }),
  )

const bad: readonly (readonly [string, object, string])[] = [
  ['check-in', { checkIn: true }, 'parts/visits/checkIn'],
  ['check-in', { onSite: { 'check-in': 'required' } }, 'parts/visits/onSite/check-in'],
  ['check-in', { requireCheckIn: 1 }, 'parts/visits/requireCheckIn'],
  ['check-in', { 打卡: '必须' }, 'parts/visits/打卡'],
  ['check-in', { attendance: 'mandatory' }, 'parts/visits/attendance'],
  ['photo', { photo: 'required' }, 'parts/visits/photo'],
  ['photo', { photos: 3 }, 'parts/visits/photos'],
  ['photo', { minPhotos: 1 }, 'parts/visits/minPhotos'],
  ['photo', { photo: { required: true } }, 'parts/visits/photo/required'],
  ['photo', { photo: { min: 2 } }, 'parts/visits/photo/min'],
  ['photo', { kinds: [{ key: 'on-site' }, { key: 'x', 照片: 'always' }] }, 'parts/visits/kinds/1/照片'],
  ['photo', { fields: [{ key: 'photo', required: true }] }, 'parts/visits/fields/0'],
  ['photo', { required: ['heard', 'photo'] }, 'parts/visits/required/1'],
  ['location', { location: true }, 'parts/visits/location'],
  ['location', { trackSeconds: 60 }, 'parts/visits/trackSeconds'],
  ['location', { gps: { mode: 'forced' } }, 'parts/visits/gps/mode'],
  ['location', { mandatory: ['定位'] }, 'parts/visits/mandatory/0'],
  ['activity-points', { points: { login: 1 } }, 'parts/visits/points'],
  ['activity-points', { 积分: 5 }, 'parts/visits/积分'],
  ['activity-points', { metric: 'onlineMinutes' }, 'parts/visits/metric'],
  [
    'activity-points',
    { weights: [{ indicator: 'visits-counted', weight: 10 }] },
    'parts/visits/weights/0/indicator',
  ],
  ['activity-points', { indicator: 'number-of-visits' }, 'parts/visits/indicator'],
  ['person-ranking', { rankOfficers: true }, 'parts/visits/rankOfficers'],
  ['person-ranking', { ranking: 'persons' }, 'parts/visits/ranking'],
  ['person-ranking', { 干部排名: true }, 'parts/visits/干部排名'],
]

describe('a definition is refused, with the rule and the place named', () => {
  test.each(bad)('%s: %j', (rule, rules, place) => {
    const refused = ruled(rules)
    expect(refused?.refused).toBe(`programme.forces-${rule}`)
    expect(refused?.details).toMatchObject({ rule: formalismRule, place })
  })
})

const fine: readonly object[] = [
  { photo: 'optional', location: 'off', checkIn: false },
  { photo: { required: false, max: 9 } },
  { photo: { label: { zh: '现场照片（可不拍）', en: 'picture, if any' } } },
  {
    fields: [
      { key: 'photo', required: false },
      { key: 'heard', required: true },
    ],
  },
  { points: false, ranking: 'off' },
  { points: 0 },
  { ranking: 'units' },
  { indicator: 'matters.resolved' },
  { kinds: [{ key: 'point-visit', words: { zh: '点位走访', en: 'visit to a point' } }] },
  { maxPhotos: 9 },
]

describe('a definition that leaves people free is taken', () => {
  test.each(fine)('%j', (rules) => {
    expect(ruled(rules)).toBeNull()
  })
})
