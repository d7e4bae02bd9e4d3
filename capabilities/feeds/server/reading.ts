// A calendar program reads: counted, the link looked up, then everything as its owner may see it at this moment.
import { hasRole, type Actor } from '#foundation/core/actor.ts'
import { isoNow } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { refuse } from '#foundation/core/refusal.ts'
import type { Lang } from '#foundation/core/words.ts'
import { unchanging, type Unchanging } from '#foundation/http/conditional.ts'
import { networkOf } from '#foundation/http/network.ts'
import type { BareAnswer, BareContext } from '#foundation/http/served.ts'
import { readToken } from '#foundation/http/token.ts'
import { calendarFile, icsType } from '#foundation/ics/write.ts'
import { begin, type Connection, type Reader } from '#foundation/postgres/pool.ts'
import { calendarInForce } from '#capabilities/calendars/server/questions.ts'
import { messages } from '../event-messages.ts'
import { endLinkOfToken, noteRead } from './queries/links.ts'
import { countTry } from './queries/tries.ts'
import { datesOf, readers } from './sources.ts'

/** Who an account is at this moment; null when it is disabled. The house tells: people knows, and stands below. */
export type ActorNow = (reader: Reader, account: Id) => Promise<Actor | null>

// A link is read by few devices, each a few times an hour; behind one network stands a whole office of them.
const mostOfLink = 120
const mostOfNetwork = 3600
/** Minutes after which a program should ask again. */
const askAgain = 60

/**
 * The calendar that a token opens. Missing alike whether the token was never given out, was ended, or its owner has left,
 * lost his roles or been shut out. Such a link is over for good, also if he should come back.
 */
export function readFeed(
  context: BareContext,
  tokenText: string,
  actorNow: ActorNow,
): Promise<BareAnswer<null>> {
  const { pool, clock, address, tenant: home } = context
  const token = readToken(tokenText)
  const at = isoNow(clock)
  return pool.connect(async (connection): Promise<BareAnswer<null>> => {
    const network = networkOf(address)
    const tries = network && (await writing(connection, home, (writer) => countTry(writer, network, at)))
    if (tries && tries > mostOfNetwork) return tooOften
    const link =
      token && (await writing(connection, token.tenant, (writer) => noteRead(writer, token.hash, at)))
    if (!link) return { outcome: 'missing' }
    if (link.reads > mostOfLink) return tooOften
    const reader = { tenant: token.tenant, query: connection.query, marks: connection.marks }
    const begun = begin(connection, token.tenant, 'read only')
    const [, actor] = await Promise.all([begun, actorNow(reader, link.account)])
    const file = actor && (await fileOf({ reader, actor, at, lang: link.lang, origin: context.origin }))
    connection.leave()
    if (file) return { outcome: 'accepted', reply: null, file }
    await writing(connection, token.tenant, (writer) => endLinkOfToken(writer, token.hash, at))
    return { outcome: 'missing' }
  })
}

const tooOften = { outcome: 'refused', refusal: refuse('feed.too-often') } as const

interface Asked {
  readonly reader: Reader
  readonly actor: Actor
  readonly at: string
  readonly lang: Lang
  readonly origin: string
}

async function fileOf({ actor, ...asked }: Asked): Promise<Unchanging | null> {
  const { person } = actor
  if (person === null || !hasRole(actor, ...readers)) return null
  const { reader, at, lang } = asked
  const [events, calendar] = await Promise.all([
    datesOf({ ...asked, actor: { ...actor, person } }),
    calendarInForce(reader),
  ])
  const name = messages.calendar[lang]
  const text = calendarFile({ name, zone: calendar.zone.name, at, askAgain, events })
  return unchanging(text, icsType, 'personal')
}

/** A transaction of its own: what was counted stays, and the row is free again before the calendar is put together. */
async function writing<T>(
  connection: Connection,
  tenant: Id,
  write: (writer: Reader) => Promise<T>,
): Promise<T> {
  const begun = begin(connection, tenant)
  const written = write({ tenant, query: connection.query })
  const [, result] = await Promise.all([begun, written])
  await connection.query('commit')
  return result
}
