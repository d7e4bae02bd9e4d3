// 三台's dispatch directory as played: the departments of its classes, and what crosses two of them. Towns lead nothing.
import type { PlayDuty } from '../play.ts'

export const duties: readonly PlayDuty[] = [
  {
    ...{ key: '0101', zh: '企业招工、培训和通勤', en: 'Hiring, training and commuting' },
    keywords: ['招工', '缺工', '产业工人', '缝纫工', '通勤车', '稳岗', '技工'],
    ...{ classes: ['labour'], lines: [{ lead: 'ST-RS', support: ['ST-JX'] }] },
  },
  {
    ...{ key: '0201', zh: '工业用地报批和红线', en: 'Industrial land' },
    keywords: ['用地', '红线', '用地指标'],
    ...{ classes: ['land'], lines: [{ lead: 'ST-ZR' }] },
  },
  {
    ...{ key: '0202', zh: '规划许可和无证厂房', en: 'Planning permits and plants without papers' },
    keywords: ['规划许可', '选址', '无证'],
    ...{ classes: ['land'], lines: [{ lead: 'ST-ZR', support: ['ST-ZJ', 'ST-XZ'] }] },
  },
  {
    ...{ key: '0301', zh: '银企对接和续贷', en: 'Banks and renewal of loans' },
    keywords: ['贷款', '续贷', '抵押', '园保贷', '银团'],
    ...{ classes: ['finance'], lines: [{ lead: 'ST-JR' }] },
  },
  {
    ...{ key: '0401', zh: '供水、供气和排水', en: 'Water, gas and drains' },
    keywords: ['水压', '停水', '气压', '燃气', '污水', '雨水', '管网'],
    classes: ['utilities'],
    lines: [
      { lead: 'ST-JX', from: '2021-01-01', to: '2021-07-01' },
      { lead: 'ST-ZJ', from: '2021-07-01' },
    ],
  },
  {
    ...{ key: '0402', zh: '进厂道路和照明', en: 'Roads and lights to the plants' },
    keywords: ['道路', '坑洼', '路灯', '限载'],
    ...{ classes: ['utilities'], lines: [{ lead: 'ST-ZJ' }] },
  },
  {
    ...{ key: '0403', zh: '工业供电', en: 'Electricity' },
    keywords: ['供电', '专线', '双回路', '高压线'],
    ...{ classes: ['utilities'], lines: [{ lead: 'ST-JX', support: ['ST-ZR'] }] },
  },
  {
    ...{ key: '0501', zh: '审批证照办理', en: 'Permits and licences' },
    keywords: ['营业执照', '生产许可', '消防备案', '施工许可', '排污许可'],
    ...{ classes: ['permits'], lines: [{ lead: 'ST-XZ', support: ['ST-HJ'] }] },
  },
  {
    ...{ key: '0601', zh: '惠企政策兑现', en: 'Payouts of policies' },
    keywords: ['补贴', '奖励', '技改', '研发费用', '拖欠'],
    ...{ classes: ['policy'], lines: [{ lead: 'ST-JX' }] },
  },
  {
    ...{ key: '0701', zh: '市场开拓和物流', en: 'Markets and logistics' },
    keywords: ['产销对接', '快递', '冷链', '退税', '跨境', '物流'],
    ...{ classes: ['market'], lines: [{ lead: 'ST-SW', support: ['ST-NY'] }] },
  },
  {
    ...{ key: '0801', zh: '环保和安全', en: 'Environment and safety' },
    keywords: ['环评', '危废', '噪声', '危化品'],
    ...{ classes: ['environment'], lines: [{ lead: 'ST-HJ' }] },
  },
]
