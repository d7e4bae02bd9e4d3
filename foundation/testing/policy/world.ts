// Two towns with the same places in both: what the policy is walked through in.
import { manualClock } from '../../core/clock.ts'
import type { Id } from '../../core/ids.ts'
import type { Message } from '../../notices/channel.ts'
import { sendDue, type SenderParts } from '../../notices/sender.ts'
import type { Capability } from '../../http/capability.ts'
import type { Programme } from '../../programme/programme.ts'
import { testPool } from '../tenant.ts'
import { newTown, type Town } from '../town.ts'
import { foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { adoptProgramme } from '#capabilities/programmes/server/capability.ts'
import { granted } from './granted.ts'
import { objectsOn, type Ground } from './objects.ts'
import { everybody, type Actor, type ActorName, type PlaceName } from './people.ts'

interface WorldOptions {
  readonly capabilities: readonly Capability[]
  readonly ports: Pick<NonNullable<Parameters<typeof newTown>[0]>, 'openLink' | 'serves'>
  readonly programme: Programme
  /** How notices become messages in this house. */
  readonly notices: Pick<SenderParts, 'composers' | 'phoneOf'>
}

export interface World {
  readonly actors: Readonly<Record<ActorName, Actor>>
  readonly grounds: Readonly<Record<PlaceName, Ground>>
}

const begun = '2026-03-02T01:00:00.000Z'
/** Nine days later the asker's week has passed. */
const today = '2026-03-11T01:00:00.000Z'
const staleFor: Readonly<Record<PlaceName, number>> = { own: 4, sibling: 3, parent: 3, elsewhere: 2 }
const unitOf = { own: 'bureau', sibling: 'sibling', parent: 'parent', elsewhere: 'bureau' } as const
const serveIn = { own: 'section', sibling: 'siblingSection', parent: 'parent', elsewhere: 'section' } as const
const areaOf = { own: 'town', sibling: 'otherTown', parent: 'county', elsewhere: 'town' } as const
const words = { own: '甲辰', sibling: '乙巳', parent: '丙午', elsewhere: '丁未' } as const
const secrets = { own: '栖霞', sibling: '摄山', parent: '紫金', elsewhere: '幕府' } as const
const here: readonly PlaceName[] = ['own', 'sibling', 'parent']

export async function newWorld(options: WorldOptions): Promise<World> {
  const one = await townWith(options, here)
  const other = await townWith(options, ['elsewhere'])
  const grounds = { ...one.grounds, ...other.grounds } as Record<PlaceName, Ground>
  const { own } = grounds
  const make = objectsOn(own)
  const link = await make.linkTo(await make.matter('replied', { contact: await make.contact() }))
  const actors = await everybody({
    ...{ town: one.town, officer: own.raiser, subject: own.subject },
    link: link['x-asker-link']!,
  })
  return { actors, grounds }
}

async function townWith(options: WorldOptions, places: readonly PlaceName[]) {
  const { capabilities, ports, programme } = options
  const town = await newTown({ capabilities, ...ports, at: begun })
  await adoptProgramme(testPool(), manualClock(begun), town.tenant, programme)
  await foundCalendar(testPool(), manualClock(begun), town.tenant)
  const stale = new Map<PlaceName, Id[]>()
  for (const place of places) stale.set(place, await answeredMatters(options, town, place))
  await tryToReach(town, [...stale.values()].flat())
  town.clock.moveTo(today)
  const grounds: Partial<Record<PlaceName, Ground>> = {}
  for (const place of places) grounds[place] = await groundOf(options, town, place, stale.get(place)!)
  return { town, grounds }
}

async function answeredMatters(options: WorldOptions, town: Town, place: PlaceName): Promise<Id[]> {
  const ground = await groundOf(options, town, place, [])
  const made: Id[] = []
  for (let n = 0; n < staleFor[place]; n++) made.push(await objectsOn(ground).matter('replied'))
  return made
}

/** On three days somebody of the office calls in vain; a sign-in does not last from one day to the next. */
async function tryToReach(town: Town, matters: readonly Id[]): Promise<void> {
  for (const day of ['03', '04', '05']) {
    town.clock.moveTo(`2026-03-${day}T02:00:00.000Z`)
    const office = await town.enrol({ role: 'coordinator', unit: 'office' })
    for (const matter of matters)
      granted(await office.post(`/api/matters/${matter}/attempts`, { how: '电话', note: '无人接听' }))
  }
}

async function groundOf(options: WorldOptions, town: Town, place: PlaceName, stale: Id[]): Promise<Ground> {
  const word = words[place]
  const [unit, area, programme] = [
    town.units[unitOf[place]],
    town.areas[areaOf[place]],
    options.programme.key,
  ]
  const office = await town.enrol({ role: 'coordinator', name: `办公室${word}`, unit: 'office' })
  const raiser = await town.enrol({
    role: 'officer',
    name: `干部${word}`,
    unit: serveIn[place],
    scope: { own: true },
  })
  const added = await office.post('/api/subjects', { kind: 'enterprise', name: `企业${word}`, unit, area })
  const subject: Id = granted(added).id
  granted(await office.post('/api/pairings', { programme, subject, officer: raiser.person, role: 'lead' }))
  return {
    ...{ place, town, programme, unit, area, subject, raiser, office, stale, word, secret: secrets[place] },
    sysadmin: await town.enrol({ role: 'sysadmin' }),
    secadmin: await town.enrol({ role: 'secadmin' }),
    lastText: (wanted) => lastText(options, town, wanted),
  }
}

async function lastText({ notices }: WorldOptions, town: Town, wanted: RegExp): Promise<string> {
  // Several are sent at a time: the last is the one that was queued last, not the one that arrived last.
  let last = { id: '', found: '' }
  const deliver = async ({ id, text }: Message) => {
    const found = wanted.exec(text)?.[1]
    if (found !== undefined && id > last.id) last = { id, found }
  }
  const channel = { deliver }
  const parts = {
    ...notices,
    pool: testPool(),
    clock: town.clock,
    origin: 'https://yixian.example',
    log: () => {},
  }
  await sendDue({ ...parts, channel }, [town.tenant])
  return last.found
}
