// The sample's year: a dozen enterprises and five matters, each of another fate; small, since tests and bench begin with it.
import type { Play } from '../play.ts'

export const play: Play = {
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
  matters: [
    { class: 'labour', title: '招工补贴怎么申请', text: '新招 6 人，想领补贴。', spot: '现场帮助提交了申请。', verdicts: [{ grade: 5 }] },
    { class: 'labour', title: '缺焊工 5 名', text: '订单赶不出来。', unit: 'SA-RS', plan: '联系技校。', reply: '技校输送 5 人。', verdicts: [{ grade: 4 }] },
    {
      class: 'land',
      title: '堆场用地到期',
      text: '年底到期。',
      unit: 'SA-ZR',
      plan: '办理延续。',
      reply: '已延续。',
      verdicts: [{ grade: 2, words: '只延了一个月。' }, { grade: 5 }],
      again: '延续一年，已换证。',
    },
    { class: 'finance', title: '贷款额度不足', text: '缺 100 万元。', unit: 'SA-RS', returned: '不属人社职责。' },
    { class: 'other', title: '厂门口积水', text: '雨后积水。', unit: 'SA-ZR', failed: ['需统筹资金。'], plan: '列入计划。' },
  ],
}
