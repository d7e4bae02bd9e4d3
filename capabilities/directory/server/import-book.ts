// The directory as the rows of a sheet find it: each duty as it stands, and as the rows before left it.
import { fold, type Happened } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { ImportOrder } from '#foundation/imports/importable.ts'
import { readStreams } from '#foundation/ledger/entries.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { dutyDecider, type DutyFacts } from '../decide.ts'
import { evolve, noDuty, type Duty } from '../state.ts'
import { ordersOf, type DutyRow } from '../sheet.ts'
import { dutyId } from './duty-id.ts'
import { dutyKind } from './projection.ts'
import { dutiesCalled } from './queries.ts'

/** The key of a row is all that tells which duty and which line it means. */
export function keyOf({ key, duty, area, unit, from, to }: Partial<DutyRow>): string {
  return JSON.stringify({ key, duty, area, unit, from, to })
}

export function rowOf(key: string): Partial<DutyRow> {
  return JSON.parse(key) as Partial<DutyRow>
}

export interface Book {
  /** Looks up the duties that rows mean, or why they mean none. */
  find(reader: Reader, keys: readonly string[]): Promise<void>
  /** Lets go of what earlier rows made of these duties: it was written meanwhile, or never will be. */
  readAgain(): void
  dutyOf(key: string): { readonly id: Id; readonly duty: Duty } | Refusal
  /** What the rules say to a row after those before it; null when they let it pass, and it is then part of the duty. */
  judge(row: Partial<DutyRow>): Refusal | null
}

export function makeBook(
  { actor, at }: ImportOrder,
  today: string,
  names: NonNullable<DutyFacts['names']>,
): Book {
  const meant = new Map<string, Id | Refusal>()
  const duties = new Map<Id, Duty>()
  const dutyOf = (key: string) => {
    const id = meant.get(key)!
    return isRefusal(id) ? id : { id, duty: duties.get(id) ?? noDuty }
  }
  return {
    dutyOf,
    readAgain: () => duties.clear(),
    async find(reader, keys) {
      const called = await callingOf(reader, keys)
      for (const key of keys) meant.set(key, called(rowOf(key)))
      const ids = [...new Set(keys.flatMap((key) => idIn(meant.get(key)!)))].filter((id) => !duties.has(id))
      for (const [id, duty] of await readDuties(reader, ids)) duties.set(id, duty)
    },
    judge(row) {
      const found = dutyOf(keyOf(row))
      if (isRefusal(found)) return found
      let { duty } = found
      const line = `row ${keyOf(row)}`
      for (const command of ordersOf(row, duty, line, today)) {
        const decided = dutyDecider.decide(command, duty, { names, at, happenedAt: null, actor })
        if (isRefusal(decided)) return decided
        for (const happened of decided)
          duty = evolve(duty, { ...(happened as Happened), ...unsaid, at } as never)
      }
      duties.set(found.id, duty)
      return null
    },
  }
}

const unsaid = { version: 0, happenedAt: null, actor: null, unit: null }

function textsOf({ key, duty }: Partial<DutyRow>): string[] {
  return [key, duty].filter((text) => text !== undefined)
}

function idIn(id: Id | Refusal): Id[] {
  return isRefusal(id) ? [] : [id]
}

/** By its number; without one by its words, when just one duty is called so. A new one begins under its number. */
async function callingOf(reader: Reader, keys: readonly string[]) {
  const texts = new Set(keys.flatMap((each) => textsOf(rowOf(each))))
  const called = await dutiesCalled(reader, [...texts])
  const byKey = new Map(called.map((duty) => [duty.key, duty.id]))
  const byWords = Map.groupBy(called, ({ zh }) => zh)
  return ({ key, duty }: Partial<DutyRow>): Id | Refusal => {
    if (key !== undefined) return byKey.get(key) ?? dutyId(reader.tenant, key)
    const alike = byWords.get(duty!) ?? []
    if (alike.length > 1) return refuse('directory.duty-ambiguous', { name: duty, count: alike.length })
    return alike[0]?.id ?? byKey.get(duty!) ?? dutyId(reader.tenant, duty!)
  }
}

async function readDuties(reader: Reader, ids: readonly Id[]): Promise<Map<Id, Duty>> {
  if (ids.length === 0) return new Map()
  const names = ids.map((id) => `${dutyKind.name}/${id}`)
  const { streams } = await readStreams(reader, dutyKind, names, null)
  return new Map(
    ids.map((id) => [id, fold(dutyKind, (streams.get(`${dutyKind.name}/${id}`)?.entries ?? []) as never)]),
  )
}
