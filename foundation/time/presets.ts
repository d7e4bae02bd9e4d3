// Clocks as cities have published them, each set by its name. A programme takes one whole, or writes its own.
import type { Words } from '../core/words.ts'
import type { Clock, Unit } from './clock.ts'

interface NamedClock extends Clock {
  /** What it times. Several of one kind differ by `when`, and the one without it is for all other matters. */
  readonly kind: 'dispatch' | 'contact' | 'interim' | 'close'
  readonly when?: 'emergency' | 'urgent' | 'consultation' | 'complex'
  readonly name: Words
}

interface Preset {
  readonly name: Words
  readonly clocks: readonly NamedClock[]
}

type PresetName =
  | '13710'
  | 'quanzhou-3-7'
  | 'zhongshan-1-3-5'
  | 'jiangmen-60m-24h-7d'
  | 'zhuhai-1-2-4'
  | 'shenzhen-24h-3wd'
  | 'beijing-2h-24h-7d-15d'

export const presets: Readonly<Record<PresetName, Preset>> = {
  '13710': {
    name: { zh: '13710（山西、焦作）', en: '13710 (Shanxi, Jiaozuo)' },
    clocks: [
      dispatch(1, 'd', '1 天内研究转办', 'Studied and handed over in 1 day'),
      interim(3, 'd', '3 天内反馈进展', 'Progress reported in 3 days'),
      close(7, 'd', '7 天内解决', 'Solved in 7 days'),
      close(1, 'month', '重大复杂问题 1 个月内解决', 'Major and complex: solved in 1 month', 'complex'),
    ],
  },
  'quanzhou-3-7': {
    name: { zh: '泉州 3—7', en: 'Quanzhou 3–7' },
    clocks: [
      sameDay(dispatch(1, 'wd', '当日报送', 'Sent on the day it was heard')),
      interim(3, 'wd', '协办单位 3 个工作日内反馈主办单位', 'Support to lead handling in 3 working days'),
      close(7, 'wd', '主办单位 7 个工作日内答复企业', 'The enterprise answered in 7 working days'),
    ],
  },
  'zhongshan-1-3-5': {
    name: { zh: '中山“马上办”1—3—5', en: 'Zhongshan 1–3–5' },
    clocks: [
      contact(1, 'h', '1 小时内联系', 'Contacted in 1 hour'),
      interim(3, 'wd', '3 个工作日内阶段答复', 'Interim reply in 3 working days'),
      close(5, 'wd', '5 个工作日内办结', 'Closed in 5 working days'),
    ],
  },
  'jiangmen-60m-24h-7d': {
    name: { zh: '江门 60 分钟—24 小时—7 天', en: 'Jiangmen 60 minutes – 24 hours – 7 days' },
    clocks: [
      contact(60, 'm', '60 分钟内联系', 'Contacted in 60 minutes'),
      interim(24, 'h', '24 小时内提出办理方案', 'Plan in 24 hours'),
      close(7, 'd', '7 天内办结', 'Closed in 7 days'),
    ],
  },
  'zhuhai-1-2-4': {
    name: { zh: '珠海“124”', en: 'Zhuhai 1–2–4' },
    clocks: [
      contact(1, 'wh', '1 个工作小时内联系', 'Contacted in 1 working hour'),
      close(2, 'd', '咨询 2 天内办结', 'Questions: closed in 2 days', 'consultation'),
      close(4, 'd', '其他 4 天内办结', 'Others: closed in 4 days'),
    ],
  },
  'shenzhen-24h-3wd': {
    name: { zh: '深圳 24 小时—3 个工作日', en: 'Shenzhen 24 hours – 3 working days' },
    clocks: [
      close(24, 'h', '政策咨询 24 小时内答复', 'Policy questions: answered in 24 hours', 'consultation'),
      close(3, 'wd', '其他 3 个工作日内办结', 'Others: closed in 3 working days'),
    ],
  },
  'beijing-2h-24h-7d-15d': {
    name: { zh: '北京 2 小时—24 小时—7 天—15 天', en: 'Beijing 2 hours – 24 hours – 7 days – 15 days' },
    clocks: [
      close(2, 'h', '突发事项 2 小时内反馈', 'Emergencies: answered in 2 hours', 'emergency'),
      close(24, 'h', '急办事项 24 小时内反馈', 'Urgent: answered in 24 hours', 'urgent'),
      close(7, 'd', '一般事项 7 天内反馈', 'Ordinary: answered in 7 days'),
      close(15, 'd', '复杂事项 15 天内反馈', 'Complex: answered in 15 days', 'complex'),
    ],
  },
}

/** The office's own time, which a hold of the matter does not stop. */
function dispatch(limit: number, unit: Unit, zh: string, en: string): NamedClock {
  return {
    ...clock(limit, unit, zh, en),
    kind: 'dispatch',
    starts: 'received',
    stops: 'dispatched',
    pauseRule: 'runs-on',
  }
}

/** Nothing a matter waits for keeps anyone from calling the asker. */
function contact(limit: number, unit: Unit, zh: string, en: string): NamedClock {
  return { ...clock(limit, unit, zh, en), kind: 'contact', stops: 'contacted', pauseRule: 'runs-on' }
}

function interim(limit: number, unit: Unit, zh: string, en: string): NamedClock {
  return { ...clock(limit, unit, zh, en), kind: 'interim', stops: 'answered' }
}

function close(limit: number, unit: Unit, zh: string, en: string, when?: NamedClock['when']): NamedClock {
  return { ...clock(limit, unit, zh, en), kind: 'close', stops: 'replied', ...(when && { when }) }
}

function sameDay(named: NamedClock): NamedClock {
  return { ...named, countsFromNextWorkingDay: false }
}

/** It starts at dispatch, never at signing: who signs late has less time, not more. */
function clock(limit: number, unit: Unit, zh: string, en: string) {
  return {
    limit,
    unit,
    starts: 'dispatched',
    countsFromNextWorkingDay: unit === 'wd',
    warnAt: 0.8,
    pauseRule: 'stops',
    name: { zh, en },
  } as const
}
