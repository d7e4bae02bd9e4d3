// How each door of supervision is tried: on a matter in the hands of the section under the place's unit, which a leader started at amber.
import type { Id } from '../../core/ids.ts'
import type { Enrolled } from '../town.ts'
import { plain, type Trial, type Trials } from './attempt.ts'
import { granted } from './granted.ts'
import type { Ground, Objects } from './objects.ts'
import type { Actor } from './people.ts'

/** The policy's world stands on Wednesday, 11 March 2026. */
const day = '2026-03-20'
const serving = { own: 'section', sibling: 'siblingSection', parent: 'parent', elsewhere: 'section' } as const

const leaders = new WeakMap<Ground['town'], Promise<Enrolled>>()

/** Who prepares; not among the people who are tried. */
function leaderOf({ town }: Ground): Promise<Enrolled> {
  const known = leaders.get(town) ?? town.enrol({ role: 'leader', name: '县领导乙', unit: 'county' })
  leaders.set(town, known)
  return known
}

async function matter(make: Objects, on: Ground): Promise<Id> {
  const id = await make.matter('received')
  const unit = on.town.units[serving[on.place]]
  granted(await on.office.post(`/api/matters/${id}/dispatch`, { unit }))
  return id
}

const about = (id: Id) => ({ kind: 'matter', id })

async function amber(make: Objects, on: Ground): Promise<Id> {
  const id = await matter(make, on)
  const start = { about: about(id), colour: 'amber', reason: `理由${on.secret}` }
  granted(await (await leaderOf(on)).post('/api/supervision/colours', start))
  return id
}

const issuing = ['leader', 'county', 'supervisor', 'inspector']

/** To be released by whoever is tried, where the door is one for those who issue. */
async function slip(make: Objects, on: Ground, actor?: Actor): Promise<Id> {
  const leader = await leaderOf(on)
  const told = { about: about(await matter(make, on)), colour: 'red', requirement: `要求${on.secret}` }
  const releaser = actor && issuing.includes(actor.name) && actor.person ? { releaser: actor.person } : {}
  return granted(await leader.post('/api/slips', { ...told, reason: `理由${on.secret}`, ...releaser })).id
}

/** `forIssuers`: the slip is to be released by whoever is tried. */
function onSlip(
  body?: object,
  before: { verb: string; body: object } | null = null,
  forIssuers = false,
): Trial {
  return {
    object: 'path',
    ask: async (make, on, actor) => {
      const id = await slip(make, on, forIssuers ? actor : undefined)
      if (before) granted(await on.office.post(`/api/slips/${id}/${before.verb}`, before.body))
      return { params: { id }, ...(body ? { body } : {}) }
    },
  }
}

export const supervisionTrials: Trials = {
  listSupervised: plain(),
  getColourLimits: plain(),
  getSupervisedThing: {
    object: 'path',
    ask: async (make, on) => ({ params: { kind: 'matter', id: await amber(make, on) } }),
  },
  giveExemption: {
    object: 'named',
    ask: async (make, on) => ({
      body: { about: about(await matter(make, on)), until: day, reason: `理由${on.secret}` },
    }),
  },
  endExemption: {
    object: 'path',
    ask: async (make, on) => {
      const id = await matter(make, on)
      const given = { about: about(id), until: day, reason: `理由${on.secret}` }
      granted(await (await leaderOf(on)).post('/api/supervision/exemptions', given))
      return { params: { id }, body: { reason: '批复已到' } }
    },
  },
  startColour: {
    object: 'named',
    ask: async (make, on) => ({
      body: { about: about(await matter(make, on)), colour: 'red', reason: `理由${on.secret}` },
    }),
  },
  endColour: {
    object: 'path',
    ask: async (make, on) => ({ params: { id: await amber(make, on) }, body: { reason: '缓和' } }),
  },
  listSlips: plain(),
  getSlip: onSlip(),
  printSlip: onSlip(),
  issueSlip: {
    object: 'named',
    ask: async (make, on) => ({
      body: { about: about(await amber(make, on)), colour: 'amber', requirement: `要求${on.secret}` },
    }),
  },
  receiveSlip: onSlip({}),
  replyToSlip: onSlip({ text: '已办' }),
  objectToSlip: onSlip({ reason: '不属本单位' }),
  sendBackReply: onSlip({ reason: '无佐证', due: day }, { verb: 'reply', body: { text: '已办' } }, true),
  answerObjection: onSlip(
    { upheld: false, text: '属该单位' },
    { verb: 'object', body: { reason: '不属本单位' } },
  ),
  releaseSlip: onSlip({ note: '核实' }, null, true),
  nameReleaser: {
    object: 'path',
    ask: async (make, on, actor) => ({
      params: { id: await slip(make, on, actor) },
      body: { person: (await leaderOf(on)).person, reason: '出差' },
    }),
  },
}
