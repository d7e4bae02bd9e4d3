// Units asked for their part when a matter is handed over, and what they write; one that writes nothing was silent.
import type { Id } from '#foundation/core/ids.ts'
import type { PlayMatter } from '#programmes/play.ts'
import type { Life } from './life.ts'

const hour = 3_600_000

/** What the office asks of other units in the same breath. */
export function supportsOf({ cast }: Life, { supports = [] }: PlayMatter) {
  if (supports.length === 0) return {}
  return { supports: supports.map(({ unit, part }) => ({ unit: cast.units.get(unit), part })) }
}

/** Each that writes does so the next day; who answers for the matter by name is put down at once. */
export async function planSupports(
  life: Life,
  { id, matter, contact, lead }: { id: Id; matter: PlayMatter; contact: Id; lead: Id },
  at: number,
): Promise<void> {
  if (matter.responsibles)
    await life.cast.office.post(`/api/matters/${id}/responsibles`, {
      responsibles: matter.responsibles.map(({ key, by }) => ({
        key,
        person: by === 'contact' ? contact : lead,
      })),
    })
  for (const { unit, opinion, agrees } of matter.supports ?? []) {
    const writer = life.cast.handlers.get(unit)
    if (opinion === undefined || !writer) continue
    life.agenda.plan(at + 20 * hour, () =>
      writer.post(`/api/matters/${id}/opinion`, {
        ...{ unit: life.cast.units.get(unit), text: opinion },
        ...(agrees === undefined ? {} : { agrees }),
      }),
    )
  }
}
