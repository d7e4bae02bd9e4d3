// How each door of signing in, the register of people, accounts and the house itself is tried.
import { newId } from '../../core/ids.ts'
import { onId, plain, type Trials } from './attempt.ts'
import type { Ground } from './objects.ts'
import type { Actor } from './people.ts'

const freshSignIn = async ({ town }: Ground, actor: Actor) =>
  actor.account && actor.name !== 'token' ? await town.signInAgain(actor.account) : null

const sessions: Trials = {
  signInWays: plain(),
  signIn: { ...plain({ body: { username: 'niemand', password: 'falsch' } }), answer: 422 },
  signOut: {
    object: 'none',
    ask: async (_make, on, actor) => {
      const session = await freshSignIn(on, actor)
      return session ? { headers: { cookie: `yx_session=${session.token}` } } : {}
    },
  },
  whoAmI: plain(),
  listSessions: plain(),
  endSession: {
    object: 'path',
    ask: async (_make, on, actor) => {
      const mine = on.place === 'own' ? await freshSignIn(on, actor) : null
      return { params: { id: (mine ?? (await on.town.signInAgain(on.raiser.account))).id } }
    },
  },
  changePassword: { ...plain({ body: { current: 'falsch', next: '另一个很长的口令 42' } }), answer: 422 },
  startSso: { ...plain(), answer: 303 },
  finishSso: { ...plain({ query: { code: 'x', state: 'y' } }), answer: 303 },
}

const units: Trials = {
  listUnits: plain(),
  directory: plain(),
  getUnit: onId((_, { unit }) => unit),
  addUnit: {
    object: 'named',
    ask: (_, { unit, word }) => ({ body: { name: `新${word}`, kind: 'section', parent: unit } }),
  },
  changeUnit: onId((make) => make.newUnit(), { name: '改名', kind: 'section' }),
  moveUnit: onId((make) => make.newUnit(), { parent: null }),
  closeUnit: onId((make) => make.newUnit()),
  listAreas: plain(),
  getArea: onId((_, { area }) => area),
  addArea: {
    object: 'named',
    ask: (_, { area, word }) => ({ body: { name: `新${word}`, level: 'group', parent: area } }),
  },
  changeArea: onId((make) => make.newArea(), { name: '改名', level: 'village' }),
  closeArea: onId((make) => make.newArea()),
}

const officers: Trials = {
  listOfficers: plain(),
  getOfficer: onId((make) => make.officer()),
  addOfficer: { object: 'named', ask: (_, { unit, word }) => ({ body: { name: `新${word}`, unit } }) },
  changeOfficer: {
    object: 'path',
    ask: async (make, { unit }) => ({ params: { id: await make.officer() }, body: { name: '改名', unit } }),
  },
  leaveOffice: onId((make) => make.officer(), { reason: '调离' }),
  eraseOfficer: onId(async (make, { sysadmin }) => {
    const id = await make.officer()
    await sysadmin.post(`/api/officers/${id}/leave`, {})
    return id
  }),
  listTeams: plain(),
  getTeam: onId((make) => make.team()),
  addTeam: {
    object: 'named',
    ask: (_, { unit, word }) => ({ body: { name: `新${word}`, kind: 'area', unit } }),
  },
  changeTeam: {
    object: 'path',
    ask: async (make, { unit }) => ({
      params: { id: await make.team() },
      body: { name: '改名', kind: 'area', unit },
    }),
  },
  joinTeam: {
    object: 'path',
    ask: async (make) => ({ params: { id: await make.team() }, body: { officer: await make.officer() } }),
  },
  leaveTeam: {
    object: 'path',
    ask: async (make, { sysadmin }) => {
      const [id, officer] = [await make.team(), await make.officer()]
      await sysadmin.post(`/api/teams/${id}/members`, { officer })
      return { params: { id, officer } }
    },
  },
  dissolveTeam: onId((make) => make.team()),
}

const accounts: Trials = {
  listAccounts: plain(),
  getAccount: onId((make) => make.account()),
  openAccount: {
    object: 'named',
    ask: async (make) => ({ body: { username: `n-${newId()}`, person: await make.officer() } }),
  },
  resetPassword: onId((make) => make.account()),
  giveGrant: onId((make) => make.account(), { role: 'officer', own: true }),
  withdrawGrant: {
    object: 'path',
    ask: async (make) => {
      const id = await make.account()
      return { params: { id, grant: await make.grant(id) } }
    },
  },
  disableAccount: onId((make) => make.account(), { reason: '借调' }),
  enableAccount: onId(async (make, { sysadmin }) => {
    const id = await make.account()
    await sysadmin.post(`/api/accounts/${id}/disable`, { reason: '借调' })
    return id
  }),
  linkIdentity: {
    object: 'path',
    ask: async (make) => ({
      params: { id: await make.account() },
      body: { issuer: 'https://id.example', subject: `s-${newId()}` },
    }),
  },
  unlinkIdentity: onId(
    async (make, { sysadmin }) => {
      const id = await make.account()
      await sysadmin.post(`/api/accounts/${id}/identities`, { issuer: 'https://id.example', subject: id })
      return id
    },
    { issuer: 'https://id.example' },
  ),
  listTokens: plain(),
  issueToken: {
    object: 'named',
    ask: async (make) => {
      const { account, grant } = await make.systemAccount()
      return { body: { account, name: '接口', grants: [grant], days: 1 } }
    },
  },
  revokeToken: onId((make) => make.token()),
}

const contacts: Trials = {
  listContacts: { object: 'named', ask: (_, { subject }) => ({ query: { subject } }) },
  getContact: onId((make) => make.contact()),
  addContact: {
    object: 'named',
    ask: (_, { subject, word }) => ({ body: { subject, name: `新${word}`, phone: '13700000000' } }),
  },
  changeContact: onId((make) => make.contact(), { name: '改名' }),
  revealContact: onId((make) => make.contact(), { purpose: '回访' }),
  eraseContact: onId((make) => make.contact()),
  listReveals: plain(),
}

export const peopleTrials: Trials = { ...sessions, ...units, ...officers, ...accounts, ...contacts }
