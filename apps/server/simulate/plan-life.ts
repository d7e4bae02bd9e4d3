// The plans of the year: made by the office, begun and finished milestone by milestone, slipped once; each change previewed first.
import { dayOf } from '#foundation/core/days.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import type { PlayPlan } from '#programmes/play.ts'
import type { Life } from './life.ts'

const day = 24 * 3_600_000

/** Made some weeks before the year ends, so that it is under way at its end. */
export function planPlans(life: Life, programme: string, until: number): void {
  for (const plan of life.play.plans ?? []) {
    life.agenda.plan(until - plan.madeBefore * day, (then) => makePlan(life, programme, plan, then))
  }
}

async function makePlan(life: Life, programme: string, plan: PlayPlan, at: number): Promise<void> {
  const { cast, agenda } = life
  const id = newId(at)
  const enterprise = cast.enterprises[plan.enterprise % cast.enterprises.length]!
  const milestones = plan.milestones.map(({ text, length, unit }, n) => ({
    ...{ key: `m${n + 1}`, text, length, after: n === 0 ? [] : [`m${n}`] },
    unit: cast.units.get(unit) ?? null,
  }))
  const target = dayOf(new Date(at + plan.days * day).toISOString())
  await cast.office.post('/api/plans', {
    ...{ id, programme, subject: enterprise.id, title: plan.title, target, milestones },
  })
  const change = changing(life, id)
  agenda.plan(at + day, (then) => change('begin', { key: 'm1', on: dayText(then) }))
  agenda.plan(at + 6 * day, (then) => change('finish', { key: 'm1', on: dayText(then) }))
  agenda.plan(at + 7 * day, (then) => change('begin', { key: 'm2', on: dayText(then) }))
  agenda.plan(at + 8 * day, () =>
    change('move', { key: 'm3', length: plan.slips.length, reason: plan.slips.reason }),
  )
}

/** As a screen does it: what the preview shows is what the command carries. */
function changing({ cast }: Life, id: Id) {
  return async (as: 'begin' | 'finish' | 'move', asked: object): Promise<void> => {
    const { moved } = await cast.office.post<{ moved: readonly Moved[] }>(`/api/plans/${id}/preview`, {
      as,
      ...asked,
    })
    const previewed = moved.map(({ key, start, due }) => ({ key, start: start.to, due: due.to }))
    await cast.office.post(`/api/plans/${id}/${as}`, { ...asked, previewed })
  }
}

interface Moved {
  readonly key: string
  readonly start: { readonly to: string }
  readonly due: { readonly to: string }
}

function dayText(at: number): string {
  return dayOf(new Date(at).toISOString())
}
