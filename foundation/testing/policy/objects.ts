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
  /** The text that the last message brought to a telephone. */
  readonly lastText: () => Promise<string>
  /** A word that stands in every name of the register made here. */
  readonly word: string
  /** A word that stands in every title, text and note of the work done here. */
  readonly secret: string
}

export type MatterState = 'received' | 'dispatched' | 'acknowledged' | 'replied'

let phones = 0

export function objectsOn(ground: Ground) {
  const { office, sysadmin, secadmin, raiser, programme, subject, unit, area, word, secret } = ground
  const id = async (reply: Promise<Awaited<ReturnType<Caller['get']>>>): Promise<Id> =>
    granted(await reply).id

  const contact = (of = subject) => {
    const phone = `1380${String(1_000_000 + phones++)}`
    return id(office.post('/api/contacts', { subject: of, name: `联系人${word}`, phone }))
  }
  const newSubject = () =>
    id(office.post('/api/subjects', { kind: 'enterprise', name: `企业${word}`, unit, area }))
  const retired = async () => {
    const made = await newSubject()
    granted(await office.post(`/api/subjects/${made}/retire`, { reason: '停产' }))
    return made
  }
  const officer = () =>
    id(sysadmin.post('/api/officers', { name: `干部${word}`, unit, phone: '13900000000' }))
  const team = () => id(sysadmin.post('/api/teams', { name: `队伍${word}`, kind: 'area', unit, area }))
  const newUnit = () =>
    id(sysadmin.post('/api/units', { name: `单位${word}`, kind: 'section', parent: unit }))
  const newArea = () => id(sysadmin.post('/api/areas', { name: '新区域', level: 'village', parent: area }))
  const account = async () =>
    id(sysadmin.post('/api/accounts', { username: `u-${newId()}`, person: await officer() }))
  const systemAccount = async () => {
    const made = await id(sysadmin.post('/api/accounts', { username: `s-${newId()}`, kind: 'system', unit }))
    return { account: made, grant: await grant(made) }
  }
  const grant = async (to: Id): Promise<Id> =>
    granted(await secadmin.post(`/api/accounts/${to}/grants`, { role: 'handler', unit })).grant
  const token = async () => {
    const { account: of, grant: given } = await systemAccount()
    return id(sysadmin.post('/api/tokens', { account: of, name: `令牌${word}`, grants: [given], days: 3 }))
  }
  const matter = async (state: MatterState, more: object = {}) => {
    const told = {
      programme,
      subject,
      title: `事项${secret}`,
      text: `经过${secret}`,
      class: 'other',
      ...more,
    }
    const made = await id(raiser.post('/api/matters', told))
    const steps: [MatterState, string, object?][] = [
      ['dispatched', 'dispatch', { unit, note: `内部${secret}` }],
      ['acknowledged', 'acknowledge'],
      ['replied', 'reply', { disposition: 'resolved', text: `答复${secret}` }],
    ]
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
  const pairing = async () =>
    id(office.post('/api/pairings', { programme, subject, officer: await officer(), role: 'member' }))
  const linkTo = async (of: Id): Promise<Readonly<Record<string, string>>> => {
    const { url } = granted(await raiser.post(`/api/matters/${of}/link`, {}))
    return { 'x-asker-link': url.slice(url.lastIndexOf('/') + 1) }
  }
  const card = async (): Promise<Readonly<Record<string, string>>> => {
    const { url } = granted(
      await office.post(`/api/subjects/${subject}/link`, { programme, contact: await contact() }),
    )
    return { 'x-asker-link': url.slice(url.lastIndexOf('/') + 1) }
  }
  const code = async (headers: Readonly<Record<string, string>>): Promise<string> => {
    granted(await ground.town.nobody.post('/api/q/code', undefined, { headers }))
    return /(?<!\d)\d{6}(?!\d)/.exec(await ground.lastText())![0]
  }
  return {
    ...{
      contact,
      newSubject,
      retired,
      officer,
      team,
      newUnit,
      newArea,
      account,
      systemAccount,
      grant,
      token,
    },
    ...{ matter, visit, pairing, linkTo, card, code },
  }
}

export type Objects = ReturnType<typeof objectsOn>
