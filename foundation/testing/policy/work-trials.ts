// How each door of the work is tried: subjects, pairings, matters, visits, the asker's page, registers.
import { onId, plain, type Trial, type Trials } from './attempt.ts'
import type { Actor, ActorName } from './people.ts'

const day = '2030-02-02'

const subjects: Trials = {
  listSubjects: plain(),
  getSubject: onId((_, { subject }) => subject),
  addSubject: {
    object: 'named',
    ask: (_, { unit, area, word }) => ({ body: { kind: 'enterprise', name: `新${word}`, unit, area } }),
  },
  changeSubject: onId((make) => make.newSubject(), { scale: '规上' }),
  retireSubject: onId((make) => make.newSubject(), { reason: '停产' }),
  restoreSubject: onId((make) => make.retired(), { reason: '复产' }),
  listPairings: plain(),
  beginPairing: {
    object: 'named',
    ask: async (make, { programme, subject }) => ({
      body: { programme, subject, officer: await make.officer(), role: 'member' },
    }),
  },
  endPairing: onId((make) => make.pairing(), { reason: '期满', on: day }),
  handLeadOver: {
    object: 'path',
    ask: async (make, { programme }) => ({
      params: { id: await make.newSubject() },
      body: { programme, officer: await make.officer(), reason: '轮换' },
    }),
  },
}

const matters: Trials = {
  raiseMatter: {
    object: 'named',
    ask: (_, { programme, subject, secret }) => ({
      body: { programme, subject, title: `新${secret}`, text: `新${secret}`, class: 'other' },
    }),
  },
  listMatters: plain(),
  listStuck: plain(),
  countMatters: plain(),
  getMatter: onId((make) => make.matter('dispatched')),
  triageMatter: onId((make) => make.matter('received'), { class: 'labour' }),
  dispatchMatter: {
    object: 'path',
    ask: async (make, { unit }) => ({ params: { id: await make.matter('received') }, body: { unit } }),
  },
  acknowledgeMatter: onId((make) => make.matter('dispatched')),
  startMatter: onId((make) => make.matter('acknowledged'), { plan: '三步走' }),
  noteMatter: onId((make) => make.matter('dispatched'), { text: '进展', askerSees: false }),
  replyToMatter: onId((make) => make.matter('acknowledged'), { disposition: 'resolved', text: '办结' }),
  disputeMatter: onId((make) => make.matter('dispatched'), { reason: 'not-our-duty', note: '不属本单位' }),
  ruleMatter: onId((make) => make.matterAsking('dispute'), { upheld: false, reason: '按目录由你局办' }),
  handUpMatter: {
    object: 'path',
    ask: async (make, { unit }) => ({
      params: { id: await make.matter('acknowledged') },
      body: { reason: '权限不足', unit },
    }),
  },
  getDeadlines: onId((make) => make.matter('dispatched')),
  getReckoning: onId((make) => make.matter('dispatched')),
  getProposal: onId((make) => make.matter('received')),
  contactAsker: onId((make) => make.matter('dispatched'), { how: '电话', note: '已联系' }),
  askExtension: onId((make) => make.matter('acknowledged'), { due: '2030-02-02', reason: '等材料' }),
  decideExtension: onId((make) => make.matterAsking('extension'), { granted: true }),
  askHold: {
    object: 'path',
    ask: async (make) => ({ params: { id: await make.matter('acknowledged') }, body: make.hold() }),
  },
  decideHold: onId((make) => make.matterAsking('hold'), { granted: true }),
  releaseHold: onId((make) => make.matterAsking('release'), { reason: '材料已到' }),
  mergeMatter: {
    object: 'path',
    ask: async (make) => ({
      params: { id: await make.matter('received') },
      body: { into: await make.matter('received') },
    }),
  },
  addSupport: {
    object: 'path',
    ask: async (make) => ({
      params: { id: await make.matter('acknowledged') },
      body: { unit: await make.newUnit(), part: '协办一部分' },
    }),
  },
  giveOpinion: {
    object: 'path',
    ask: async (make, { unit }) => ({
      params: { id: await make.matterSupported(await make.newUnit()) },
      body: { unit, text: '没有意见', agrees: true },
    }),
  },
  listOpinions: plain(),
  nameResponsibles: onId((make) => make.matter('dispatched'), { responsibles: [] }),
  getCard: onId((make) => make.matter('dispatched')),
  referOut: onId((make) => make.matter('dispatched'), { channel: 'court', note: '请向法院起诉' }),
  recordAttempt: onId((make) => make.matter('replied'), { how: '电话', note: '无人接听' }),
  closeUnreached: onId((_, { stale, place }) => {
    const matter = stale.pop()
    if (!matter) throw new Error(`too few matters answered long ago are ready at '${place}'`)
    return matter
  }),
}

