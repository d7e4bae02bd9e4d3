// The consultations of the year: convened on what is stuck, answered by some, decided with a part for each, or still open at its end.
import { dayOf } from '#foundation/core/days.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import type { PlayConsultation } from '#programmes/play-consultations.ts'
import type { Life } from './life.ts'

const day = 24 * 3_600_000
const mostOnAgenda = 3

export function planConsultations(life: Life, programme: string, until: number): void {
  for (const told of life.play.consultations ?? []) {
    life.agenda.plan(until - told.convenedBefore * day, (then) => convene(life, programme, told, then))
  }
}

async function convene(life: Life, programme: string, told: PlayConsultation, at: number): Promise<void> {
  const { cast, agenda } = life
  const id = newId(at)
  const unitOf = (code: string) => cast.units.get(code)!
  const { form, title, question, options = [], units } = told
  await cast.office.post('/api/consultations', {
    ...{ id, programme, form, title, question },
    options: options.map((text, n) => ({ key: String.fromCharCode(97 + n), text })),
    matters: await agendaOf(life, programme),
    units: units.map(({ unit, part }) => ({ unit: unitOf(unit), ...(part ? { part } : {}) })),
    opinionsBy: dayText(at + 5 * day),
    heldOn: form === 'consultation' ? null : dayText(at + 6 * day),
  })
  for (const { unit, says } of units) {
    if (says === undefined) continue
    const speaker = cast.handlers.get(unit) ?? cast.office
    agenda.plan(at + 2 * day, () =>
      speaker.post(`/api/consultations/${id}/opinions`, { unit: unitOf(unit), text: says }),
    )
  }
  agenda.plan(at + 10 * day, () => decide(life, id, told))
}

/** What is stuck; where nothing is, what is open and due first. */
async function agendaOf({ cast }: Life, programme: string): Promise<Id[]> {
  const stuck = await cast.office.get<{ items: { matter: Id }[] }>(
    `/api/consultations/agenda?programme=${programme}&limit=${mostOnAgenda}`,
  )
  if (stuck.items.length > 0) return stuck.items.map(({ matter }) => matter)
  const open = await cast.office.get<{ items: { id: Id }[] }>('/api/matters?status=open&limit=1')
  return open.items.map(({ id }) => id)
}

async function decide({ cast }: Life, id: Id, { decided }: PlayConsultation): Promise<void> {
  if (!decided) return
  const { text, minutes, parts } = decided
  if (minutes) await cast.office.post(`/api/consultations/${id}/minutes`, { attended: [], text: minutes })
  await cast.office.post(`/api/consultations/${id}/decision`, {
    text,
    parts: parts.map(({ unit, text: of, workingDays }) => ({
      ...{ unit: cast.units.get(unit)!, text: of, within: { limit: workingDays, unit: 'wd' } },
    })),
  })
}

function dayText(at: number): string {
  return dayOf(new Date(at).toISOString())
}
