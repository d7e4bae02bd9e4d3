// Santai's consultations: one enterprise's hard case decided by three units, and one that waits for an opinion.
import type { PlayConsultation } from '../play-consultations.ts'

export const consultations: readonly PlayConsultation[] = [
  {
    form: 'deliberation',
    title: '一企一议：二期用地与用电',
    question: '企业二期急需用地，变压器容量也不够，先供地还是先扩容？',
    options: ['先供地，同步报装', '先扩容，再供地'],
    units: [
      { unit: 'ST-ZR', part: '供地时序', says: '年内有指标，可先供 30 亩。' },
      { unit: 'ST-JX', part: '用电报装', says: '建议与供地同步报装，六周可通电。' },
      { unit: 'ST-HJ', part: '环评' },
    ],
    convenedBefore: 45,
    decided: {
      text: '先供地，同步报装；环评提前介入。',
      minutes: '会议听取了企业的排产安排。\n各单位同意分步推进。',
      parts: [
        { unit: 'ST-ZR', text: '首批 30 亩挂牌', workingDays: 40 },
        { unit: 'ST-JX', text: '协调变压器增容', workingDays: 60 },
        { unit: 'ST-HJ', text: '提前介入环评', workingDays: 20 },
      ],
    },
  },
  {
    form: 'consultation',
    title: '联合会诊：园区道路积水',
    question: '园区道路排水改造由谁牵头、分几步做？',
    units: [
      { unit: 'ST-ZJ', part: '设计方案', says: '建议先疏通、后改造，月底前出方案。' },
      { unit: 'ST-NY', part: '周边沟渠' },
    ],
    convenedBefore: 4,
  },
]
