// The people and systems that the policy speaks of, each signed in to the first of two towns.
import type { Role } from '../../core/actor.ts'
import { newId, type Id } from '../../core/ids.ts'
import type { Caller } from '../caller.ts'
import type { Town } from '../town.ts'
import { granted } from './granted.ts'

export const actorNames = [
  'officer',
  'handler',
  'token',
  'coordinator',
  'office',
  'leader',
  'county',
  'supervisor',
  'inspector',
  'contact',
  'sysadmin',
  'secadmin',
  'auditor',
  'asker',
  'nobody',
] as const
export type ActorName = (typeof actorNames)[number]

/** Where an object stands, seen from the unit of those who act. */
export const placeNames = ['own', 'sibling', 'parent', 'elsewhere'] as const
export type PlaceName = (typeof placeNames)[number]

export interface Actor extends Caller {
  readonly name: ActorName
  readonly account: Id | null
  readonly person: Id | null
}

/** Sends `headers` with everything that `caller` sends. */
function sendingAlso(caller: Caller, headers: Readonly<Record<string, string>>): Caller {
  const also = (extra: Parameters<Caller['get']>[1] = {}) => ({
    ...extra,
    headers: { ...headers, ...extra.headers },
  })
  return {
    get: (path, extra) => caller.get(path, also(extra)),
    post: (path, body, extra) => caller.post(path, body, also(extra)),
    put: (path, body, extra) => caller.put(path, body, also(extra)),
    delete: (path, extra) => caller.delete(path, also(extra)),
  }
}

interface Given {
  readonly town: Town
  readonly officer: Caller & { readonly account: Id; readonly person: Id | null }
  /** The enterprise whose contact it is. */
  readonly subject: Id
  /** Text of the link to one matter. */
  readonly link: string
}

/** Everybody, newly signed in. Those of a unit are of the bureau. */
export async function everybody({ town, officer, subject, link }: Given): Promise<Record<ActorName, Actor>> {
  const unit = 'bureau'
  const scope = { unit } as const
  const people: Partial<Record<ActorName, Parameters<Town['enrol']>[0]>> = {
    handler: { role: 'handler', name: '承办甲', unit, scope },
    coordinator: { role: 'coordinator', name: '专班甲', unit, scope },
    leader: { role: 'leader', name: '分管甲', unit, scope },
    supervisor: { role: 'supervisor', name: '督查甲', unit, scope },
    office: { role: 'coordinator', name: '办公室甲', unit: 'office' },
    county: { role: 'leader', name: '县领导甲', unit: 'county' },
    inspector: { role: 'supervisor', name: '县督查甲', unit: 'office' },
    contact: { role: 'contact', name: '企业甲', scope: { own: true }, subject },
    sysadmin: { role: 'sysadmin' },
    secadmin: { role: 'secadmin' },
    auditor: { role: 'auditor' },
  }
  const actors: Record<string, Actor> = {
    officer: { ...officer, name: 'officer' },
    nobody: { ...town.nobody, name: 'nobody', account: null, person: null },
    asker: {
      ...sendingAlso(town.nobody, { 'x-asker-link': link }),
      name: 'asker',
      account: null,
      person: null,
    },
    token: await tokenOf(town),
  }
  for (const [name, who] of Object.entries(people)) {
    actors[name] = { ...(await town.enrol(who)), name: name as ActorName }
  }
  return actors as Record<ActorName, Actor>
}

async function tokenOf(town: Town): Promise<Actor> {
  const { account, token } = await systemToken(town, 'handler', town.units.bureau)
  const caller = sendingAlso(town.nobody, { authorization: `Bearer ${token}` })
  return { ...caller, name: 'token', account, person: null }
}

/** Another system that the two administrators let act in a role, over a unit or, with null, everywhere. */
export async function systemToken(
  town: Town,
  role: Role,
  unit: Id | null,
): Promise<{ account: Id; token: string }> {
  const [sysadmin, secadmin] = [
    await town.enrol({ role: 'sysadmin' }),
    await town.enrol({ role: 'secadmin' }),
  ]
  const [account, grant] = [newId(), newId()]
  const opened = { id: account, username: `system-${account.slice(-6)}`, kind: 'system', unit }
  granted(await sysadmin.post('/api/accounts', opened))
  granted(await secadmin.post(`/api/accounts/${account}/grants`, { id: grant, role, unit }))
  const wanted = { account, name: '政务热线', grants: [grant], days: 30 }
  return { account, token: granted(await sysadmin.post('/api/tokens', wanted)).token }
}
