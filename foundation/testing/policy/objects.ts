// Makes the objects that doors are tried on, each in the state that its door needs, by people who may.
import { newId, type Id } from '../../core/ids.ts'
import type { Caller } from '../caller.ts'
import type { Enrolled, Town } from '../town.ts'
import { granted } from './granted.ts'
import type { PlaceName } from './people.ts'

/** A place in a town: its unit, its area, its enterprise, and the officer who serves there. */
export interface Ground {
  readonly place: PlaceName
  readonly town: Town
  readonly programme: string
  readonly unit: Id
  readonly area: Id
  readonly subject: Id
  readonly raiser: Enrolled
  /** Those who prepare; they are not among the people who are tried. */
  readonly office: Caller
  readonly sysadmin: Caller
  readonly secadmin: Caller
  /** Matters answered long ago, whose asker could not be reached on three days. */
  readonly stale: Id[]
  /** What the pattern's group finds in the last message with it that comes to a telephone now; messages of one moment come in any order. */
  readonly lastText: (wanted: RegExp) => Promise<string>
  /** A word that stands in every name of the register made here. */
  readonly word: string
  /** A word that stands in every title, text and note of the work done here. */
  readonly secret: string
}

type MatterState = 'received' | 'dispatched' | 'acknowledged' | 'replied'
type Replies = ReturnType<Caller['get']>

let phones = 0

export function objectsOn(ground: Ground) {
  const register = registerOn(ground)
  return {
    ...register,
    ...accountsOn(ground, register.officer),
    ...workOn(ground),
    ...askersOn(ground, register.contact),
  }
}

export type Objects = ReturnType<typeof objectsOn>

async function idOf(reply: Replies): Promise<Id> {
  return granted(await reply).id
}

function registerOn({ office, sysadmin, unit, area, subject, programme, word }: Ground) {
  const contact = () => {
    const phone = `1380${String(1_000_000 + phones++)}`
    return idOf(office.post('/api/contacts', { subject, name: `联系人${word}`, phone }))
  }
  const newSubject = () =>
    idOf(office.post('/api/subjects', { kind: 'enterprise', name: `企业${word}`, unit, area }))
  const retired = async () => {
    const made = await newSubject()
    granted(await office.post(`/api/subjects/${made}/retire`, { reason: '停产' }))
    return made
  }
  const officer = () =>
    idOf(sysadmin.post('/api/officers', { name: `干部${word}`, unit, phone: '13900000000' }))
  const pairing = async () => {
    const told = { programme, subject, officer: await officer(), role: 'member' }
    return idOf(office.post('/api/pairings', told))
  }
  return {
    ...{ contact, newSubject, retired, officer, pairing },
    team: () => idOf(sysadmin.post('/api/teams', { name: `队伍${word}`, kind: 'area', unit, area })),
    newUnit: () => idOf(sysadmin.post('/api/units', { name: `单位${word}`, kind: 'section', parent: unit })),
    newArea: () => idOf(sysadmin.post('/api/areas', { name: '新区域', level: 'village', parent: area })),
  }
}

function accountsOn({ sysadmin, secadmin, unit, word }: Ground, officer: () => Promise<Id>) {
  const grant = async (to: Id): Promise<Id> =>
    granted(await secadmin.post(`/api/accounts/${to}/grants`, { role: 'handler', unit })).grant
  const systemAccount = async () => {
    const opened = { username: `s-${newId()}`, kind: 'system', unit }
    const account = await idOf(sysadmin.post('/api/accounts', opened))
    return { account, grant: await grant(account) }
  }
  return {
    ...{ grant, systemAccount },
    account: async () =>
      idOf(sysadmin.post('/api/accounts', { username: `u-${newId()}`, person: await officer() })),
    token: async () => {
      const { account, grant: given } = await systemAccount()
      return idOf(sysadmin.post('/api/tokens', { account, name: `令牌${word}`, grants: [given], days: 3 }))
    },
  }
}

function workOn({ town, office, raiser, programme, subject, unit, secret }: Ground) {
  const steps: readonly (readonly [MatterState, string, object?])[] = [
    ['dispatched', 'dispatch', { unit, note: `内部${secret}` }],
    ['acknowledged', 'acknowledge'],
    ['replied', 'reply', { disposition: 'resolved', text: `答复${secret}` }],
  ]
  const matter = async (state: MatterState, more: object = {}) => {
    const told = {
      programme,
      subject,
      title: `事项${secret}`,
      text: `经过${secret}`,
      class: 'other',
      ...more,
    }
    const made = await idOf(raiser.post('/api/matters', told))
    for (const [reached, step, body] of state === 'received' ? [] : steps) {
      granted(await office.post(`/api/matters/${made}/${step}`, body))
      if (reached === state) break
    }
    return made
  }
  const visit = async (by: Caller = raiser): Promise<{ visit: Id; promise: Id; matter: Id }> => {
    const body = {
      ...{ programme, subject, kind: 'on-site', heard: `所闻${secret}` },
      promises: [{ text: `承诺${secret}`, due: '2030-01-01' }],
      findings: [{ title: `发现${secret}` }],
    }
    const made = granted(await by.post('/api/visits', body))
    return { visit: made.id, promise: made.promises[0].id, matter: made.matters[0].id }
  }
  let second: Promise<Caller> | undefined
  const matterAsking = async (what: 'extension' | 'hold' | 'release' | 'dispute') => {
    const made = await matter('acknowledged')
    const at = `/api/matters/${made}`
    if (what === 'extension')
      granted(await office.post(`${at}/extension`, { due: '2030-01-01', reason: `理由${secret}` }))
    else if (what === 'dispute')
      granted(await office.post(`${at}/dispute`, { reason: 'not-our-duty', note: `异议${secret}` }))
    else granted(await office.post(`${at}/hold`, hold))
    // Nobody decides what he asked for himself.
    second ??= town.enrol({ role: 'coordinator', unit: 'office' })
    if (what === 'release') granted(await (await second).post(`${at}/hold/decision`, { granted: true }))
    return made
  }
  const hold = { reason: `理由${secret}`, plannedFor: '2026-04-01', reviewOn: '2026-04-01' }
  /** Held by another unit; the place's own is asked for its opinion. */
  const matterSupported = async (lead: Id) => {
    const made = await matter('received')
    const supports = [{ unit, part: `部分${secret}` }]
    granted(await office.post(`/api/matters/${made}/dispatch`, { unit: lead, supports }))
    return made
  }
  const matterReferred = async (contact: Id) => {
    const made = await matter('received', { contact })
    granted(await office.post(`/api/matters/${made}/refer-out`, { channel: 'court', note: `渠道${secret}` }))
    return made
  }
  return { matter, matterAsking, matterSupported, matterReferred, hold: () => hold, visit }
}

type Link = Readonly<Record<'x-asker-link', string>>

function askersOn(
  { town, office, raiser, subject, programme, lastText }: Ground,
  contact: () => Promise<Id>,
) {
  const linkIn = ({ url }: { url: string }): Link => ({ 'x-asker-link': url.slice(url.lastIndexOf('/') + 1) })
  return {
    linkTo: async (matter: Id) => linkIn(granted(await raiser.post(`/api/matters/${matter}/link`, {}))),
    card: async () => {
      const told = { programme, contact: await contact() }
      return linkIn(granted(await office.post(`/api/subjects/${subject}/link`, told)))
    },
    code: async (headers: Link): Promise<string> => {
      granted(await town.nobody.post('/api/q/code', undefined, { headers }))
      return lastText(/验证码 (\d{6})/)
    },
  }
}
