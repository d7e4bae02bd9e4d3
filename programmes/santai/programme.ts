// 三台 “一线工作法” (article 004, about May 2022): the four-rung ladder, three registers, verdict by the enterprise.
import { defineProgramme } from '#foundation/programme/programme.ts'
import { briefsPart } from '#capabilities/briefs/programme.ts'
import { clock, mattersPart } from '#capabilities/matters/programme.ts'
import { pairingsPart } from '#capabilities/pairings/programme.ts'
import { tasksPart } from '#capabilities/tasks/programme.ts'
import { coloursBy, supervisionPart } from '#capabilities/supervision/programme.ts'
import { visitsPart } from '#capabilities/visits/programme.ts'

export const programme = defineProgramme({
  key: 'santai',
  version: '2022.3',
  words: { zh: '一线大走访 服务大提升', en: 'Visits at the front line' },
  parts: [
    mattersPart.with({
      // 困难问题分层解决: on the spot; else by class with a plan, departments coordinated; else the steering group; it asks a county leader.
      rungs: [
        { key: 'spot', words: { zh: '现场解决', en: 'on the spot' } },
        { key: 'department', words: { zh: '部门协调', en: 'department' } },
        { key: 'group', words: { zh: '工业强县领导小组', en: 'steering group' }, unitCode: 'ST-LDZ' },
        { key: 'leader', words: { zh: '县领导牵头', en: 'county leader' }, unitCode: 'ST-XLD' },
      ],
      classes: [
        { key: 'labour', words: { zh: '用工招工', en: 'labour' }, unitCode: 'ST-RS' },
        { key: 'land', words: { zh: '用地规划', en: 'land' }, unitCode: 'ST-ZR' },
        { key: 'finance', words: { zh: '融资信贷', en: 'finance' }, unitCode: 'ST-JR' },
        { key: 'utilities', words: { zh: '水电气路', en: 'utilities and roads' }, unitCode: 'ST-ZJ' },
        { key: 'permits', words: { zh: '审批证照', en: 'permits' }, unitCode: 'ST-XZ' },
        { key: 'policy', words: { zh: '政策兑现', en: 'policy and payouts' }, unitCode: 'ST-JX' },
        { key: 'market', words: { zh: '市场物流', en: 'market and logistics' }, unitCode: 'ST-SW' },
        { key: 'environment', words: { zh: '环保安全', en: 'environment and safety' }, unitCode: 'ST-HJ' },
      ],
      officeCode: 'ST-LXB',
      clocks: [
        clock('dispatch', '1 wd', { zh: '交办', en: 'Handed over' }),
        clock('acknowledge', '1 wd', { zh: '签收', en: 'Signed for' }),
        clock('contact', '1 wd', { zh: '首次联系', en: 'First contact' }),
        clock('interim', '3 wd', { zh: '阶段反馈', en: 'First answer' }),
        clock(
          'close',
          '7 wd',
          { zh: '部门办结答复', en: 'Answered by the department' },
          { key: 'close-department', rungs: ['department'] },
        ),
        clock(
          'close',
          '10 wd',
          { zh: '领导小组办结答复', en: 'Answered by the steering group' },
          { key: 'close-group', rungs: ['group'] },
        ),
        clock(
          'close',
          '15 wd',
          { zh: '县领导办结答复', en: 'Answered by the county leader' },
          { key: 'close-leader', rungs: ['leader'] },
        ),
        clock('call-back', '7 d', { zh: '回访评价', en: 'Judged by the asker' }, { lastDayMoves: true }),
        clock('support', '3 wd', { zh: '协办意见', en: 'Opinion' }),
      ],
      // The article has departments coordinated and says nothing of those that keep silent: a person looks at it.
      supports: { silence: 'goes-to-office' },
      extensions: { most: 1, askedWorkingDaysBefore: 1 },
      holds: { mostDays: 90 },
      attempts: 3,
      // The ladder of the article names departments, the steering group and leaders; towns find problems, none is passed down to them.
      sendDown: 'never',
      disputes: {
        reasons: [
          { key: 'not-our-duty', words: { zh: '不是本单位职责', en: 'not a duty of ours' } },
          { key: 'wrong-place', words: { zh: '不在本单位地界', en: 'not in our place' } },
          {
            key: 'split-duty',
            words: { zh: '几个部门都有职责，应另定牵头', en: 'shared; another department should lead' },
          },
          {
            key: 'outside-government',
            words: { zh: '企业自身经营事务，不归部门办理', en: 'the enterprise’s own business' },
          },
        ],
      },
    }),
    pairingsPart.with({
      roles: [
        { key: 'lead', words: { zh: '挂钩干部', en: 'paired officer' }, leads: true },
        { key: 'member', words: { zh: '服务专班成员', en: 'task force member' }, leads: false },
      ],
    }),
    visitsPart.with({
      kinds: [
        { key: 'on-site', words: { zh: '实地走访', en: 'on site' } },
        { key: 'phone', words: { zh: '电话走访', en: 'by phone' } },
        { key: 'session', words: { zh: '现场办公', en: 'on-site session' } },
        { key: 'gathering', words: { zh: '坝坝会', en: 'gathering' } },
      ],
    }),
    tasksPart.with({ extensions: { most: 1, askedWorkingDaysBefore: 1 } }),
    // The article names no colours: the usual ones, with slips of the office that keeps the follow-up register (追踪问效账).
    supervisionPart.with({
      ...coloursBy('usual', '80-60'),
      slips: {
        mark: '三台督办',
        head: '三台县工业强县领导小组办公室',
        within: { limit: 3, unit: 'wd' },
        raised: { limit: 2, unit: 'wd' },
      },
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
          key: 'unresolved',
          words: { zh: '尚未解决', en: 'Not yet resolved' },
          count: 'matters.unresolved',
          of: 'matters.collected',
        },
        {
          key: 'claimed',
          words: { zh: '单位答复已解决', en: 'Resolved, says the unit' },
          count: 'matters.claimed',
          of: 'matters.collected',
        },
        { key: 'rated', words: { zh: '参评', en: 'Rated' }, count: 'matters.rated', of: 'matters.closed' },
        {
          key: 'satisfied',
          words: { zh: '满意（四、五级）', en: 'Satisfied (grades 4 and 5)' },
          count: 'matters.satisfied',
          of: 'matters.rated',
        },
        {
          key: 'reopened',
          words: { zh: '重办', en: 'Reopened' },
          count: 'matters.reopened',
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
        {
          key: 'kept',
          words: { zh: '承诺兑现', en: 'Promises kept' },
          count: 'promises.kept',
          of: 'promises.due',
        },
      ],
      text: {
        zh: '{from} 至 {to}，走访企业 {visited} 家，收集问题 {collected} 个，经诉求人评价认可解决 {resolved} 个，尚未解决 {unresolved} 个，均列明缘由和期限；重办 {reopened} 个。',
        en: 'From {from} to {to}, {visited} enterprises were visited and {collected} matters collected; their askers say that {resolved} are resolved. {unresolved} are not yet, each with reason and date; {reopened} were reopened.',
      },
    }),
  ],
})
