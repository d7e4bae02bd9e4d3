// The 48 matters of Santai's played year: 12 solved on the spot, 20 by departments, 7 by the steering group, 3 by a county leader, 6 open.
import type { PlayMatter } from '../play.ts'

const good = [{ grade: 5 as const }]
const fine = [{ grade: 4 as const }]

const onTheSpot: readonly PlayMatter[] = [
  { class: 'labour', title: '不清楚招工补贴怎么申请', text: '新招 26 名本地工人，不知道能否领一次性吸纳就业补贴。', spot: '现场讲清条件并帮助在线提交了申请。', verdicts: good },
  { class: 'policy', title: '稳岗返还未到账', text: '名单已公示，钱一直没到。', spot: '当场电话核实：账号少填一位，现场更正后次日到账。', verdicts: good },
  { class: 'permits', title: '营业执照经营范围变更不会填', text: '新增冷链仓储，不知选哪个条目。', spot: '现场代办员指导填报，当日受理。', verdicts: fine },
  { class: 'finance', title: '想了解“园保贷”', text: '流动资金缺 200 万元，不知道找哪家银行。', spot: '现场联系合作银行客户经理，约定次日上门。', verdicts: good },
  { class: 'utilities', title: '厂门口路灯不亮', text: '夜班工人下班不安全。', spot: '现场联系路灯管护单位，当晚修复。', verdicts: good },
  { class: 'labour', title: '工人子女入学要什么材料', text: '有 8 名外地工人孩子秋季入学。', spot: '现场给出材料清单并约定学校对接人。', verdicts: fine },
  { class: 'market', title: '想参加县里的产销对接会', text: '菜头滞销两吨。', spot: '现场报名本月对接会并留展位。', verdicts: good },
  { class: 'environment', title: '危废台账不会填', text: '新来的环保员不熟悉系统。', spot: '现场演示填报，补齐当月台账。', verdicts: good },
  { class: 'permits', title: '消防备案需要哪些图纸', text: '车间隔断改动后要备案。', spot: '现场列出图纸目录并发送样本。', verdicts: fine },
  { class: 'policy', title: '设备补贴目录查不到', text: '采购了两台贴合机。', spot: '现场查询，两台均在目录内，指导提交。', verdicts: good },
  { class: 'utilities', title: '厂区自来水水压低', text: '三楼用水困难。', spot: '现场调高分区阀门，水压恢复。', verdicts: fine },
  { class: 'market', title: '快递只送到镇上', text: '样品寄送慢一天。', spot: '现场协调快递网点，改为送到厂。', verdicts: good },
]

const byDepartments: readonly PlayMatter[] = [
  { class: 'labour', title: '二期投产缺产业工人 300 人', text: '新增 48 条生产线，缺 300 余名产业工人。', plan: '线上线下专场招聘三场，分片区宣传。', reply: '举办专场招聘 3 场，到岗 312 人。', verdicts: good },
  { class: 'labour', title: '缺熟练缝纫工 40 人', text: '旺季订单赶不出来。', plan: '联系职校订单培训班。', reply: '职校输送 43 人，已上岗。', verdicts: fine },
  { class: 'labour', title: '夜班工人没有通勤车', text: '末班公交 19 点收车。', plan: '与公交公司协商定制线。', reply: '开通定制通勤线，22 点、2 点各一班。', verdicts: good },
  { class: 'land', title: '二期用地红线有争议', text: '图纸与现场界桩差 3 米。', plan: '现场复测。', reply: '复测后按界桩修正，双方签字。', verdicts: fine },
  { class: 'land', title: '厂房临时用地到期', text: '堆料场 9 月到期。', plan: '办理延续。', reply: '临时用地批准延续一年。', verdicts: good },
  { class: 'finance', title: '抵押物评估太低', text: '设备评估不足四成，贷不到款。', plan: '组织银企对接。', reply: '改用知识产权质押，放款 300 万元。', verdicts: good },
  { class: 'finance', title: '贷款到期续贷难', text: '500 万元下月到期。', plan: '协调应急转贷资金。', reply: '转贷资金到位，已无还本续贷。', verdicts: fine },
  { class: 'utilities', title: '工业气压不稳', text: '锅炉每天停两次。', unit: 'ST-JX', returned: '燃气设施属住建部门监管，退回改交。', plan: '燃气公司更换调压箱。', reply: '调压箱已更换，连续两周稳定。', verdicts: good },
  { class: 'utilities', title: '进厂道路坑洼', text: '货车爆胎两次。', plan: '列入应急养护。', reply: '800 米路面已铺油。', verdicts: fine },
  { class: 'utilities', title: '雨水倒灌车间', text: '暴雨后积水 20 厘米。', plan: '疏通并加大管径。', reply: '新敷管 120 米，汛期未再倒灌。', verdicts: good },
  { class: 'permits', title: '排污许可变更慢', text: '补正三次还没办下来。', plan: '一次性告知并陪同补正。', reply: '许可证已换发。', verdicts: fine },
  { class: 'permits', title: '食品生产许可增项', text: '增加速冻类别。', plan: '提前介入现场核查。', reply: '7 个工作日内完成增项。', verdicts: good },
  { class: 'permits', title: '规划许可与施工许可能否并联', text: '两证先后办要 40 天。', plan: '并联办理。', reply: '两证同日核发，用时 12 天。', verdicts: good },
  { class: 'policy', title: '技改补贴未兑现', text: '去年验收，补贴 86 万元未到。', plan: '核对台账，列入首批兑现。', reply: '86 万元已拨付到账。', verdicts: good },
  { class: 'policy', title: '规上企业奖励漏报', text: '首次上规，没有通知申报。', plan: '补录申报。', reply: '补录成功，奖励 10 万元已公示。', verdicts: fine },
  { class: 'market', title: '出口退税单证卡住', text: '单证不齐，退税压了 60 万元。', plan: '税务、商务联合辅导。', reply: '单证补齐，退税已到账。', verdicts: fine },
  { class: 'market', title: '冷链车进城受限', text: '白天不能进潼川城区。', plan: '办理通行证。', reply: '已办 12 张冷链通行证。', verdicts: good },
  { class: 'environment', title: '噪声扰民投诉反复', text: '邻村多次投诉夜间噪声。', plan: '检测并加装隔声屏。', reply: '隔声屏已装，夜间检测达标。', verdicts: [{ grade: 2, words: '屏障只装了一半，夜里还是响。' }, { grade: 4, words: '另一半装好了，安静了。' }], again: '补装北侧隔声屏，复测达标。' },
  { class: 'environment', title: '环评批复与实际产能不符', text: '产能从 3 万增到 4 万。', plan: '指导做变更分析。', reply: '变更已备案。', verdicts: fine },
  { class: 'utilities', title: '专线供电容量不足', text: '需增容 1,000 千伏安。', plan: '供电方案优化。', reply: '增容送电。', verdicts: [{ grade: 2, words: '送电了，但电费按旧容量算错。' }, { grade: 5 }], again: '电费更正并退回多收部分。' },
]

