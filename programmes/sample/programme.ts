// An invented programme: the ground of every test, so that none depends on a real place.
import { defineProgramme } from '#foundation/programme/programme.ts'
import { mattersPart } from '#capabilities/matters/programme.ts'

export const programme = defineProgramme({
  key: 'sample',
  version: '1',
  words: { zh: '示例：一线服务月', en: 'Sample: a month at the front line' },
  parts: [
    mattersPart.with({
      rungs: [
        { key: 'spot', words: { zh: '现场', en: 'on the spot' }, days: 0 },
        { key: 'department', words: { zh: '部门', en: 'department' }, days: 7 },
        { key: 'group', words: { zh: '领导小组', en: 'leading group' }, days: 10 },
        { key: 'leader', words: { zh: '领导', en: 'leader' }, days: 15 },
      ],
      classes: [
        { key: 'labour', words: { zh: '用工', en: 'labour' } },
        { key: 'land', words: { zh: '用地', en: 'land' } },
        { key: 'finance', words: { zh: '融资', en: 'finance' } },
        { key: 'other', words: { zh: '其他', en: 'other' } },
      ],
      officeCode: 'office',
      triageDays: 1,
      verdictDays: 7,
      attempts: 3,
    }),
  ],
})
