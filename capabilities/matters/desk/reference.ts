// What every screen of matters looks things up in: units by name, programmes with their rungs and classes.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { Words } from '#foundation/core/words.ts'
import { day, dayWord } from '#foundation/ui/dates.ts'
import { lang, say } from '#foundation/ui/words.ts'
import type { doors as peopleDoors } from '#capabilities/people/contract.ts'
import type { programmeDoors } from '#capabilities/programmes/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Speech } from '../speech.ts'
import type { MattersPart } from '../rules.ts'
import { messages } from './messages.ts'

export type Unit = ReplyOf<typeof peopleDoors.directory>['units'][number]

interface Ruled {
  readonly key: string
  readonly words: Words
  readonly rules: MattersPart
}

export interface Reference {
  readonly units: ReadonlyMap<string, Unit>
  readonly programmes: readonly Ruled[]
  unitName(id: string | null): string
  unitByCode(code: string | undefined): Unit | null
  rulesOf(programme: string): MattersPart | null
  rungWords(programme: string, rung: string): string
  classWords(programme: string, key: string | null): string
  reasonWords(programme: string, key: string): string
}

const long = 10 * 60_000

export function useReference(): Reference {
  const directory = useQuery({
    queryKey: ['directory'],
    queryFn: () => call<typeof peopleDoors.directory>('GET /api/directory'),
    staleTime: long,
  })
  const programmes = useQuery({
    queryKey: ['programmes'],
    queryFn: () => call<typeof programmeDoors.listProgrammes>('GET /api/programmes'),
    staleTime: long,
  })
  const language = lang()
  return useMemo(
    () => reference(directory.data?.units ?? [], programmes.data?.items ?? [], language),
    [directory.data, programmes.data, language],
  )
}

function reference(
  list: readonly Unit[],
  items: ReplyOf<typeof programmeDoors.listProgrammes>['items'],
  language: 'zh' | 'en',
): Reference {
  const units = new Map(list.map((unit) => [unit.id, unit]))
  const codes = new Map(list.map((unit) => [unit.code, unit]))
  const programmes = items.flatMap(({ key, words, parts }) =>
    parts['matters'] ? [{ key, words, rules: parts['matters'] as MattersPart }] : [],
  )
  const rulesOf = (programme: string) => programmes.find((one) => one.key === programme)?.rules ?? null
  const wordsOf = (found: { words: Words } | undefined, key: string) => found?.words[language] ?? key
  return {
    units,
    programmes,
    rulesOf,
    unitName: (id) => (id === null ? '' : (units.get(id)?.name ?? '…')),
    unitByCode: (code) => (code === undefined ? null : (codes.get(code) ?? null)),
    rungWords: (programme, rung) =>
      wordsOf(
        rulesOf(programme)?.rungs.find((one) => one.key === rung),
        rung,
      ),
    classWords: (programme, key) =>
      key === null
        ? say(messages, 'unclassed')
        : wordsOf(
            rulesOf(programme)?.classes.find((one) => one.key === key),
            key,
          ),
    reasonWords: (programme, key) =>
      wordsOf(
        rulesOf(programme)?.disputes?.reasons.find((one) => one.key === key),
        key,
      ),
  }
}

/** How this desk speaks of a matter of `programme`. */
export function speechOf(reference: Reference, programme: string, now: string): Speech {
  return {
    say,
    day: (iso) => day(iso, now),
    dayWord: (iso) => dayWord(iso, now),
    unit: reference.unitName,
    rung: (key) => reference.rungWords(programme, key),
    class: (key) => reference.classWords(programme, key),
    disputeReason: (key) => reference.reasonWords(programme, key),
  }
}