const recorders: readonly ActorName[] = ['officer', 'handler', 'coordinator', 'office', 'leader', 'county']

const visits: Trials = {
  recordVisit: {
    object: 'named',
    ask: (_, { programme, subject, raiser, place, secret }) => ({
      // A system that has no person of its own says who was there; across jurisdictions nobody is named.
      body: {
        ...{ programme, subject, kind: 'phone', heard: `新${secret}` },
        ...(place === 'elsewhere' ? {} : { officers: [raiser.person] }),
      },
    }),
  },
  correctVisit: {
    object: 'path',
    ask: async (make, on, actor) => {
      const by = on.place === 'own' && recorders.includes(actor.name) ? actor : on.raiser
      return {
        params: { id: (await make.visit(by)).visit },
        body: { reason: '更正', heard: `更正${on.secret}` },
      }
    },
  },
  listVisits: plain(),
  getVisit: onId(async (make) => (await make.visit()).visit),
  getStanding: onId((_, { subject }) => subject),
  listPromises: plain(),
  getPromise: onId(async (make) => (await make.visit()).promise),
  keepPromise: onId(async (make) => (await make.visit()).promise, { how: '已兑现' }),
  movePromise: onId(async (make) => (await make.visit()).promise, { due: day, reason: '材料未齐' }),
}

type Proof = (headers: Readonly<Record<string, string>>) => Promise<object | undefined>

/** A trial at the asker's page: she comes with the link to a matter of her own; others come as they are. */
function asker(body: Proof): Trial {
  return {
    object: 'none',
    ask: async (make, _on, actor: Actor) => {
      if (actor.name !== 'asker') return { body: (await bodyFor(body)) ?? {} }
      const headers = await make.linkTo(await make.matter('replied', { contact: await make.contact() }))
      const told = await body({ ...headers, code: await make.code(headers) })
      return { headers, ...(told ? { body: told } : {}) }
    },
  }
}

const bodyFor = (body: Proof) => body({ code: '000000' })

const ratings: Trials = {
  issueLink: {
    object: 'path',
    ask: async (make) => {
      const contact = await make.contact()
      return { params: { id: await make.matter('dispatched', { contact }) }, body: { contact } }
    },
  },
  issueCard: {
    object: 'path',
    ask: (_, { subject, programme }) => ({ params: { id: subject }, body: { programme } }),
  },
  listVerdicts: plain({ query: { programme: 'sample' } }),
  askerView: plain(),
  askerDue: plain(),
  askCode: asker(async () => undefined),
  proveCode: asker(async ({ code }) => ({ code })),
  giveVerdict: asker(async ({ code }) => ({ code, grade: 5 })),
  withdrawMatter: asker(async ({ code }) => ({ code, reason: '已自行解决' })),
  objectToReferral: {
    object: 'none',
    ask: async (make, _on, actor) => {
      const body = { reason: '不该归法院' }
      if (actor.name !== 'asker') return { body }
      const referred = await make.matterReferred(await make.contact())
      return { headers: await make.linkTo(referred), body }
    },
  },
  talkBack: asker(async () => ({ text: '补充一句' })),
  startFromCard: {
    object: 'none',
    ask: async (make, { secret }, actor) => ({
      body: { title: `扫码${secret}`, text: `扫码${secret}` },
      ...(actor.name === 'asker' ? { headers: await make.card() } : {}),
    }),
  },
}

const programme = 'sample'
const briefs: Trials = {
  listProgrammes: plain(),
  getProgramme: plain({ params: { key: programme } }),
  readRegister: plain({ params: { name: 'intake' }, query: { programme } }),
  exportRegister: plain({ params: { name: 'handover' }, query: { programme, format: 'csv' } }),
  readBrief: plain({ params: { programme } }),
  readFigure: plain({ params: { programme }, query: { source: 'matters.collected' } }),
}

const house: Trials = {
  healthz: plain(),
  readyz: plain(),
  openapi: plain(),
  docs: plain(),
  docsStyle: plain(),
  runCommands: plain({
    body: { commands: [{ id: '01980000-0000-7000-8000-00000000abcd', name: 'none', input: {} }] },
  }),
}

export const workTrials: Trials = { ...subjects, ...matters, ...visits, ...ratings, ...briefs, ...house }
