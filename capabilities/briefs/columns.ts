// The columns of the registers and lists that offices used to type: what each shows, in whose words.
import type { Words } from '#foundation/core/words.ts'

export interface Column {
  readonly key: string
  readonly words: Words
  readonly kind: 'text' | 'number' | 'date'
}

export interface Register {
  readonly words: Words
  readonly columns: readonly Column[]
}

const text = (key: string, zh: string, en: string): Column => ({ key, words: { zh, en }, kind: 'text' })
const number = (key: string, zh: string, en: string): Column => ({ key, words: { zh, en }, kind: 'number' })
const date = (key: string, zh: string, en: string): Column => ({ key, words: { zh, en }, kind: 'date' })

const head = [
  text('number', '编号', 'Number'),
  text('subject', '服务对象', 'Subject'),
  text('title', '问题', 'Matter'),
]
const klass = text('class', '类别', 'Class')
const rung = text('rung', '层级', 'Rung')
const status = text('status', '状态', 'Status')
const due = date('dueAt', '期限', 'Due')
const received = date('receivedAt', '收到', 'Received')

export const registers = {
  intake: {
    words: { zh: '问题收集账', en: 'Intake register' },
    columns: [
      ...head,
      klass,
      received,
      text('raisedBy', '登记人', 'Raised by'),
      text('raisedUnit', '登记单位', 'Unit'),
      text('channel', '来源', 'Channel'),
      rung,
      status,
    ],
  },
  handover: {
    words: { zh: '任务移交账', en: 'Handover register' },
    columns: [
      ...head,
      text('fromUnit', '移交单位', 'From'),
      text('toUnit', '承接单位', 'To'),
      text('person', '承办人', 'Person'),
      rung,
      date('handedAt', '移交', 'Handed over'),
      due,
      date('acknowledgedAt', '签收', 'Acknowledged'),
      date('endedAt', '离手', 'Ended'),
      text('ended', '去向', 'How'),
    ],
  },
  'follow-up': {
    words: { zh: '追踪问效账', en: 'Follow-up register' },
    columns: [
      ...head,
      rung,
      text('stays', '各层级用时', 'Days on each rung'),
      text('disposition', '单位答复', 'Unit’s claim'),
      date('repliedAt', '答复', 'Replied'),
      text('grade', '诉求人评价', 'Asker’s verdict'),
      number('reopened', '重办次数', 'Reopened'),
      date('closedAt', '办结', 'Closed'),
      status,
    ],
  },
  problems: {
    words: { zh: '问题清单', en: 'Problem list' },
    columns: [...head, klass, received, rung, status, due],
  },
  tasks: {
    words: { zh: '任务清单', en: 'Task list' },
    columns: [
      ...head,
      text('toUnit', '承接单位', 'Unit'),
      text('person', '承办人', 'Person'),
      date('handedAt', '交办', 'Handed over'),
      due,
      date('acknowledgedAt', '签收', 'Acknowledged'),
    ],
  },
  responsibility: {
    words: { zh: '责任清单', en: 'Responsibility list' },
    columns: [
      ...head,
      text('ownerUnit', '责任单位', 'Accountable unit'),
      text('ownerPerson', '责任人', 'Person'),
      rung,
      due,
      status,
    ],
  },
} as const satisfies Record<string, Register>

export type RegisterName = keyof typeof registers
export const registerNames = Object.keys(registers) as readonly RegisterName[]

/** The rows behind figures that are not of matters. */
export const sourceRegisters = {
  visited: {
    words: { zh: '走访过的服务对象', en: 'Subjects visited' },
    columns: [
      text('subject', '服务对象', 'Subject'),
      number('visits', '走访次数', 'Visits'),
      date('lastAt', '最近走访', 'Last visit'),
    ],
  },
  visits: {
    words: { zh: '走访', en: 'Visits' },
    columns: [
      text('subject', '服务对象', 'Subject'),
      date('metAt', '时间', 'When'),
      text('recordedBy', '干部', 'Officer'),
      text('unit', '单位', 'Unit'),
      text('heard', '听到的情况', 'What was heard'),
      number('findings', '问题', 'Matters'),
      number('promises', '承诺', 'Promises'),
    ],
  },
  promises: {
    words: { zh: '承诺', en: 'Promises' },
    columns: [
      text('subject', '服务对象', 'Subject'),
      text('text', '承诺', 'Promise'),
      text('ownerUnit', '责任单位', 'Unit'),
      text('ownerPerson', '责任人', 'Person'),
      date('madeOn', '作出', 'Made'),
      date('due', '期限', 'Due'),
      date('keptOn', '兑现', 'Kept'),
      text('keptHow', '如何兑现', 'How'),
    ],
  },
  subjects: {
    words: { zh: '企业', en: 'Enterprises' },
    columns: [
      text('subject', '企业', 'Enterprise'),
      text('code', '统一社会信用代码', 'Unified social credit code'),
    ],
  },
} as const satisfies Record<string, Register>
