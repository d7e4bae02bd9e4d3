// Drawing a month: by hand or by the server's round, once whoever comes first.
import { createHash, randomUUID } from 'node:crypto'
import { isoNow, type Clock } from '#foundation/core/clock.ts'
import { dayOf, daySpan } from '#foundation/core/days.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { refuse } from '#foundation/core/refusal.ts'
import { runAsSystem } from '#foundation/ledger/as-system.ts'
import { decideOn, replying, type Decided } from '#foundation/ledger/decide-on.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { reading, type Pool, type Reader } from '#foundation/postgres/pool.ts'
import { endedIn, type EndedMatter } from '#capabilities/matters/server/questions/ended.ts'
import { findProgramme, listProgrammes } from '#capabilities/programmes/server/questions.ts'
import type { Ended } from '../commands.ts'
import type { Stratum } from '../strata.ts'
import { rechecksOf } from '../programme.ts'
import type { Sample } from '../state.ts'
import { recheckKind } from './projection.ts'
import { drawnIn } from './queries.ts'

/** A programme's month has one stream whoever draws it: of two who do, the ledger takes one. */
export function sampleId(tenant: Id, programme: string, month: string): Id {
  const hex = sha256(`recheck ${tenant} ${programme} ${month}`)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The seed is made here and now: nobody knows it while a matter of that month may still end otherwise, nor chooses it. */
export async function drawSample(
  acting: Acting,
  { programme, month }: { programme: string; month: string },
): Promise<Decided<Sample>> {
  const known = await findProgramme(acting, programme)
  if (!known) return { outcome: 'refused', refusal: refuse('programme.unknown', { field: 'programme' }) }
  const seed = randomUUID()
  const ended = (await endedIn(acting, programme, spanOf(month))).map((each) => endedOf(each, seed))
  return decideOn(acting, recheckKind, {
    id: sampleId(acting.tenant, programme, month),
    command: { type: 'DrawSample', programme, month, seed, ended },
    exists: false,
    facts: { part: rechecksOf(known) },
  })
}

function endedOf(matter: EndedMatter, seed: string): Ended {
  const { id, unit } = matter
  return { matter: id, unit, stratum: stratumOf(matter), rank: sha256(`${seed}/${id}`) }
}

function stratumOf({ because, reopened }: EndedMatter): Stratum {
  if (because === 'withdrawn') return 'withdrawn'
  if (because !== 'verdict') return 'unjudged'
  return reopened > 0 ? 'reopened' : 'judged'
}

/** Draws last month for every programme in force that it was not drawn for. Gives how many this process drew. */
export async function drawLastMonth(
  parts: { readonly pool: Pool; readonly clock: Clock },
  tenant: Id,
  isStopped: () => boolean = () => false,
): Promise<number> {
  const month = monthBefore(dayOf(isoNow(parts.clock)))
  const waiting = await reading(parts.pool, tenant, (reader) => undrawn(reader, month))
  let drawn = 0
  for (const programme of waiting) {
    if (isStopped()) break
    const command = { id: newId(), name: 'drawSample', input: { programme, month } }
    const ran = await runAsSystem(parts, tenant, command, async (acting) =>
      replying(await drawSample(acting, { programme, month }), (_state, version) => ({ version })),
    )
    if (ran.outcome === 'accepted') drawn++
  }
  return drawn
}

/** Where nothing ended there is nothing to draw. */
async function undrawn(reader: Reader, month: string): Promise<string[]> {
  const [inForce, drawn] = await Promise.all([listProgrammes(reader), drawnIn(reader, month)])
  const waiting = inForce.map(({ definition }) => definition.key).filter((key) => !drawn.has(key))
  const ended = await Promise.all(waiting.map((key) => endedIn(reader, key, spanOf(month))))
  return waiting.filter((_, n) => ended[n]!.length > 0)
}

/** '2026-02' of any day of March 2026. */
function monthBefore(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const before = year * 12 + month - 2
  return `${Math.floor(before / 12)}-${String((before % 12) + 1).padStart(2, '0')}`
}

/** Half-open moments of a month in Shanghai. */
export function spanOf(month: string): { from: string; to: string } {
  const [year, of] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  const last = new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10)
  return daySpan(`${month}-01`, last)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
