// A notice comes to a person who works here: into her list at once, and to her other channels as she wishes.
import { newId, type Id } from '#foundation/core/ids.ts'
import { addDeliveries } from '#foundation/notices/delivery.ts'
import type { ToPerson } from '#foundation/notices/sender.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { calendarInForce } from '#capabilities/calendars/server/questions.ts'
import { readsHere } from '#capabilities/people/server/questions/roles.ts'
import { leavesAt } from '../quiet.ts'
import { addItem } from './queries/items.ts'
import { preferencesOf } from './queries/preferences.ts'

/** What processes notify each other of: `tenant/person`. */
export const noticesChannel = 'yx_notices'

/** A message that was held up longer than this tells nothing any more. */
const seconds = 24 * 3600

/** Taken in, or false for somebody who does not work here: a contact is told by telephone. */
export async function takeIn(writer: Reader, told: ToPerson, at: string): Promise<boolean> {
  const { person, urgent = false } = told
  if (!(await readsHere(writer, person))) return false
  const [preferences, calendar] = await Promise.all([preferencesOf(writer, person), calendarInForce(writer)])
  const { id, kind, url = pathIn(told.text) } = told
  const item = { id, person, kind, text: told.title ?? plainOf(told.text), url, urgent, at }
  const leaving = (['mail', 'sms'] as const).flatMap((gate) => {
    const leaves = leavesAt(preferences, { urgent, wish: preferences[gate] }, Date.parse(at), calendar)
    return leaves === null ? [] : [{ gate, leaves }]
  })
  await Promise.all([
    addItem(writer, item, noticesChannel),
    ...leaving.map(({ gate, leaves }) =>
      addDeliveries(writer, [deliveryTo(person, gate, item, told.text)], {
        at,
        notBefore: new Date(leaves).toISOString(),
        seconds,
      }),
    ),
  ])
  return true
}

function deliveryTo(
  person: Id,
  gate: 'mail' | 'sms',
  { kind, text }: { readonly kind: string; readonly text: string },
  body: string,
) {
  return { id: newId(), gate, lane: person, kind, title: text.slice(0, 120), body }
}

/** The page of ours that a text for a telephone ends with: there it needs the whole address. */
function pathIn(text: string): string | null {
  return /https?:\/\/[^/\s]+(\/\S*)\s*$/.exec(text)?.[1] ?? null
}

/** Words made for a telephone, as they read in a list that knows whose they are and where they lead. */
export function plainOf(text: string): string {
  return text
    .replace(/^(【一线】|\[Yixian\] )/, '')
    .replace(/[。：:,，;；]?\s*(请登录查看：|See )?https?:\S+\s*$/, '')
    .trim()
}
