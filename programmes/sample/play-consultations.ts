// The sample's consultations: one decided with a unit that stayed silent, one still open when the year ends.
import type { PlayConsultation } from '../play-consultations.ts'

export const consultations: readonly PlayConsultation[] = [
  {
    form: 'deliberation',
    title: '堆场用地延续',
    question: '堆场到期后，是原址延续还是另供新址？',
    options: ['原址延续一年', '另供新址'],
    units: [
      { unit: 'SA-ZR', part: '用地政策', says: '原址符合规划，建议延续一年。' },
      { unit: 'SA-RS', part: '用工影响' },
    ],
    convenedBefore: 40,
    decided: {
      text: '原址延续一年，期内另行选址。',
      minutes: '自然资源局介绍了规划情况。\n会议认为原址延续不影响防洪。',
      parts: [{ unit: 'SA-ZR', text: '办理延续手续', workingDays: 60 }],
    },
  },
  {
    form: 'consultation',
    title: '厂门口积水整治',
    question: '排水由谁实施，资金从哪里出？',
    units: [
      { unit: 'SA-ZR', says: '可由镇里实施，本局出图。' },
      { unit: 'SA-T1', part: '实施意见' },
    ],
    convenedBefore: 3,
  },
]
