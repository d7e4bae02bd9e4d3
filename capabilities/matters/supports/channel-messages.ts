// Where a matter belongs that is no matter of the government's offices: the same in every programme, with the way there.
import type { Messages } from '#foundation/core/words.ts'

/** As the State Council's opinion on hotlines lists them (国办函〔2025〕66号): courts, petitions, arbitration, discipline … */
export const referralChannels = [
  'court',
  'petition',
  'arbitration',
  'discipline',
  'reconsideration',
  'disclosure',
  'other-body',
] as const
export type ReferralChannel = (typeof referralChannels)[number]

export const messages = {
  'channel.court': { zh: '人民法院（诉讼）', en: 'the people’s court' },
  'channel.petition': { zh: '信访部门', en: 'the petition office' },
  'channel.arbitration': { zh: '仲裁机构', en: 'arbitration' },
  'channel.discipline': { zh: '纪检监察机关', en: 'the discipline inspection body' },
  'channel.reconsideration': { zh: '行政复议机构', en: 'administrative reconsideration' },
  'channel.disclosure': { zh: '政府信息公开申请', en: 'a request for government information' },
  'channel.other-body': { zh: '其他有权处理的单位', en: 'another body that may decide it' },
} as const satisfies Messages

export function channelKey(channel: ReferralChannel): keyof typeof messages {
  return `channel.${channel}`
}
