// Santai's slips on what was open at the year's end: two answered and released, one let pass and raised; and one matter exempt.
import type { PlayExemption, PlaySlip } from '../play-supervision.ts'

export const slips: readonly PlaySlip[] = [
  {
    ...{ matter: '高级技工引进', unit: 'ST-RS', issuedBefore: 9, colour: 'blue' },
    reason: '企业扩产在即',
    requirement: '会商县级人才政策，书面报告进度和下一步时间。',
    reply: '方案已会商两轮，下周提交领导小组。',
    released: '已见会商纪要。',
  },
  {
    ...{ matter: '研发费用补助比例', unit: 'ST-JX', issuedBefore: 8, colour: 'amber' },
    reason: '同类诉求已有三件',
    requirement: '列明修订办法的步骤和完成时限。',
    reply: '征求意见本周结束，十二月上旬报审。',
    released: '时限合理，按期跟进。',
  },
  {
    ...{ matter: '危化品仓库选址', unit: 'ST-XZ', issuedBefore: 9, colour: 'blue' },
    reason: '事关安全生产',
    requirement: '三日内写明选址由谁牵头，何时答复企业。',
  },
]

export const exemptions: readonly PlayExemption[] = [
  { matter: '高级技工引进', givenBefore: 3, days: 30, reason: '等市人才政策文件，已见来文' },
]
