// An invented programme: the ground of every test, so that none depends on a real place.
import { defineProgramme } from '#foundation/programme/programme.ts'
import { briefsPart } from '#capabilities/briefs/programme.ts'
import { clock, mattersPart } from '#capabilities/matters/programme.ts'
import { rechecksPart } from '#capabilities/rechecks/programme.ts'
import { pairingsPart } from '#capabilities/pairings/programme.ts'
import { coloursBy, supervisionPart } from '#capabilities/supervision/programme.ts'
import { tasksPart } from '#capabilities/tasks/programme.ts'

export const programme = defineProgramme({
  key: 'sample',
  version: '3',
  words: { zh: '示例：一线服务月', en: 'Sample: a month at the front line' },
  parts: [
    mattersPart.with({
      rungs: [
        { key: 'spot', words: { zh: '现场', en: 'on the spot' } },
        { key: 'department', words: { zh: '部门', en: 'department' } },
        { key: 'group', words: { zh: '领导小组', en: 'leading group' }, unitCode: 'SA-GRP' },
        { key: 'leader', words: { zh: '领导', en: 'leader' }, unitCode: 'SA-LED' },
      ],
      classes: [
        { key: 'labour', words: { zh: '用工', en: 'labour' } },
        { key: 'land', words: { zh: '用地', en: 'land' } },
        { key: 'finance', words: { zh: '融资', en: 'finance' } },
        { key: 'other', words: { zh: '其他', en: 'other' } },
      ],
      officeCode: 'office',
      clocks: [
        clock('dispatch', '1 wd', { zh: '交办', en: 'Handed over' }),
        clock('acknowledge', '1 wd', { zh: '签收', en: 'Signed for' }),
        clock('contact', '1 wd', { zh: '首次联系', en: 'First contact' }),
        clock('interim', '3 wd', { zh: '阶段反馈', en: 'First answer' }),
        clock(
          'close',
          '7 wd',
          { zh: '办结答复', en: 'Answered' },
          { key: 'close-department', rungs: ['department'] },
        ),
        clock('close', '10 wd', { zh: '办结答复', en: 'Answered' }, { key: 'close-group', rungs: ['group'] }),
        clock(
          'close',
          '15 wd',
          { zh: '办结答复', en: 'Answered' },
          { key: 'close-leader', rungs: ['leader'] },
        ),
        clock('call-back', '7 d', { zh: '回访评价', en: 'Judged by the asker' }, { lastDayMoves: true }),
        clock('support', '3 wd', { zh: '协办意见', en: 'Opinion' }),
      ],
      supports: { silence: 'goes-to-office' },
      responsibles: [
        { key: 'upper', words: { zh: '上级责任人', en: 'higher level' } },
        { key: 'county', words: { zh: '县级责任人', en: 'county' } },
        { key: 'enterprise', words: { zh: '企业责任人', en: 'enterprise' }, of: 'contact' },
      ],
      extensions: { most: 1, askedWorkingDaysBefore: 1 },
      holds: { mostDays: 90 },
      attempts: 3,
      // 其他: small things that a town sees to itself.
      sendDown: ['other'],
    }),
    pairingsPart.with({
      roles: [
        { key: 'lead', words: { zh: '挂钩干部', en: 'paired officer' }, leads: true },
        { key: 'member', words: { zh: '成员', en: 'member' }, leads: false },
      ],
    }),
    tasksPart.with({ extensions: { most: 1, askedWorkingDaysBefore: 1 } }),
    supervisionPart.with({
      ...coloursBy('usual', 'gap-10-30'),
      slips: { mark: '督办', within: { limit: 3, unit: 'wd' }, raised: { limit: 2, unit: 'wd' } },
    }),
    rechecksPart.with({
      shares: { withdrawn: 1, unjudged: 1, reopened: 1, judged: 0.1 },
      least: 3,
    }),
    briefsPart.with({
      figures: [
        {
          key: 'visited',
          words: { zh: '走访企业', en: 'Enterprises visited' },
          count: 'visits.subjects',
          of: 'subjects.enterprise',
        },
        { key: 'collected', words: { zh: '收集问题', en: 'Matters collected' }, count: 'matters.collected' },
        {
          key: 'resolved',
          words: { zh: '诉求人认可解决', en: 'Resolved, says the asker' },
          count: 'matters.resolved',
          of: 'matters.collected',
        },
        {
          key: 'disputed',
          words: { zh: '提异议', en: 'Disputed' },
          count: 'matters.disputed',
          of: 'matters.dispatched',
        },
        {
          key: 'upheld',
          words: { zh: '异议成立', en: 'Disputes upheld' },
          count: 'matters.upheld',
          of: 'matters.dispatched',
        },
        { key: 'promised', words: { zh: '作出承诺', en: 'Promises made' }, count: 'promises.made' },
        {
          key: 'kept',
          words: { zh: '承诺兑现', en: 'Promises kept' },
          count: 'promises.kept',
          of: 'promises.due',
        },
      ],
      text: {
        zh: '{from} 至 {to}，走访企业 {visited} 家，收集问题 {collected} 个，解决 {resolved} 个。',
        en: 'From {from} to {to}, {visited} enterprises were visited, {collected} matters collected and {resolved} resolved.',
      },
    }),
  ],
})
