// Serves the doors of single sign-on: whether there is one, away to the identity provider, and back with its answer.
import { createHash } from 'node:crypto'
import { isoNow } from '#foundation/core/clock.ts'
import { refuse } from '#foundation/core/refusal.ts'
import { serveBare, type BareContext, type Cookie, type Served } from '#foundation/http/served.ts'
import { sessionDoors } from '../../sessions/contract.ts'
import type { SessionPolicy } from '../identity.ts'
import { findLoginByIdentity, keepSsoStart, takeSsoStart } from '../queries/logins.ts'
import { startSession } from '../sign-in.ts'
import type { SingleSignOn } from '../sso.ts'
import { inTenant } from '../transaction.ts'

const roundSeconds = 600
const homes = { desk: '/', pocket: '/m/' } as const
type Surface = keyof typeof homes
const noState: Cookie = { name: 'state', value: null, maxAge: 0 }

export function ssoRoutes(policy: SessionPolicy, sso: SingleSignOn | undefined): readonly Served[] {
  return [
    // Bare: who comes with a sign-in that is over must still be told how to sign in.
    serveBare(sessionDoors.signInWays, async ({ lang }) => ({
      outcome: 'accepted',
      reply: { password: true as const, sso: sso ? { label: sso.label[lang] } : null },
    })),

    serveBare(sessionDoors.startSso, async (context, { query: { to = 'desk' } }) => {
      if (!sso) return refusedBack(to, 'sso.off')
      const { pool, clock, tenant } = context
      const begun = sso.newRound()
      const round = { ...begun, state: `${to}.${begun.state}` }
      const at = isoNow(clock)
      const endsAt = new Date(Date.parse(at) + roundSeconds * 1000).toISOString()
      const url = await sso.startUrl(round, callbackOf(context)).catch(() => null)
      if (!url) return refusedBack(to, 'sso.away')
      await inTenant(pool, tenant, (reader) =>
        keepSsoStart(reader, { ...round, hash: hashOf(round.state), endsAt }, at),
      )
      const cookie = { name: 'state', value: round.state, maxAge: roundSeconds } as const
      return { outcome: 'accepted', reply: {}, cookies: [cookie], redirect: url }
    }),

    serveBare(sessionDoors.finishSso, async (context, { query }) => {
      const to = surfaceOf(query['state'])
      if (!sso) return refusedBack(to, 'sso.off')
      const who = await whoCame(context, sso, query)
      if (!who) return refusedBack(to, 'sso.refused')
      const { pool, clock, tenant } = context
      const cookie = await inTenant(pool, tenant, async (reader) => {
        const login = await findLoginByIdentity(reader, who.issuer, who.subject)
        const open = login !== null && !login.disabled
        return open ? startSession(context, policy, reader, login.account, isoNow(clock)) : null
      })
      if (!cookie) return refusedBack(to, 'sso.unknown')
      return { outcome: 'accepted', reply: {}, cookies: [cookie, noState], redirect: homes[to] }
    }),
  ]
}

/** The answer must come from the browser that was sent away, be the first to that round, and be in time. */
async function whoCame(context: BareContext, sso: SingleSignOn, query: Readonly<Record<string, string>>) {
  const { pool, clock, tenant, cookies } = context
  const state = query['state']
  if (state === undefined || state !== cookies['state']) return null
  const round = await inTenant(pool, tenant, (reader) => takeSsoStart(reader, hashOf(state), isoNow(clock)))
  if (!round) return null
  const answer = new URL(callbackOf(context))
  answer.search = new URLSearchParams(query).toString()
  return sso.finish(answer, { state, ...round })
}

/** A person stands before the browser: back to the house, which words the refusal. */
function refusedBack(to: Surface, code: string) {
  const redirect = `${homes[to]}?refused=${code}`
  return { outcome: 'refused', refusal: refuse(code), redirect, cookies: [noState] } as const
}

/** The state begins with where the round began; whatever else stands there leads to the desk. */
function surfaceOf(state: string | undefined): Surface {
  return state?.startsWith('pocket.') ? 'pocket' : 'desk'
}

function callbackOf({ origin }: BareContext): string {
  return `${origin}/api/session/oidc/callback`
}

function hashOf(state: string): Buffer {
  return createHash('sha256').update(state).digest()
}
