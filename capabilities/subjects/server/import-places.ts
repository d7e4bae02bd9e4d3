// What a cell means by a unit or an area: its name or its code, when just one is called so.
import type { Id } from '#foundation/core/ids.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { areaDirectory, unitDirectory, type DirectoryPlace } from '#capabilities/people/server/questions.ts'

export interface Directory {
  /** The id, or `…-unknown` or `…-ambiguous`. */
  find(text: string): Id | Refusal
  nameOf(id: Id): string | undefined
  pathOf(id: Id): string | undefined
}

export async function unitsAndAreas(reader: Reader): Promise<{ units: Directory; areas: Directory }> {
  const [units, areas] = await Promise.all([unitDirectory(reader), areaDirectory(reader)])
  return { units: directoryOf(units, 'subject.unit'), areas: directoryOf(areas, 'subject.area') }
}

function directoryOf(places: readonly DirectoryPlace[], word: string): Directory {
  const byId = new Map(places.map((place) => [place.id, place]))
  const byCode = new Map(
    places.flatMap(({ code, id }) => (code === null ? [] : [[code.toLowerCase(), id] as const])),
  )
  const byName = Map.groupBy(places, ({ name }) => name)
  return {
    find(text) {
      const named = byName.get(text)
      if (named && named.length > 1) return refuse(`${word}-ambiguous`, { name: text, count: named.length })
      return named?.[0]!.id ?? byCode.get(text.toLowerCase()) ?? refuse(`${word}-not-found`, { name: text })
    },
    nameOf: (id) => byId.get(id)?.name,
    pathOf: (id) => byId.get(id)?.path,
  }
}
