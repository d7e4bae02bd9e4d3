// Words for what holds a milestone's due day where it is: the target, its neighbours, today. zh-CN first.
import type { Messages } from '#foundation/core/words.ts'

export const dueMessages = {
  'because.target': {
    zh: '全部节点须在目标日期{day}前完成，从那天往回排。',
    en: 'Counted back from the target, {day}, by which all must be finished. ',
  },
  'because.endBy': {
    zh: '本节点规定在{day}前完成，从那天往回排。',
    en: 'Counted back from {day}, by which this one must be finished. ',
  },
  'because.successor': {
    zh: '“{name}”最迟{day}接手，本节点须在此前完成。',
    en: 'Finished before {day}, when “{name}” takes over at the latest. ',
  },
  'because.predecessor': {
    zh: '“{name}”最早{day}完成，本节点只能接在其后。',
    en: 'It can only follow “{name}”, which is finished on {day} at the earliest. ',
  },
  'because.today': {
    zh: '从{day}起排，已不能更早。',
    en: 'Begun on {day} at the soonest, it cannot be sooner. ',
  },
  'because.notBefore': {
    zh: '规定{day}前不能开始，已不能更早。',
    en: 'It may not begin before {day}, so it cannot be sooner. ',
  },
  'because.actual': {
    zh: '{day}已开始，已不能更早。',
    en: 'Begun on {day}, it cannot be sooner. ',
  },
  'because.none': {
    zh: '有节点在目标日期之后才完成，日期还是那以前的。',
    en: 'Something happened after the target; this date is from before. ',
  },
  finished: { zh: '{day}已完成。', en: 'Finished on {day}.' },
} as const satisfies Messages
