// The milestones of a plan as rows of a table that is read on paper.
import type { Lang } from '#foundation/core/words.ts'
import { fileMessages as messages } from '../file-messages.ts'
import { nameOf } from '../sentences.ts'
import type { PlanView } from './views.ts'

export interface FileRow {
  readonly key: string
  readonly n: number
  readonly text: string
  readonly unit: string
  readonly length: number
  readonly after: string
  readonly handOver: string
  readonly start: string
  readonly due: string
  readonly slack: number | null
  readonly critical: string
  readonly state: string
  readonly ended: string | null
  readonly firstDue: string
  readonly note: string
}

export function fileRows(plan: PlanView, units: ReadonlyMap<string, string>, lang: Lang): FileRow[] {
  return plan.milestones.map((each, at) => ({
    key: each.key,
    n: at + 1,
    text: each.text,
    unit: (each.unit !== null && units.get(each.unit)) || '',
    length: each.length,
    after: each.after.map((key) => nameOf(plan, key)).join(lang === 'zh' ? '、' : ', '),
    handOver: each.handOver,
    start: each.start,
    due: each.due,
    slack: each.slack,
    critical: each.critical ? messages.critical[lang] : '',
    state: stateOf(each, lang),
    ended: each.ended,
    firstDue: each.firstDue,
    note: [each.note, each.standing === 'provisional' ? messages.provisional[lang] : null]
      .filter(Boolean)
      .join('；'),
  }))
}

function stateOf({ began, ended, late }: PlanView['milestones'][number], lang: Lang): string {
  if (ended !== null) return messages['state.finished'][lang]
  const state = messages[began === null ? 'state.planned' : 'state.running'][lang]
  return late ? `${state} · ${messages['state.late'][lang]}` : state
}
