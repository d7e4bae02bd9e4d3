// What was promised on Santai's visits and what units were given to do: most is kept in time, one is late, one was given up, one she denies.
import type { PlayPromise, PlayTasks } from '../play-tasks.ts'

export const promises: readonly PlayPromise[] = [
  {
    ...{ enterprise: 3, text: '五个工作日内派技术员上门指导办证', unit: 'ST-XZ', within: 5, madeBefore: 190 },
    ...{ reported: '已约定周四上门。', kept: '两名技术员到厂，材料一次备齐。' },
    word: { kept: true, words: '来了两个人，讲得清楚。' },
  },
  {
    ...{ enterprise: 8, text: '十个工作日内组织一次专场招聘', unit: 'ST-RS', within: 10, madeBefore: 160 },
    ...{
      reported: '场地和日期已定。',
      noted: '摊位费先由局里垫付，账后面再算。',
      kept: '专场招聘到场 86 人，签约 21 人。',
    },
    word: { kept: true, words: '招到了人。' },
  },
  {
    ...{ enterprise: 13, text: '三个工作日内疏通厂区北门排水沟', unit: 'ST-ZJ', within: 3, madeBefore: 120 },
    ...{ kept: '已清淤并加盖板。', word: { kept: false, words: '只清了一半，雨天仍积水。' } },
  },
  {
    ...{
      enterprise: 18,
      text: '五个工作日内答复环评豁免能否适用',
      unit: 'ST-HJ',
      within: 5,
      madeBefore: 100,
    },
    kept: '书面答复：适用告知承诺。',
  },
  {
    ...{ enterprise: 23, text: '十五个工作日内促成银行上门授信', unit: 'ST-JR', within: 15, madeBefore: 80 },
    broken: '该行年内额度用完，已改约另一家银行。',
  },
  {
    ...{ enterprise: 28, text: '十个工作日内修补园区道路坑槽', unit: 'ST-ZJ', within: 10, madeBefore: 70 },
    ...{ reported: '沥青队已进场。', kept: '修补 14 处。' },
  },
  {
    ...{ enterprise: 33, text: '一周内送达技改补贴申报指南', unit: 'ST-JX', within: 5, madeBefore: 40 },
    kept: '已当面讲解并留下样表。',
  },
  {
    ...{ enterprise: 38, text: '十五个工作日内拿出临时堆场方案', unit: 'ST-ZR', within: 15, madeBefore: 14 },
    reported: '已踏勘两处地块。',
  },
  {
    ...{ enterprise: 43, text: '五个工作日内协调错峰用电时段', unit: 'ST-JX', within: 5, madeBefore: 10 },
    reported: '供电公司要求补用电曲线。',
  },
]

export const tasks: readonly PlayTasks[] = [
  {
    on: '双回路供电',
    setBefore: 6,
    tasks: [
      {
        ...{ title: '核定企业用电负荷', unit: 'ST-JX', within: 2, milestone: '收齐用电曲线' },
        ...{ reported: '企业已交近三个月曲线。', done: '核定最大负荷 3200 千瓦。' },
      },
      { title: '落实线路走廊', unit: 'ST-ZR', within: 5, follows: true, reported: '两处跨路，正在会签。' },
      { title: '报批占道开挖', unit: 'ST-ZJ', within: 5, moreTime: '要等走廊定下来才能报。' },
    ],
  },
  {
    on: '高级技工引进',
    setBefore: 5,
    tasks: [
      { title: '摸清缺口工种和人数', unit: 'ST-RS', within: 2, done: '缺数控、模具技工 18 人。' },
      {
        title: '与两所技师学院签订输送协议',
        unit: 'ST-RS',
        within: 2,
        follows: true,
        reported: '一所已签。',
      },
      { title: '落实人才公寓房源', unit: 'ST-ZJ', within: 1 },
    ],
  },
]
