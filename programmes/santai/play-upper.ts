// Santai's matters that went beyond the departments: 7 solved by the steering group, 3 by a county leader, 6 still open.
import type { PlayMatter } from '../play.ts'

const good = [{ grade: 5 as const }]
const fine = [{ grade: 4 as const }]

export const byGroup: readonly PlayMatter[] = [
  {
    class: 'land',
    title: '扩建用地指标不足',
    text: '三期需 60 亩，指标缺口 35 亩。',
    failed: ['本局无指标调剂权限，需全县统筹。'],
    plan: '跨项目调剂。',
    reply: '调剂 35 亩，已批复。',
    verdicts: good,
  },
  {
    class: 'finance',
    title: '产业链上下游拖欠货款',
    text: '三家链上企业互欠 1,200 万元。',
    failed: ['涉及多家企业，本局难以组织清欠。'],
    plan: '清欠专题会。',
    reply: '三方抵账 900 万元，余款分期。',
    disposition: 'partly-resolved',
    verdicts: fine,
  },
  {
    class: 'utilities',
    title: '园区污水管网接不进',
    text: '新厂区距主管网 600 米。',
    failed: ['资金需县级统筹。'],
    plan: '列入园区配套。',
    reply: '600 米管网建成接入。',
    verdicts: good,
  },
  {
    class: 'labour',
    title: '园区缺职工宿舍',
    text: '外地工人租不到房。',
    failed: ['房源涉及住建、国资两家。'],
    plan: '盘活闲置公租房。',
    reply: '120 套公租房已交付入住。',
    verdicts: good,
  },
  {
    class: 'permits',
    title: '历史遗留厂房无证',
    text: '2009 年建，无法抵押。',
    failed: ['历史遗留问题政策依据不足，需会商。'],
    plan: '一企一策补办。',
    reply: '按程序补办完成。',
    verdicts: fine,
  },
  {
    class: 'policy',
    title: '招商承诺的物流补贴未落实',
    text: '三年补贴只兑现一年。',
    failed: ['合同由县政府签订，本局不能单独兑现。'],
    plan: '核实合同，列预算。',
    reply: '第二年补贴 40 万元已拨付，第三年列入预算。',
    verdicts: fine,
  },
  {
    class: 'market',
    title: '蔬菜集散中心与企业仓储冲突',
    text: '规划重叠，双方都停了工。',
    failed: ['涉及两镇规划，需县级协调。'],
    plan: '优化选址。',
    reply: '集散中心北移，双方复工。',
    verdicts: good,
  },
]

export const byLeaders: readonly PlayMatter[] = [
  {
    class: 'utilities',
    title: '跨河桥限载影响成品运输',
    text: '桥限载 20 吨，绕行 38 公里。',
    failed: ['桥梁加固需跨部门资金。', '需市级交通部门同意，请县领导出面。'],
    plan: '县领导牵头对接市交通局。',
    reply: '加固完成，限载恢复 49 吨。',
    verdicts: good,
  },
  {
    class: 'finance',
    title: '重大项目银团贷款停滞',
    text: '5 亿元银团贷款缺担保。',
    failed: ['担保额度超出本局权限。', '需县级平台担保决策。'],
    plan: '县领导主持银企会商。',
    reply: '银团首批 2 亿元到位。',
    verdicts: good,
  },
  {
    class: 'land',
    title: '高压线迁改',
    text: '110 千伏线路穿过三期地块。',
    failed: ['迁改主体为省电力公司。', '需县领导与电力公司会商。'],
    plan: '签订迁改协议。',
    reply: '迁改完成。',
    verdicts: fine,
  },
]

/** Open at the end of the year, each for its reason: in hand, planned, waiting for the verdict, climbing, disputed, new. */
export const open: readonly PlayMatter[] = [
  {
    class: 'land',
    title: '四期用地报批',
    text: '需办理农转用 28 亩。',
    plan: '省级批次报批，预计四个月。',
    waits: '等省级批次用地批复',
  },
  {
    class: 'utilities',
    title: '双回路供电',
    text: '一年停电 5 次，损失大。',
    plan: '纳入电网改造计划。',
    reply: '列入明年电网改造首批，六月底前完成。',
    disposition: 'planned',
  },
  {
    class: 'labour',
    title: '高级技工引进',
    text: '缺数控技师 6 名。',
    failed: ['本县无此类生源，需县级人才政策。'],
    plan: '县级人才引进方案会商中。',
  },
  {
    class: 'policy',
    title: '研发费用补助比例',
    text: '希望按 10% 补助。',
    failed: ['补助比例须县委县政府定。', '须修订办法。'],
    plan: '办法修订征求意见中。',
  },
  {
    class: 'permits',
    title: '危化品仓库选址',
    text: '园区内找不到合规地块。',
    disputed: { reason: 'split-duty', note: '选址属规划职责，本局不能单独答复。' },
  },
  {
    class: 'market',
    title: '跨境电商备案',
    supports: [
      { unit: 'ST-JX', part: '核实企业资质', opinion: '已核实，符合备案条件。', agrees: true },
      { unit: 'ST-XZ', part: '备案窗口如何对接' },
    ],
    text: '想做跨境零售，不知流程。',
    plan: '已联系市商务局，安排专人辅导。',
  },
]
