// How each door of consultations is tried: convened by the office, asking the object's unit about its subject.
import type { Id } from '../../core/ids.ts'
import { onId, plain, type Trial, type Trials } from './attempt.ts'
import { granted } from './granted.ts'
import type { Ground } from './objects.ts'

/** The policy's world stands on Wednesday, 11 March 2026. */
const day = '2026-03-20'

function told({ programme, subject, unit, secret }: Ground, more: object = {}) {
  const asked = { title: `会诊${secret}`, question: `问题${secret}`, units: [{ unit }] }
  return { programme, subject, form: 'consultation', opinionsBy: day, ...asked, ...more }
}

/** A session on the very day waits for nobody's opinion. */
const today = { form: 'on-site', opinionsBy: null, heldOn: '2026-03-11' }

async function convened(on: Ground, more?: object): Promise<Id> {
  return granted(await on.office.post('/api/consultations', told(on, more))).id
}

const step = (body: object, more?: object): Trial => onId((_make, on) => convened(on, more), body)

export const consultationTrials: Trials = {
  listConsultations: plain(),
  stuckAgenda: plain({ query: { programme: 'sample' } }),
  getConsultation: onId((_make, on) => convened(on)),
  exportMinutes: onId((_make, on) => convened(on)),
  convene: { object: 'named', ask: (_make, on) => ({ body: told(on) }) },
  askUnit: {
    object: 'path',
    ask: async (make, on) => ({ params: { id: await convened(on) }, body: { unit: await make.newUnit() } }),
  },
  sayOpinion: {
    object: 'path',
    ask: async (_make, on) => ({
      params: { id: await convened(on) },
      body: { unit: on.unit, text: `意见${on.secret}` },
    }),
  },
  putOffConsultation: step({ opinionsBy: '2026-03-25', reason: '补材料' }),
  writeMinutes: step({ attended: [], text: '议定如下' }, today),
  decideConsultation: step({ text: '就这样办', parts: [] }, today),
  callOffConsultation: step({ reason: '已解决' }),
}
