// Serves the doors about one's own sign-ins; signing in itself is in sign-in.ts.
import { serveCommand, serveQuestion, missing, type Served } from '#foundation/http/served.ts'
import { sessionDoors } from '../../sessions/contract.ts'
import { sessionOf, type SessionPolicy } from '../identity.ts'
import { endOneSession, listSessions, whoIs } from '../queries/sessions.ts'

export function sessionRoutes(policy: SessionPolicy): readonly Served[] {
  return [
    serveQuestion(sessionDoors.whoAmI, async (asking) => {
      const { account, person, unit, grants } = asking.actor
      const who = await whoIs(asking, account!, unit)
      if (!who) return missing
      const { oneTime, ...rest } = who
      const narrowed = grants.every((grant) => grant.programme !== null)
      return {
        account: account!,
        person,
        ...rest,
        roles: [...new Set(grants.map((grant) => grant.role))],
        grants: [...grants],
        programmes: narrowed ? [...new Set(grants.flatMap((grant) => grant.programme ?? []))] : null,
        mustChangePassword: oneTime,
      }
    }),

    serveQuestion(sessionDoors.listSessions, async (asking) => {
      const rows = await listSessions(asking, asking.actor.account!, asking.at, policy.idleSeconds)
      const current = sessionOf(asking.actor)
      return { items: rows.map((row) => ({ ...row, current: row.id === current })) }
    }),

    serveCommand(sessionDoors.endSession, async (acting, { params: { id } }) => {
      const ended = await endOneSession(acting, acting.actor.account!, id, acting.at)
      return ended ? { outcome: 'accepted', reply: { id } } : { outcome: 'missing' }
    }),
  ]
}
