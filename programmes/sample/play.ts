// The sample's year: a dozen enterprises and five matters, each of another fate; small, since tests and bench begin with it.
import type { Play } from '../play.ts'
import { exemptions, slips } from './play-supervision.ts'
import { duties } from './play-duties.ts'
import { consultations } from './play-consultations.ts'

export const play: Play = {
  consultations,
  duties,
  jurisdiction: '示例县',
  units: [
    { code: 'SA', name: '示例县', kind: 'government', under: null },
    { code: 'office', name: '一线办', kind: 'office', under: 'SA' },
    { code: 'SA-GRP', name: '服务企业领导小组', kind: 'leading-group', under: 'SA' },
    { code: 'SA-LED', name: '县领导', kind: 'government', under: 'SA' },
    { code: 'SA-RS', name: '人社局', kind: 'department', under: 'SA' },
    { code: 'SA-ZR', name: '自然资源局', kind: 'department', under: 'SA' },
    { code: 'SA-T1', name: '河东镇', kind: 'town', under: 'SA' },
  ],
  office: 'office',
  group: 'SA-GRP',
  leaders: 'SA-LED',
  officers: 4,
  surnames: '王李张刘陈杨',
  givenNames: ['建国', '秀英', '志强', '丽华', '海燕'],
  enterprises: 12,
  brands: ['河东', '青山', '长风', '明月', '和顺'],
  trades: [
    { name: '食品有限公司', industry: '食品加工' },
    { name: '机械有限公司', industry: '装备制造' },
  ],
  places: ['SA-T1'],
  heard: ['生产正常，暂无困难。'],
  praise: ['办得快，谢谢。'],
  slips,
  exemptions,
  matters: [
    {
      class: 'labour',
      title: '招工补贴怎么申请',
      text: '新招 6 人，想领补贴。',
      spot: '现场帮助提交了申请。',
      verdicts: [{ grade: 5 }],
    },
    {
      class: 'labour',
      title: '缺焊工 5 名',
      text: '订单赶不出来。',
      unit: 'SA-RS',
      plan: '联系技校。',
      moreTime: '技校下周才开学。',
      reply: '技校输送 5 人。',
      verdicts: [{ grade: 4 }],
    },
    {
      class: 'land',
      title: '堆场用地到期',
      supports: [
        { unit: 'SA-RS', part: '核实用工人数', opinion: '在册 86 人，延续用地不影响参保。', agrees: true },
      ],
      text: '年底到期。',
      unit: 'SA-ZR',
      plan: '办理延续。',
      reply: '已延续。',
      verdicts: [{ grade: 2, words: '只延了一个月。' }, { grade: 5 }],
      again: '延续一年，已换证。',
    },
    {
      class: 'finance',
      title: '贷款额度不足',
      text: '缺 100 万元。',
      unit: 'SA-RS',
      disputed: {
        reason: 'not-our-duty',
        note: '不属人社职责。',
        ruled: { because: '融资协调由领导小组牵头。', to: 'SA-GRP' },
      },
    },
    {
      class: 'other',
      title: '厂门口积水',
      supports: [{ unit: 'SA-T1', part: '清理镇管沟渠' }],
      responsibles: [
        { key: 'county', by: 'officer' },
        { key: 'enterprise', by: 'contact' },
      ],
      text: '雨后积水。',
      unit: 'SA-ZR',
      failed: ['需统筹资金。'],
      plan: '列入计划。',
    },
  ],
  plans: [
    {
      enterprise: 3,
      title: '二期厂房扩建',
      madeBefore: 21,
      days: 75,
      milestones: [
        { text: '用地手续办结', length: 5, unit: 'SA-ZR' },
        { text: '规划许可核发', length: 8, unit: 'SA-ZR' },
        { text: '招工备岗', length: 10, unit: 'SA-RS' },
        { text: '主体开工', length: 3, unit: 'SA-T1' },
      ],
      slips: { length: 12, reason: '技校年底才放假，招工要多两天。' },
    },
  ],
  promises: [
    {
      ...{ enterprise: 8, text: '十个工作日内派人驻厂招工', unit: 'SA-RS', within: 10, madeBefore: 40 },
      ...{
        reported: '已联系两所技校。',
        kept: '驻厂招工两天，意向 12 人。',
        word: { kept: true, words: '说到做到。' },
      },
    },
    {
      ...{ enterprise: 1, text: '五个工作日内修通厂门前排水沟', unit: 'SA-ZR', within: 5, madeBefore: 45 },
      ...{ kept: '已清淤。', word: { kept: false, words: '一下雨又积水。' } },
    },
    {
      ...{ enterprise: 2, text: '一周内送来用地政策汇编', unit: 'SA-ZR', within: 5, madeBefore: 30 },
      broken: '新政策尚未印发。',
    },
    {
      ...{ enterprise: 4, text: '二十个工作日内完成岗位对接', unit: 'SA-RS', within: 20, madeBefore: 6 },
      reported: '岗位清单已发各校。',
    },
  ],
  tasks: [
    {
      ...{ on: 5, setBefore: 30 },
      tasks: [
        {
          ...{ title: '补齐消防验收材料清单', unit: 'SA-ZR', within: 5 },
          reported: '还缺一份竣工图。',
        },
      ],
    },
    {
      on: '厂门口积水',
      setBefore: 5,
      tasks: [
        {
          ...{ title: '测量汇水面和管径', unit: 'SA-ZR', within: 3, milestone: '进场测量' },
          ...{ reported: '两处管径偏小。', done: '已出测量图。' },
        },
        {
          title: '改造两处过路涵管',
          unit: 'SA-T1',
          within: 5,
          follows: true,
          moreTime: '要等雨停才能开挖。',
        },
      ],
    },
  ],
}
