// How each door of the dispatch directory is tried: on a duty of the ground's town, led by the ground's unit.
import { newId } from '../../core/ids.ts'
import { plain, type Trial, type Trials } from './attempt.ts'
import { granted } from './granted.ts'
import type { Ground } from './objects.ts'

const naming = (word: string) => ({ words: { zh: `职责${word}` } })

async function duty({ office, word }: Ground): Promise<string> {
  return granted(await office.post('/api/duties', { key: newId(), ...naming(word) })).id
}

function onDuty(body?: object): Trial {
  return {
    object: 'path',
    ask: async (_make, on) => ({ params: { id: await duty(on) }, ...(body ? { body } : {}) }),
  }
}

function onLine(bodyOf: (on: Ground) => object): Trial {
  return {
    object: 'path',
    ask: async (_make, on) => {
      const id = await duty(on)
      const { line } = granted(await on.office.post(`/api/duties/${id}/lines`, { unit: on.unit }))
      return { params: { id, line }, body: bodyOf(on) }
    },
  }
}

export const dutyTrials: Trials = {
  listDuties: plain(),
  whoseDuty: plain({ query: { text: '停水' } }),
  getDuty: onDuty(),
  addDuty: { object: 'none', ask: (_, { word }) => ({ body: { key: newId(), ...naming(word) } }) },
  changeDuty: onDuty(naming('改')),
  retireDuty: onDuty({ reason: '并入' }),
  restoreDuty: {
    object: 'path',
    ask: async (_make, on) => {
      const id = await duty(on)
      granted(await on.office.post(`/api/duties/${id}/retire`, { reason: '并入' }))
      return { params: { id }, body: { reason: '仍需' } }
    },
  },
  addLine: {
    object: 'path',
    ask: async (_make, on) => ({ params: { id: await duty(on) }, body: { unit: on.unit } }),
  },
  changeLine: onLine(({ unit, area }) => ({ unit, area })),
  endLine: onLine(() => ({})),
}
