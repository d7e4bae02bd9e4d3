// Plays a year through the public API: a server of its own on a clock that is moved, people signed in at its doors.
import { manualClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Programme } from '#foundation/programme/programme.ts'
import { sendDue, type SenderParts } from '#foundation/notices/sender.ts'
import type { Pool } from '#foundation/postgres/pool.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import { compile, type WorkingCalendar } from '#foundation/time/compile.ts'
import { buildHouse } from '#apps/server/house.ts'
import { senderParts } from '#apps/server/notices.ts'
import { mattersPart } from '#capabilities/matters/programme.ts'
import { foundingAccounts } from '#capabilities/people/server/capability.ts'
import { foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { supervisionRounds } from '#capabilities/supervision/server/capability.ts'
import { adoptProgramme } from '#capabilities/programmes/server/capability.ts'
import type { Play } from '#programmes/play.ts'
import { agendaOn } from './agenda.ts'
import type { Phone } from './asker.ts'
import { chanceOf } from './chance.ts'
import { planConsultations } from './consultation-life.ts'
import { keepDirectory } from './directory-life.ts'
import type { Life } from './life.ts'
import { keepTelling } from './notice-life.ts'
import { planPlans } from './plan-life.ts'
import { planPromises } from './task-life.ts'
import { planRechecks } from './recheck-life.ts'
import { signIn } from './player.ts'
import { settle } from './settle.ts'
import { planSupervision } from './supervision-life.ts'
import { planYear } from './year.ts'

interface Played {
  readonly acts: number
  readonly ways: readonly { role: string; username: string }[]
}

interface PlayOptions {
  readonly pool: Pool
  readonly tenant: Id
  readonly programme: Programme
  readonly play: Play
  /** The year ends at this moment, ISO. */
  readonly until: string
  /** Password of every account made. */
  readonly password: string
}

const days = 86_400_000
const century = 100 * 365 * 86_400

/** A sign-in lasts the whole year here: the simulator's people do not sign out. */
const longSessions = { idleSeconds: century, absoluteSeconds: century }

export async function playYear(options: PlayOptions): Promise<Played> {
  const { pool, tenant, programme, play, password } = options
  const until = Date.parse(options.until)
  const clock = manualClock(new Date(until - 370 * days).toISOString())
  const app = await buildHouse({ pool, clock, homeTenant: tenant, people: { policy: longSessions } })
  try {
    const tellAll = keepTelling({ pool, clock, tenant })
    await tellAll()
    await foundCalendar(pool, clock, tenant)
    await adoptProgramme(pool, clock, tenant, programme)
    const founders = await foundingAccounts(pool, clock, tenant, password)
    const keys = {
      password,
      sysadmin: await signIn(app, founders.sysadmin, password),
      secadmin: await signIn(app, founders.secadmin, password),
    }
    const { cast, ways } = await settle(app, play, programme.key, keys)
    await keepDirectory(play, cast, programme.key)
    const phone = phoneOf(app, senderParts({ pool, clock, origin: 'http://localhost' }), tenant)
    const { classes } = mattersPart.of(programme)
    const calendar = compile(chinaCalendar) as WorkingCalendar
    const unitOfClass = (key: string) => classes.find((found) => found.key === key)?.unitCode ?? play.office
    const life: Life = {
      play,
      cast,
      agenda: agendaOn(clock, calendar),
      chance: chanceOf(2022),
      phone,
      unitOfClass,
    }
    planYear(life, programme.key, until)
    planPlans(life, programme.key, until)
    planPromises(life, programme.key, until)
    planConsultations(life, programme.key, until)
    planRechecks(life, programme.key, until)
    const rounds = supervisionRounds({ pool, clock })
    const raise = () => Promise.all(rounds.map((round) => round.run(tenant, () => false)))
    planSupervision(life, programme.key, until, raise)
    const acts = await life.agenda.run(until)
    await tellAll()
    return {
      acts,
      ways: [...ways, ...Object.entries(founders).map(([role, username]) => ({ role, username }))],
    }
  } finally {
    await app.close()
  }
}

/** The contacts' phones: what the sender delivers is read from there, as she would. */
function phoneOf(app: Phone['app'], parts: Omit<SenderParts, 'channel'>, tenant: Id): Phone {
  const links = new Map<Id, string>()
  const texts = new Map<string, string[]>()
  const channel = {
    deliver: async ({ phone, text }: { phone: string; text: string }) =>
      void texts.set(phone, [text, ...(texts.get(phone) ?? [])]),
  }
  const arrived = async (number: string, wanted: RegExp) => {
    await sendDue({ ...parts, channel }, [tenant])
    // Two that leave at one moment may arrive in either order: the newest that is meant.
    const found = texts
      .get(number)
      ?.map((text) => wanted.exec(text)?.[1])
      .find(Boolean)
    if (!found) throw new Error(`nothing like ${wanted.source} arrived at ${number}`)
    return found
  }
  return {
    app,
    keep: async (matter, number) => void links.set(matter, await arrived(number, /\/q\/([\w-]+)/)),
    link: (matter) => {
      const token = links.get(matter)
      if (!token) throw new Error(`nobody sent a link for ${matter}`)
      return token
    },
    // A matter's number begins with six digits, too.
    code: (number) => arrived(number, /验证码 (\d{6})/),
  }
}
