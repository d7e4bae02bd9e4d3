// A plan as it is being written: rows in their order, what each waits for told by row numbers, as people write it.
import type { BodyOf } from '#foundation/contract/door.ts'
import type { planDoors } from '../contract.ts'
import type { Plan } from './plan.ts'

export interface DraftRow {
  readonly key: string
  readonly text: string
  /** As typed. */
  readonly length: string
  /** Numbers of rows, as typed: '1、3'. */
  readonly after: string
  readonly unit: string
  readonly notBefore: string | null
  readonly endBy: string | null
}

export interface Draft {
  readonly title: string
  readonly target: string
  readonly rows: readonly DraftRow[]
  /** Working days by unit, as typed; a unit that is not here needs none. */
  readonly leads: Readonly<Record<string, string>>
}

type Drawn = Pick<BodyOf<typeof planDoors.makePlan>, 'title' | 'target' | 'milestones' | 'leads'>

const emptyRow = { text: '', length: '5', unit: '', notBefore: null, endBy: null }

export const emptyDraft: Draft = {
  title: '',
  target: '',
  rows: [{ ...emptyRow, key: 'm1', after: '' }],
  leads: {},
}

export function draftOf({ title, target, milestones, leads }: Plan): Draft {
  const numberOf = (key: string) => milestones.findIndex((each) => each.key === key) + 1
  return {
    title,
    target,
    rows: milestones.map(({ key, text, length, after, unit, notBefore, endBy }) => ({
      ...{ key, text, length: String(length), unit: unit ?? '', notBefore, endBy },
      after: after.map(numberOf).join(', '),
    })),
    leads: Object.fromEntries(leads.map(({ unit, lead }) => [unit, String(lead)])),
  }
}

/** A new row waits for the one before it, as most do. */
export function withRow(draft: Draft): Draft {
  const used = new Set(draft.rows.map(({ key }) => key))
  let n = draft.rows.length + 1
  while (used.has(`m${n}`)) n++
  const after = draft.rows.length === 0 ? '' : String(draft.rows.length)
  return { ...draft, rows: [...draft.rows, { ...emptyRow, key: `m${n}`, after }] }
}

export function withChange(draft: Draft, key: string, more: Partial<DraftRow>): Draft {
  return { ...draft, rows: draft.rows.map((row) => (row.key === key ? { ...row, ...more } : row)) }
}

/** The numbers by which others wait for it go with it, or go away. */
export function withoutRow(draft: Draft, key: string): Draft {
  return reordered(
    draft,
    draft.rows.filter((row) => row.key !== key),
  )
}

export function movedUp(draft: Draft, key: string): Draft {
  const at = draft.rows.findIndex((row) => row.key === key)
  if (at < 1) return draft
  const rows = [...draft.rows]
  rows.splice(at - 1, 2, rows[at]!, rows[at - 1]!)
  return reordered(draft, rows)
}

function reordered(draft: Draft, rows: readonly DraftRow[]): Draft {
  const place = new Map(rows.map(({ key }, at) => [key, at + 1]))
  const renumbered = rows.map((row) => ({
    ...row,
    after: keysOf(draft, row)
      .flatMap((key) => place.get(key) ?? [])
      .join(', '),
  }))
  return { ...draft, rows: renumbered }
}

/** Units that answer for a milestone, in the order of the rows. */
export function unitsIn({ rows }: Draft): string[] {
  return [...new Set(rows.flatMap(({ unit }) => (unit === '' ? [] : [unit])))]
}

/** Null while something that must be there is missing. */
export function drawnOf(draft: Draft): Drawn | null {
  const { title, target, rows } = draft
  const whole = (text: string) => /^\d{1,4}$/.test(text.trim())
  const filled = rows.length > 0 && rows.every(({ text, length }) => text.trim() !== '' && whole(length))
  if (title.trim() === '' || target === '' || !filled) return null
  return {
    title: title.trim(),
    target,
    milestones: rows.map((row) => ({
      ...{ key: row.key, text: row.text.trim(), length: Number(row.length), after: keysOf(draft, row) },
      ...{ unit: row.unit || null, notBefore: row.notBefore, endBy: row.endBy },
    })),
    leads: unitsIn(draft).flatMap((unit) => {
      const lead = Number(draft.leads[unit] ?? 0)
      return Number.isInteger(lead) && lead > 0 ? [{ unit, lead }] : []
    }),
  }
}

/** A number that no row has is left out. */
function keysOf({ rows }: Draft, { after }: DraftRow): string[] {
  return (after.match(/\d+/g) ?? []).flatMap((number) => rows[Number(number) - 1]?.key ?? [])
}
