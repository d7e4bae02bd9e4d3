// The sample's dispatch directory: one duty for each trouble of its year, two that overlap, one that passed on.
import type { PlayDuty } from '../play.ts'

export const duties: readonly PlayDuty[] = [
  {
    ...{ key: '0101', zh: '企业招工和用工', en: 'Hiring and labour' },
    ...{ keywords: ['招工', '焊工', '用工', '技校'], classes: ['labour'], lines: [{ lead: 'SA-RS' }] },
  },
  {
    ...{ key: '0201', zh: '工业用地和规划', en: 'Industrial land and planning' },
    ...{ keywords: ['用地', '堆场', '规划'], classes: ['land'] },
    lines: [{ lead: 'SA-ZR', support: ['SA-RS'] }],
  },
  {
    ...{ key: '0301', zh: '融资协调', en: 'Finance' },
    ...{ keywords: ['贷款', '融资', '额度'], classes: ['finance'], lines: [{ lead: 'SA-GRP' }] },
  },
  {
    ...{ key: '0401', zh: '道路积水', en: 'Flooded roads' },
    keywords: ['积水', '内涝'],
    classes: ['other'],
    lines: [
      { lead: 'SA-RS', from: '2024-01-01', to: '2025-01-01' },
      { lead: 'SA-ZR', from: '2025-01-01' },
    ],
  },
]
