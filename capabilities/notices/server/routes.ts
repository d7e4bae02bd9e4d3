// Serves the doors of one's own notices; those of outlets and deliveries beside them.
import { serveBare, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { Hearing } from '#foundation/postgres/listening.ts'
import { doors } from '../contract.ts'
import { outletRoutes } from './outlets.ts'
import { boxOf, newestItems, seeUpTo } from './queries/items.ts'
import { preferencesOf, setPreferences } from './queries/preferences.ts'
import { followNotices } from './stream.ts'
import type { NoticesOptions } from './options.ts'
import { whoseOf } from './whose.ts'

const highest = 2_147_483_647

export function noticeRoutes(options: NoticesOptions, hearing: Hearing): readonly Served[] {
  return [
    serveQuestion(doors.listNotices, async (asking, { query: { after, limit = 50 } }) => {
      const person = whoseOf(asking.actor)
      const [below] = readKey(after, 1) ?? []
      const [rows, box] = await Promise.all([
        newestItems(asking, person, typeof below === 'number' ? below : highest, limit + 1),
        boxOf(asking, person),
      ])
      return { ...pageOf(rows, limit, ({ number }) => [number]), ...box }
    }),

    serveBare(doors.followNotices, (context) => followNotices(context, hearing)),

    serveCommand(doors.seeNotices, async (acting, { body: { upTo } }) => {
      const unseen = await seeUpTo(acting, whoseOf(acting.actor), upTo)
      return { outcome: 'accepted', reply: { unseen } }
    }),

    serveQuestion(doors.getNoticePreferences, async (asking) => {
      const person = whoseOf(asking.actor)
      const [preferences, phone, mail] = await Promise.all([
        preferencesOf(asking, person),
        options.phoneOf(asking, person),
        options.mailOf(asking, person),
      ])
      const { sms, mail: sends } = options.setUp()
      return { ...preferences, canMail: sends && mail !== null, canSms: sms && phone !== null }
    }),

    serveCommand(doors.setNoticePreferences, async (acting, { body }) => {
      await setPreferences(acting, whoseOf(acting.actor), body, acting.at)
      return { outcome: 'accepted', reply: body }
    }),

    ...outletRoutes(options),
  ]
}
