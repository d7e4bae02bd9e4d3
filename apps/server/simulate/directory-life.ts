// The dispatch directory as the office keeps it before the year begins: each duty and line made at its own door.
import type { Id } from '#foundation/core/ids.ts'
import type { Play } from '#programmes/play.ts'
import type { Cast } from './cast.ts'

/** Lines of a year not named begin long before the played one. */
const longAgo = '2020-01-01'

export async function keepDirectory(play: Play, { office, units }: Cast, programme: string): Promise<void> {
  const unitOf = (code: string): Id => units.get(code)!
  for (const { key, zh, en, keywords, classes, lines } of play.duties ?? []) {
    const { id } = await office.post<{ id: Id }>('/api/duties', {
      ...{ key, words: { zh, en }, keywords },
      classes: classes.map((name) => ({ programme, class: name })),
    })
    for (const { lead, support = [], from = longAgo, to = null } of lines)
      await office.post(`/api/duties/${id}/lines`, {
        ...{ unit: unitOf(lead), coUnits: support.map(unitOf), from, to },
      })
  }
}
