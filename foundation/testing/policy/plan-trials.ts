// How each door of plans is tried: on a plan of the ground's subject, whose one milestone is due to begin on the very day.
import { plain, type Attempt, type Trial, type Trials } from './attempt.ts'
import { granted } from './granted.ts'
import type { Ground } from './objects.ts'

/** The policy's world stands on Wednesday, 11 March 2026: three working days end on the 13th. */
const today = '2026-03-11'
const target = '2026-03-13'

function drawn({ programme, subject, unit, secret }: Ground) {
  const milestones = [{ key: 'a', text: `节点${secret}`, length: 3, after: [], unit }]
  return { programme, subject, title: `工期${secret}`, target, milestones }
}

function onPlan(body?: object, query?: Attempt['query']): Trial {
  return {
    object: 'path',
    ask: async (_make, on) => ({
      params: { id: granted(await on.office.post('/api/plans', drawn(on))).id },
      ...(body ? { body } : {}),
      ...(query ? { query } : {}),
    }),
  }
}

const moved = (start: string, due: string) => ({ previewed: [{ key: 'a', start, due }] })

export const planTrials: Trials = {
  listPlans: plain(),
  listMilestones: plain(),
  getPlan: onPlan(),
  getMilestoneDue: onPlan(undefined, { milestone: 'a' }),
  exportPlan: onPlan(undefined, { format: 'ics' }),
  previewNewPlan: { object: 'named', ask: (_, on) => ({ body: drawn(on) }) },
  makePlan: { object: 'named', ask: (_, on) => ({ body: drawn(on) }) },
  previewPlan: onPlan({ as: 'begin', key: 'a', on: today }),
  beginMilestone: onPlan({ key: 'a', on: today, previewed: [] }),
  finishMilestone: onPlan({ key: 'a', on: today, ...moved(today, today) }),
  moveMilestone: onPlan({ key: 'a', length: 2, reason: '提前', ...moved('2026-03-12', target) }),
  changePlan: onPlan({ title: '改名', reason: '更名', previewed: [] }),
  // Nothing moves on the day on which it was made, which is said.
  replanPlan: { ...onPlan({ previewed: [] }), answer: 422 },
  dropPlan: onPlan({ reason: '项目取消' }),
}
