// Before the year begins: units, officers, accounts, enterprises, contacts and pairings, each made at its own door.
import type { FastifyInstance } from 'fastify'
import type { Id } from '#foundation/core/ids.ts'
import type { Role } from '#foundation/core/actor.ts'
import type { Play } from '#programmes/play.ts'
import { makeCode } from '#capabilities/subjects/server/capability.ts'
import type { Cast, PlayedEnterprise, PlayedOfficer } from './cast.ts'
import { signIn, type Player } from './player.ts'

interface Keys {
  readonly sysadmin: Player
  readonly secadmin: Player
  /** The password every demonstration account is given. */
  readonly password: string
}

interface Settled {
  readonly cast: Cast
  /** One account to sign in with for each role, in the order of the working day. */
  readonly ways: readonly { role: Role; username: string }[]
}

type Made = { id: Id }

export async function settle(
  app: FastifyInstance,
  play: Play,
  programme: string,
  keys: Keys,
): Promise<Settled> {
  const units = await addUnits(play, keys)
  const door = { app, play, keys, units, programme }
  const office = await staff(door, {
    username: 'office',
    name: '周秀芳',
    unit: play.office,
    role: 'coordinator',
    everywhere: true,
  })
  const supervisor = await staff(door, {
    username: 'supervisor',
    name: '罗国栋',
    unit: play.office,
    role: 'supervisor',
    everywhere: true,
  })
  const leader = await staff(door, {
    username: 'leader',
    name: '陈德明',
    unit: play.leaders,
    role: 'leader',
    everywhere: true,
  })
  const handlers = new Map<string, Player>([[play.leaders, leader.player]])
  for (const { code, kind } of play.units) {
    if (['government', 'office'].includes(kind)) continue
    const username = `handler.${code.slice(3).toLowerCase()}`
    handlers.set(
      code,
      (await staff(door, { username, name: nameOf(play, handlers.size + 200), unit: code, role: 'handler' }))
        .player,
    )
  }
  const officers = await addOfficers(door)
  const enterprises = await addEnterprises(door, office.player, officers)
  await openAuditor(door)
  return {
    cast: { units, office: office.player, supervisor, handlers, officers, enterprises },
    ways: [
      { role: 'officer', username: 'officer01' },
      { role: 'coordinator', username: 'office' },
      { role: 'handler', username: 'handler.rs' },
      { role: 'leader', username: 'leader' },
      { role: 'supervisor', username: 'supervisor' },
      { role: 'auditor', username: 'auditor' },
    ],
  }
}

interface Door {
  readonly app: FastifyInstance
  readonly play: Play
  readonly keys: Keys
  readonly units: ReadonlyMap<string, Id>
  readonly programme: string
}

/** The third administrator: opened by one of the other two, given the role and the first password by the other. */
async function openAuditor({ app, keys }: Door): Promise<void> {
  const account = await keys.sysadmin.post<Made>('/api/accounts', { username: 'auditor' })
  await keys.secadmin.post(`/api/accounts/${account.id}/grants`, { role: 'auditor' })
  const once = await keys.secadmin.post<{ password: string }>(`/api/accounts/${account.id}/password`)
  const first = await signIn(app, 'auditor', once.password)
  await first.post('/api/account/password', { current: once.password, next: keys.password })
}

async function addUnits(play: Play, { sysadmin }: Keys): Promise<Map<string, Id>> {
  const units = new Map<string, Id>()
  for (const { code, name, kind, under } of play.units) {
    const parent = under === null ? null : units.get(under)!
    units.set(code, (await sysadmin.post<Made>('/api/units', { name, kind, code, parent })).id)
  }
  return units
}

interface StaffWanted {
  readonly username: string
  readonly name: string
  readonly unit: string
  readonly role: Role
  /** A role over the whole jurisdiction; else over the own unit, and for officers over their own pairings. */
  readonly everywhere?: boolean
}

/** An officer's record, an account, a role from the other administrator, and the person's own password. */
async function staff({ app, keys, units }: Door, wanted: StaffWanted): Promise<PlayedOfficer> {
  const { username, name, role } = wanted
  const unit = units.get(wanted.unit)!
  const { id } = await keys.sysadmin.post<Made>('/api/officers', { name, unit })
  const account = await keys.sysadmin.post<Made>('/api/accounts', { username, person: id })
  const scope = wanted.everywhere ? {} : role === 'officer' ? { own: true } : { unit }
  await keys.secadmin.post(`/api/accounts/${account.id}/grants`, { role, ...scope })
  const once = await keys.sysadmin.post<{ password: string }>(`/api/accounts/${account.id}/password`)
  const first = await signIn(app, username, once.password)
  await first.post('/api/account/password', { current: once.password, next: keys.password })
  return { id, name, player: await signIn(app, username, keys.password) }
}

async function addOfficers(door: Door): Promise<PlayedOfficer[]> {
  const towns = [
    ...door.play.places,
    ...door.play.units.filter(({ kind }) => kind === 'department').map(({ code }) => code),
  ]
  const wanted = Array.from({ length: door.play.officers }, (_, n) => ({
    username: `officer${String(n + 1).padStart(2, '0')}`,
    name: nameOf(door.play, n),
    unit: towns[n % towns.length]!,
    role: 'officer' as const,
  }))
  const officers: PlayedOfficer[] = []
  for (let n = 0; n < wanted.length; n += 4) {
    officers.push(...(await Promise.all(wanted.slice(n, n + 4).map((one) => staff(door, one)))))
  }
  return officers
}

async function addEnterprises(
  door: Door,
  office: Player,
  officers: readonly PlayedOfficer[],
): Promise<PlayedEnterprise[]> {
  const { play, units, programme } = door
  const enterprises: PlayedEnterprise[] = []
  for (let n = 0; n < play.enterprises; n++) {
    const trade = play.trades[n % play.trades.length]!
    const name = `${play.jurisdiction.replace(/县$/, '')}${play.brands[(n * 7) % play.brands.length]}${play.brands[(n * 3 + 5) % play.brands.length]!.slice(0, 1)}${trade.name}`
    const unit = units.get(play.places[n % play.places.length]!)
    const code = makeCode(n + 1)
    const { id } = await office.post<Made>('/api/subjects', {
      kind: 'enterprise',
      name,
      code,
      category: trade.industry,
      unit,
    })
    const phone = `199${String(10_000_000 + n * 7919).slice(0, 8)}`
    const contact = await office.post<Made>('/api/contacts', {
      subject: id,
      name: nameOf(play, n + 71),
      phone,
      duty: '行政经理',
      main: true,
    })
    const lead = officers[n % officers.length]!
    await office.post('/api/pairings', {
      programme,
      subject: id,
      officer: lead.id,
      role: 'lead',
      from: '2020-01-01',
    })
    enterprises.push({ id, name, contact: contact.id, phone, lead })
  }
  return enterprises
}

function nameOf(play: Play, n: number): string {
  const surname = play.surnames[(n * 3) % play.surnames.length]!
  return surname + play.givenNames[(n * 7 + Math.floor(n / 20)) % play.givenNames.length]!
}
