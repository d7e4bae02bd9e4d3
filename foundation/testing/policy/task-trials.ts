// How each door of tasks is tried, on a task that the ground's unit has and the office has set; and those of promises as they go on.
import { onId, plain, type Trial, type Trials } from './attempt.ts'
import { granted } from './granted.ts'
import type { Ground } from './objects.ts'

const due = '2030-01-01'
const later = '2030-02-01'

function drawn({ subject, unit, secret }: Ground) {
  const milestones = [{ key: 'a', title: `节点${secret}`, due }]
  return { about: { kind: 'subject', id: subject }, title: `任务${secret}`, unit, due, milestones }
}

/** On a task to which the office did `steps` before. */
function onTask(body?: object, steps: readonly (readonly [string, object])[] = []): Trial {
  return {
    object: 'path',
    ask: async (_make, on) => {
      const { id } = granted(await on.office.post('/api/tasks', drawn(on)))
      for (const [verb, told] of steps) granted(await on.office.post(`/api/tasks/${id}/${verb}`, told))
      return { params: { id }, ...(body ? { body } : {}) }
    },
  }
}

const asked = ['ask-time', { due: later, reason: '材料晚到' }] as const

export const taskTrials: Trials = {
  listTasks: plain(),
  getTask: onTask(),
  openTask: { object: 'named', ask: (_, on) => ({ body: drawn(on) }) },
  reportTask: onTask({ text: '料已到场' }),
  reachMilestone: onTask({ key: 'a' }),
  finishTask: onTask({ outcome: '已办' }),
  reopenTask: onTask({ reason: '又坏了' }, [['finish', { outcome: '已办' }]]),
  dropTask: onTask({ reason: '不需要了' }),
  handTask: {
    object: 'path',
    ask: async (make, on, actor) => {
      const { params } = await onTask().ask(make, on, actor)
      return { params: params!, body: { unit: on.unit, person: await make.officer(), reason: '专人办' } }
    },
  },
  editTask: onTask({ title: '改名' }),
  askTaskTime: onTask(asked[1]),
  decideTaskTime: onTask({ granted: true }, [asked]),
}

export const promiseTrials: Trials = {
  reportPromise: onId(async (make) => (await make.visit()).promise, { text: '已立杆' }),
  breakPromise: onId(async (make) => (await make.visit()).promise, { why: '线路走廊未批' }),
  askerPromises: plain(),
  // She comes with the link to a matter of hers and the code that proves her telephone; others come as they are.
  judgePromise: {
    object: 'none',
    ask: async (make, on, { name }) => {
      const { promise: id } = await make.visit()
      granted(await on.office.post(`/api/promises/${id}/keep`, { how: '已兑现' }))
      const body = { kept: true, code: '000000' }
      if (name !== 'asker') return { params: { id }, body }
      const headers = await make.linkTo(await make.matter('dispatched', { contact: await make.contact() }))
      return { params: { id }, headers, body: { ...body, code: await make.code(headers) } }
    },
  },
}
