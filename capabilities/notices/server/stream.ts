// The stream of one's own notices: what came after the last event seen, then each as it comes, as long as the sign-in stands.
import { isoNow } from '#foundation/core/clock.ts'
import type { Actor } from '#foundation/core/actor.ts'
import type { Events } from '#foundation/http/event-stream.ts'
import { isStranger } from '#foundation/http/handle.ts'
import type { BareAnswer, BareContext } from '#foundation/http/served.ts'
import { reading, type Reader } from '#foundation/postgres/pool.ts'
import type { Hearing } from '#foundation/postgres/listening.ts'
import { calendarInForce } from '#capabilities/calendars/server/questions.ts'
import { doors } from '../contract.ts'
import { isQuiet } from '../quiet.ts'
import { boxOf, itemsSince, type Item } from './queries/items.ts'
import { preferencesOf } from './queries/preferences.ts'
import { whoseOf } from './whose.ts'

const most = 50

/** How a browser comes again, in milliseconds. */
const again = 'retry: 3000\n\n'

export async function followNotices(context: BareContext, hearing: Hearing): Promise<BareAnswer<null>> {
  const { pool, clock, identity, credential } = context
  const actor = await pool.connect(async (connection) => {
    const found = await identity.begin(connection, credential, isoNow(clock), true)
    connection.leave()
    return found
  })
  if (!actor || isStranger(actor, doors.followNotices.allow)) return { outcome: 'unauthorised' }
  const { tenant } = actor
  const person = whoseOf(actor)
  const box = await reading(pool, tenant, (reader) => boxOf(reader, person))
  let last = lastSeen(context.lastEventId, box.last)
  const next = async (reader: Reader): Promise<string> => {
    const items = await itemsSince(reader, person, last, most)
    if (items.length === 0) return ''
    last = items.at(-1)!.number
    const [{ unseen }, preferences, calendar] = await Promise.all([
      boxOf(reader, person),
      preferencesOf(reader, person),
      calendarInForce(reader),
    ])
    const quiet = isQuiet(preferences, clock.now(), calendar)
    return items.map((item) => eventOf(item, unseen, quiet)).join('')
  }
  const missed = await reading(pool, tenant, next)
  const events: Events = {
    whose: `${tenant}/${actor.account}`,
    first: `${again}event: state\ndata: ${JSON.stringify({ unseen: box.unseen })}\n\n${missed}`,
    more: async () => ((await stillThere(context, actor)) ? reading(pool, tenant, next) : null),
    hints: (hint) => hearing.on(`${tenant}/${person}`, hint),
  }
  return { outcome: 'accepted', reply: null, events }
}

/** Where it goes on: nobody can ask for what lies ahead of her list. */
function lastSeen(text: string | null, newest: number): number {
  const number = text === null || !/^\d{1,9}$/.test(text) ? newest : Number(text)
  return Math.min(number, newest)
}

function eventOf(item: Item, unseen: number, quiet: boolean): string {
  // What may not wait rings at night as well.
  const data = JSON.stringify({ ...item, unseen, rings: item.urgent || !quiet })
  return `id: ${item.number}\nevent: notice\ndata: ${data}\n\n`
}

/** A sign-in that has ended, was idle too long or was shut out. Looking is no use of it: an open page keeps nobody signed in. */
async function stillThere(
  { pool, clock, identity, credential }: BareContext,
  actor: Actor,
): Promise<boolean> {
  const at = isoNow(clock)
  const stands = identity.stillOpens(credential, actor, at)
  if (stands)
    return reading(pool, actor.tenant, async ({ query }) => {
      const [row] = await query<{ stands: boolean }>(`select ${stands.sql} as stands`, stands.values)
      return row!.stands
    })
  return pool.connect(async (connection) => {
    const found = await identity.begin(connection, credential, at, true)
    connection.leave()
    return found !== null && found.account === actor.account
  })
}
