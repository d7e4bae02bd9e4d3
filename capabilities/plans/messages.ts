// Words of plans: states, steps, and why a rule refuses. zh-CN first. What backward planning itself refuses is worded in foundation/time.

export const messages = {
  'plan.unknown': { zh: '没有这份倒排工期', en: 'There is no such plan' },
  'plan.made-already': { zh: '这份倒排工期已经编好', en: 'This plan was made already' },
  'plan.one-owner': {
    zh: '请写明属于哪个服务对象或哪件事项，只能写一个',
    en: 'Name the subject or the matter that the plan belongs to, one of the two',
  },
  'plan.subject-unknown': { zh: '没有这个服务对象', en: 'There is no such subject' },
  'plan.subject-over': { zh: '这个服务对象已不再服务', en: 'This subject is no longer served' },
  'plan.matter-unknown': { zh: '没有这件事项', en: 'There is no such matter' },
  'plan.matter-over': { zh: '这件事项已经办结', en: 'This matter is closed' },
  'plan.programme-other': {
    zh: '这件事项属于另一专项行动（{programme}）',
    en: 'The matter belongs to another programme ({programme})',
  },
  'plan.out-of-reach': {
    zh: '倒排工期由该单位或该专项行动的办公室、领导编排和调整',
    en: 'Plans are made and changed by a coordinator or leader of that unit or programme',
  },
  'plan.unit-unknown': { zh: '节点的责任单位中有的不存在', en: 'A unit of a milestone does not exist' },
  'plan.unit-missing': {
    zh: '没有单位对它负责：请先写明服务对象的责任单位',
    en: 'No unit answers for it: name the unit of the subject first',
  },
  'plan.lead-twice': {
    zh: '同一单位的准备时间填了两次：请只留一个',
    en: 'The lead time of one unit is given twice: keep one',
  },
  'plan.key-twice': { zh: '两个节点用了同一编号', en: 'Two milestones have the same key' },
  'plan.over': {
    zh: '这份倒排工期已完成或已终止，不能再改',
    en: 'This plan is finished or was given up; it changes no more',
  },
  'plan.unchanged': { zh: '没有任何改动', en: 'Nothing would change' },
  'plan.preview-stale': {
    zh: '预览之后情况有变：现在会变动 {moved} 个节点。请重新预览',
    en: 'Something changed since the preview: {moved} milestones would move now. Preview it again',
  },
  'milestone.not-yours': {
    zh: '节点“{milestone}”由其责任单位的经办人，或办公室、领导标记',
    en: '“{milestone}” is marked by a handler of its unit, a coordinator or a leader',
  },
  'milestone.begun-already': { zh: '节点“{milestone}”已经开始', en: '“{milestone}” has begun already' },
  'milestone.finished-already': { zh: '节点“{milestone}”已经完成', en: '“{milestone}” is finished already' },
  'milestone.in-future': {
    zh: '节点“{milestone}”：这一天还没有到',
    en: '“{milestone}”: that day has not come yet',
  },
  'milestone.ended-before-begun': {
    zh: '节点“{milestone}”{began} 才开始，不能在此之前完成',
    en: '“{milestone}” began on {began} and cannot have ended before',
  },
  'milestone.end-by-office': {
    zh: '节点“{milestone}”的限定完成日由办公室或领导设定',
    en: 'The fixed end of “{milestone}” is set by a coordinator or leader',
  },
  'milestone.begun-removed': {
    zh: '节点“{milestone}”已经开始，不能删去',
    en: '“{milestone}” has begun and cannot be removed',
  },
} as const
