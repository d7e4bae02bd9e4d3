// A visit while it is being written: what the form holds, what is still missing, and the command that it becomes.
import type { BodyOf } from '#foundation/contract/door.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import type { doors } from '../contract.ts'
import { nthClause, titleFrom } from './first-words.ts'

export interface FindingDraft {
  readonly id: Id
  readonly title: string
  /** The words that the title was taken from, when they say more than it. */
  readonly from: string
  readonly class: string | null
  readonly where: 'here' | 'over'
  readonly how: string
}

export interface PromiseDraft {
  readonly id: Id
  readonly text: string
  readonly due: string
  /** So long after the visit, in place of a day. Drafts of before have none. */
  readonly within?: { readonly limit: string; readonly unit: 'd' | 'wd' } | null
}

export interface VisitDraft {
  readonly id: Id
  /** Of the command; kept over every retry, new once the server has refused. */
  readonly command: Id
  readonly subject: { readonly id: Id; readonly name: string; readonly code: string | null } | null
  readonly programme: string | null
  readonly kind: string
  /** By the clock of whoever was there, ISO; null is the moment of saving. */
  readonly metAt: string | null
  /** Whom the officer met; null as long as nobody has changed the first choice, which is the main contact. */
  readonly contacts: readonly Id[] | null
  readonly heard: string
  readonly findings: readonly FindingDraft[]
  readonly promises: readonly PromiseDraft[]
}

export const draftName = 'capture'

export function freshDraft(): VisitDraft {
  return {
    id: newId(),
    command: newId(),
    subject: null,
    programme: null,
    kind: 'on-site',
    metAt: null,
    contacts: null,
    heard: '',
    findings: [],
    promises: [],
  }
}

/** Titled by the next clause of what was heard that has no finding yet. */
export function newFinding({ heard, findings }: VisitDraft): FindingDraft {
  const clause = nthClause(heard, findings.length)
  const title = titleFrom(clause)
  return { id: newId(), title, from: clause, class: null, where: 'over', how: '' }
}

/** Due in a week, as most promises are. */
export function newPromise(today: string): PromiseDraft {
  const week = new Date(Date.parse(`${today}T00:00:00Z`) + 7 * 86_400_000)
  return { id: newId(), text: '', due: week.toISOString().slice(0, 10) }
}

export function isEmpty({ subject, heard, findings, promises }: VisitDraft): boolean {
  return subject === null && heard === '' && findings.length === 0 && promises.length === 0
}

export type Fault = 'subject' | 'nothing' | `title/${Id}` | `how/${Id}` | `text/${Id}` | `due/${Id}`

/** What must still be said before it can be saved, in the order of the form. */
export function faultsOf(draft: VisitDraft): readonly Fault[] {
  const { subject, heard, findings, promises } = draft
  const blank = (text: string) => text.trim() === ''
  return [
    ...(subject === null ? (['subject'] as const) : []),
    ...(blank(heard) && findings.length === 0 && promises.length === 0 ? (['nothing'] as const) : []),
    ...findings.flatMap(({ id, title, where, how }): Fault[] => [
      ...(blank(title) ? [`title/${id}` as const] : []),
      ...(where === 'here' && blank(how) ? [`how/${id}` as const] : []),
    ]),
    ...promises.flatMap((promise): Fault[] => [
      ...(blank(promise.text) ? [`text/${promise.id}` as const] : []),
      ...(isDated(promise) ? [] : [`due/${promise.id}` as const]),
    ]),
  ]
}

function isDated({ due, within }: PromiseDraft): boolean {
  return within ? /^[1-9]\d{0,2}$/.test(within.limit) : due !== ''
}

/** Of a draft without faults. `programme` and `contacts` are those shown where the draft has none of its own. */
export function bodyOf(
  draft: VisitDraft,
  shown: { programme: string; contacts: readonly Id[] },
): BodyOf<typeof doors.recordVisit> {
  const { id, subject, kind, heard, findings, promises, metAt } = draft
  return {
    id,
    programme: draft.programme ?? shown.programme,
    subject: subject?.id ?? '',
    kind,
    ...(metAt === null ? {} : { metAt }),
    contacts: [...(draft.contacts ?? shown.contacts)],
    heard: heard.trim(),
    findings: findings.map(({ id: finding, title, from, class: its, where, how }) => ({
      id: finding,
      title: title.trim(),
      ...(isCut(from, title.trim()) ? { text: from } : {}),
      class: its,
      ...(where === 'here' ? { solved: how.trim() } : {}),
    })),
    promises: promises.map(({ id: promise, text, due, within }) => ({
      id: promise,
      text: text.trim(),
      ...(within ? { within: { limit: Number(within.limit), unit: within.unit } } : { due }),
    })),
  }
}

/** A title that was rewritten stands for itself; the rest of what was heard is not for everybody who handles the matter. */
function isCut(from: string, title: string): boolean {
  return from.length > title.length && from.startsWith(title)
}