const byGroup: readonly PlayMatter[] = [
  { class: 'land', title: '扩建用地指标不足', text: '三期需 60 亩，指标缺口 35 亩。', failed: ['本局无指标调剂权限，需全县统筹。'], plan: '跨项目调剂。', reply: '调剂 35 亩，已批复。', verdicts: good },
  { class: 'finance', title: '产业链上下游拖欠货款', text: '三家链上企业互欠 1,200 万元。', failed: ['涉及多家企业，本局难以组织清欠。'], plan: '清欠专题会。', reply: '三方抵账 900 万元，余款分期。', disposition: 'partly-resolved', verdicts: fine },
  { class: 'utilities', title: '园区污水管网接不进', text: '新厂区距主管网 600 米。', failed: ['资金需县级统筹。'], plan: '列入园区配套。', reply: '600 米管网建成接入。', verdicts: good },
  { class: 'labour', title: '园区缺职工宿舍', text: '外地工人租不到房。', failed: ['房源涉及住建、国资两家。'], plan: '盘活闲置公租房。', reply: '120 套公租房已交付入住。', verdicts: good },
  { class: 'permits', title: '历史遗留厂房无证', text: '2009 年建，无法抵押。', failed: ['历史遗留问题政策依据不足，需会商。'], plan: '一企一策补办。', reply: '按程序补办完成。', verdicts: fine },
  { class: 'policy', title: '招商承诺的物流补贴未落实', text: '三年补贴只兑现一年。', failed: ['合同由县政府签订，本局不能单独兑现。'], plan: '核实合同，列预算。', reply: '第二年补贴 40 万元已拨付，第三年列入预算。', verdicts: fine },
  { class: 'market', title: '蔬菜集散中心与企业仓储冲突', text: '规划重叠，双方都停了工。', failed: ['涉及两镇规划，需县级协调。'], plan: '优化选址。', reply: '集散中心北移，双方复工。', verdicts: good },
]

const byLeaders: readonly PlayMatter[] = [
  { class: 'utilities', title: '跨河桥限载影响成品运输', text: '桥限载 20 吨，绕行 38 公里。', failed: ['桥梁加固需跨部门资金。', '需市级交通部门同意，请县领导出面。'], plan: '县领导牵头对接市交通局。', reply: '加固完成，限载恢复 49 吨。', verdicts: good },
  { class: 'finance', title: '重大项目银团贷款停滞', text: '5 亿元银团贷款缺担保。', failed: ['担保额度超出本局权限。', '需县级平台担保决策。'], plan: '县领导主持银企会商。', reply: '银团首批 2 亿元到位。', verdicts: good },
  { class: 'land', title: '高压线迁改', text: '110 千伏线路穿过三期地块。', failed: ['迁改主体为省电力公司。', '需县领导与电力公司会商。'], plan: '签订迁改协议。', reply: '迁改完成。', verdicts: fine },
]

/** Open at the end of the year, each for its reason: in hand, planned, waiting for the verdict, climbing, returned, new. */
const open: readonly PlayMatter[] = [
  { class: 'land', title: '四期用地报批', text: '需办理农转用 28 亩。', plan: '省级批次报批，预计四个月。' },
  { class: 'utilities', title: '双回路供电', text: '一年停电 5 次，损失大。', plan: '纳入电网改造计划。', reply: '列入明年电网改造首批，六月底前完成。', disposition: 'planned' },
  { class: 'labour', title: '高级技工引进', text: '缺数控技师 6 名。', failed: ['本县无此类生源，需县级人才政策。'], plan: '县级人才引进方案会商中。' },
  { class: 'policy', title: '研发费用补助比例', text: '希望按 10% 补助。', failed: ['补助比例须县委县政府定。', '须修订办法。'], plan: '办法修订征求意见中。' },
  { class: 'permits', title: '危化品仓库选址', text: '园区内找不到合规地块。', returned: '选址属规划职责，本局不能单独答复。' },
  { class: 'market', title: '跨境电商备案', text: '想做跨境零售，不知流程。', plan: '已联系市商务局，安排专人辅导。' },
]

export const matters: readonly PlayMatter[] = [...onTheSpot, ...byDepartments, ...byGroup, ...byLeaders, ...open]
