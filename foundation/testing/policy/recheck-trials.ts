// How each door of re-checks is tried: on the month before the world's own, in which nothing ended.
import type { Id } from '../../core/ids.ts'
import { onId, plain, type Trials } from './attempt.ts'
import { granted } from './granted.ts'
import type { Ground } from './objects.ts'

const [before, running] = ['2026-02', '2026-03']

/** Drawn once a programme and jurisdiction, by whichever trial comes first. */
async function sample({ office, programme }: Ground): Promise<Id> {
  await office.post('/api/rechecks', { programme, month: before })
  return granted(await office.get(`/api/rechecks?programme=${programme}`)).items[0].id
}

export const recheckTrials: Trials = {
  listSamples: plain(),
  getSample: onId((_make, on) => sample(on)),
  // The month that runs is drawn by nobody, which is said to those who might.
  drawSample: { ...plain({ body: { programme: 'sample', month: running } }), answer: 422 },
  // Nothing was drawn, which is said to whoever reaches the matter.
  recordRecheck: {
    object: 'path',
    ask: async (make, on) => ({
      params: { id: await sample(on) },
      body: { matter: await make.matter('replied'), how: '电话', note: `原话${on.secret}` },
    }),
    answer: 422,
  },
  listWithdrawals: plain({ query: { programme: 'sample', month: before } }),
}
