// A matter's trail as the thread that is drawn in its row.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { matterDoors } from './contract.ts'

type Row = ReplyOf<typeof matterDoors.listMatters>['items'][number]

/** `stepWords` and `holder` are already in the reader's language. */
export function threadOf(
  row: Pick<Row, 'id' | 'programme' | 'trail' | 'receivedAt' | 'closedAt' | 'status' | 'dueAt'> & {
    readonly hold?: { readonly from: string; readonly until: string } | null
  },
  now: string,
  stepWords: (step: string) => string,
  holder: string,
) {
  const done = row.trail.map(({ step, at }) => ({ at, label: stepWords(step), kind: 'done' as const }))
  const last = row.trail[row.trail.length - 1]?.at ?? row.receivedAt
  const open = row.closedAt === null
  // While the asker thinks it over nobody is late, so her thread is not coloured.
  const tone = row.status === 'replied' ? { tone: 'quiet' as const } : {}
  return {
    receivedAt: row.receivedAt,
    dueAt: row.dueAt,
    of: dueOf(row),
    now,
    closedAt: row.closedAt,
    beads: open ? [...done, { at: last, label: holder, kind: 'holder' as const, ...tone }] : done,
    holds: row.hold ? [{ from: row.hold.from, to: row.hold.until }] : [],
  }
}

/** Past its date, and not waiting for the asker: what may be done about it follows from this, not from its colour. */
export function isLate(row: Pick<Row, 'status' | 'dueAt'>, now: string): boolean {
  return isTimed(row) && Date.parse(row.dueAt) < Date.parse(now)
}

/** Somebody of ours has it in hand: while the asker thinks it over, and after the end, nobody is late. */
export function isTimed({ status }: Pick<Row, 'status'>): boolean {
  return status !== 'closed' && status !== 'replied'
}

/** What the rules of colour ask of it. */
export function dueOf({ id, programme, dueAt }: Pick<Row, 'id' | 'programme' | 'dueAt'>) {
  return { id, programme, due: dueAt }
}
