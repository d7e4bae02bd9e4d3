// The sample's slips: one answered and released, one let pass; and one matter exempt.
import type { PlayExemption, PlaySlip } from '../play-supervision.ts'

export const slips: readonly PlaySlip[] = [
  {
    ...{ matter: '厂门口积水', unit: 'SA-ZR', issuedBefore: 6, colour: 'blue' },
    reason: '汛期将至',
    requirement: '提出排水改造方案，明确完成时间。',
    reply: '方案已报领导小组，月底前开工。',
    released: '方案可行，已列入计划。',
  },
  {
    ...{ matter: '贷款额度不足', unit: 'SA-RS', issuedBefore: 8, colour: 'blue' },
    reason: '企业月底要付货款',
    requirement: '三日内写明由谁办理、何时答复企业。',
  },
]

export const exemptions: readonly PlayExemption[] = [
  { matter: '厂门口积水', givenBefore: 1, days: 20, reason: '连日降雨，无法施工' },
]
