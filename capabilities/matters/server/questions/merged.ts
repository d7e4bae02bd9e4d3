// Where a matter goes on that was merged into another: what its own asker sees and is told of, and where her words are read.
import type { Id } from '#foundation/core/ids.ts'
import { readStreams } from '#foundation/ledger/entries.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { isJudgedJoined } from '../../decide/merged.ts'
import type { MatterEntry } from '../../events.ts'
import { matterNumber } from '../../number.ts'
import type { Matter } from '../../state.ts'
import { clockOf, isAwaited } from '../../supports/state.ts'
import { matterKind } from '../projection.ts'
import { findMatter } from '../questions.ts'

export interface GoingOn {
  readonly id: Id
  readonly matter: Matter
  readonly entries: readonly MatterEntry[]
}

const mostMerges = 20

/** The last of the matters into which one was merged; itself where it was not. */
export async function goesOnIn(
  reader: Reader,
  id: Id,
  found: Pick<GoingOn, 'matter' | 'entries'>,
): Promise<GoingOn> {
  let last: GoingOn = { id, ...found }
  for (let merges = 0; last.matter.mergedInto !== null && merges < mostMerges; merges++) {
    const next = last.matter.mergedInto
    const there = await findMatter(reader, next)
    if (!there) break
    last = { id: next, ...there }
  }
  return last
}

/** Whether its asker may judge: her own matter's answer, or the one that she waited for together with another. */
export function mayJudge(own: Matter, { matter }: GoingOn): boolean {
  if (own.mergedInto === null) return own.status === 'replied'
  return matter.reply !== null && !isJudgedJoined(own)
}

/** Whether her words still reach whoever has it in hand. */
export function mayTalk(own: Matter, { matter }: GoingOn): boolean {
  if (own.mergedInto === null) return own.status !== 'closed'
  return matter.status !== 'closed' && !isJudgedJoined(own)
}

export interface SaidBeside {
  readonly matter: Id
  readonly number: string
  readonly version: number
  readonly at: string
  readonly text: string
}

/** What the askers of matters that go on in this one have said since: whoever has it in hand reads it here. */
export async function saidBeside(reader: Reader, { merged }: Matter): Promise<SaidBeside[]> {
  if (merged.length === 0) return []
  const { streams } = await readStreams(
    reader,
    matterKind,
    merged.map((id) => `matter/${id}`),
    null,
  )
  return merged.flatMap((matter) => {
    const entries = (streams.get(`matter/${matter}`)?.entries ?? []) as readonly MatterEntry[]
    const number = matterNumber(matter, entries[0]!.at)
    return saidWhileJoined(entries).map(({ version, at, text }) => ({ matter, number, version, at, text }))
  })
}

const leaves: readonly MatterEntry['type'][] = ['MatterReopened', 'MergeUndone', 'ReferralObjected']

/** While it is merged, nobody but its asker can write on it. */
function saidWhileJoined(entries: readonly MatterEntry[]) {
  let joined = false
  return entries.flatMap(({ type, data, version, at }) => {
    if (type === 'MatterMerged') joined = true
    if (leaves.includes(type)) joined = false
    return joined && type === 'MatterNoted' ? [{ version, at, text: data.text }] : []
  })
}

/** Whether she may say that it belongs here after all, which she may once. */
export function mayObject(own: Matter, { matter }: GoingOn): boolean {
  return matter.closed?.because === 'referred-out' && (own.referral?.objectedAt ?? null) === null
}

/** Units whose opinion is still awaited, each until its day. */
export function opinionsAwaited(matter: Matter): { unit: Id; dueAt: string | null }[] {
  return matter.supports
    .filter(isAwaited(matter))
    .map((support) => ({ unit: support.unit, dueAt: clockOf(matter, support)?.due ?? null }))
}
