// Supervision of the year: a leader issues slips, units answer or let the day pass, the supervisor releases and exempts.
import { dayOf } from '#foundation/core/days.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import type { PlayExemption, PlaySlip } from '#programmes/play-supervision.ts'
import type { Life } from './life.ts'

const day = 24 * 3_600_000

/** `raise` is the round that a running server makes by itself. */
export function planSupervision(
  life: Life,
  programme: string,
  until: number,
  raise: () => Promise<unknown>,
): void {
  const { play, agenda } = life
  for (const slip of play.slips ?? [])
    agenda.plan(until - slip.issuedBefore * day, (then) => issue(life, programme, slip, then))
  for (const exemption of play.exemptions ?? [])
    agenda.plan(until - exemption.givenBefore * day, (then) => exempt(life, programme, exemption, then))
  for (let before = 30; before > 0; before--)
    agenda.plan(until - before * day, async () => void (await raise()))
}

async function issue(life: Life, programme: string, slip: PlaySlip, at: number): Promise<void> {
  const { cast, agenda } = life
  const { matter, unit, colour, reason, requirement, reply, released } = slip
  const leader = cast.handlers.get(life.play.leaders)!
  const id = newId(at)
  const releaser = cast.supervisor.id
  const about = { kind: 'matter', id: await openMatter(life, programme, matter) }
  const told = { id, about, unit: cast.units.get(unit), colour, reason, requirement, releaser }
  await leader.post('/api/slips', told)
  if (reply === undefined) return
  agenda.plan(at + 2 * day, () => cast.handlers.get(unit)!.post(`/api/slips/${id}/reply`, { text: reply }))
  if (released === undefined) return
  agenda.plan(at + 3 * day, () => cast.supervisor.player.post(`/api/slips/${id}/release`, { note: released }))
}

async function exempt(life: Life, programme: string, told: PlayExemption, at: number): Promise<void> {
  const about = { kind: 'matter', id: await openMatter(life, programme, told.matter) }
  const until = dayOf(new Date(at + told.days * day).toISOString())
  await life.cast.supervisor.player.post('/api/supervision/exemptions', {
    ...{ about, until, reason: told.reason },
  })
}

async function openMatter({ cast }: Life, programme: string, title: string): Promise<Id> {
  const query = new URLSearchParams({ programme, q: title, status: 'open' })
  const { items } = await cast.office.get<{ items: { id: Id }[] }>(`/api/matters?${query}`)
  if (!items[0]) throw new Error(`no open matter is called ${title}`)
  return items[0].id
}
