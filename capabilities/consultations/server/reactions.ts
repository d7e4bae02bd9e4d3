// What a decision has opened on the floor below: each unit's part as a task, in the same transaction.
import { isRefusal, type Refusal } from '#foundation/core/refusal.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { openTask } from '#capabilities/tasks/server/orders.ts'
import type { Consultation } from '../state.ts'
import { personsOf, unitsOf } from './projection.ts'

/** A part for one matter of the agenda belongs to that matter, the others to the consultation. Null when all are opened. */
export async function openParts(acting: Acting, id: Id, decided: Consultation): Promise<Refusal | null> {
  const { programme, subject, area, title } = decided
  const place = { programme, subject, area, units: unitsOf(decided), persons: personsOf(decided) }
  for (const { task, matter = null, text, unit, person = null, due, within } of decided.decision!.parts) {
    const told = { title: headOf(text), text: `${title}：${text}`, unit, person }
    const day = due === undefined ? { within: within! } : { due }
    const about =
      matter === null
        ? { about: { kind: 'consultation' as const, id }, place }
        : { about: { kind: 'matter' as const, id: matter } }
    const opened = await openTask(acting, task, { ...told, ...day, ...about })
    if (opened.outcome === 'refused' && isRefusal(opened.refusal)) return opened.refusal
    if (opened.outcome !== 'accepted') throw new Error(`the task of a part was ${opened.outcome}`)
  }
  return null
}

const longest = 120

function headOf(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}
