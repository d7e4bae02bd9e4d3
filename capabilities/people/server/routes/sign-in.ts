// Serves the doors of signing in and out and of one's own password.
import { isoNow } from '#foundation/core/clock.ts'
import { isRefusal, refuse } from '#foundation/core/refusal.ts'
import { runSecretly } from '#foundation/http/secret-command.ts'
import { serveBare, type BareContext, type Cookie, type Served } from '#foundation/http/served.ts'
import { readToken } from '#foundation/http/token.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { passwordWeakness } from '../../accounts/password-rule.ts'
import { sessionDoors } from '../../sessions/contract.ts'
import type { SessionPolicy } from '../identity.ts'
import { accounts } from '../kinds.ts'
import { hashPassword } from '../passwords.ts'
import { setPassword } from '../queries/logins.ts'
import { endAllSessions, endSessionOfToken } from '../queries/sessions.ts'
import { checkedAgain, checkedLogin, startSession, type CheckAgain } from '../sign-in.ts'
import { inTenant } from '../transaction.ts'

export function signInRoutes(policy: SessionPolicy): readonly Served[] {
  return [
    serveBare(sessionDoors.signIn, async (context, { body }) => {
      const login = await checkedLogin(context, body.username, body.password)
      if (isRefusal(login)) return { outcome: 'refused', refusal: login }
      const { account, oneTime } = login
      const cookie = await inTenant(context.pool, context.tenant, (reader) =>
        startSession(context, policy, reader, account, isoNow(context.clock)),
      )
      return { outcome: 'accepted', reply: { account, mustChangePassword: oneTime }, cookies: [cookie] }
    }),

    serveBare(sessionDoors.signOut, async (context) => {
      const { credential, pool, clock } = context
      const token = credential.kind === 'session' ? readToken(credential.token) : null
      if (token) {
        await inTenant(pool, token.tenant, (reader) =>
          endSessionOfToken(reader, token.hash, isoNow(clock), 'signed-out'),
        )
      }
      return { outcome: 'accepted', reply: { signedOut: token !== null }, cookies: [noCookie] }
    }),

    serveBare(sessionDoors.changePassword, (context, { body }) => changePassword(context, policy, body)),
  ]
}

const noCookie: Cookie = { name: 'session', value: null, maxAge: 0 }

async function changePassword(
  context: BareContext,
  policy: SessionPolicy,
  { current, next }: { current: string; next: string },
) {
  const check = await whoChecks(context)
  if (!check) return { outcome: 'unauthorised' } as const
  const login = await check(current)
  if (isRefusal(login)) return { outcome: 'refused', refusal: login } as const
  const weak =
    next === current ? refuse('password.same', { field: 'next' }) : passwordWeakness(next, login.username)
  if (weak) return { outcome: 'refused', refusal: weak } as const
  const hash = await hashPassword(next)
  let cookie: Cookie = noCookie
  const ran = await runSecretly(
    { context, door: sessionDoors.changePassword, input: {} },
    async (acting) => {
      const command = { type: 'ChangePassword', by: 'holder' } as const
      const { account } = login
      const decided = await decideOn(acting, accounts, { id: account, command, facts: { oneself: true } })
      if (decided.outcome === 'accepted') {
        await setPassword(acting, account, { hash, oneTime: false, validUntil: null, at: acting.at })
        await endAllSessions(acting, account, acting.at, 'password')
        cookie = await startSession(context, policy, acting, account, acting.at)
      }
      return replying(decided, () => ({ changed: true }))
    },
    (reply) => reply,
  )
  return ran.outcome === 'accepted' ? { ...ran, cookies: [cookie] } : ran
}

/** Who is signed in, and how the password is asked of that person once more; null for a stranger. */
async function whoChecks(context: BareContext): Promise<CheckAgain | null> {
  const { pool, clock, identity, credential } = context
  return pool.connect(async (connection) => {
    const actor = await identity.begin(connection, credential, isoNow(clock), false)
    if (!actor?.account || actor.kind !== 'person') {
      await connection.query('rollback')
      return null
    }
    const check = await checkedAgain(
      context,
      { tenant: actor.tenant, query: connection.query },
      actor.account,
    )
    await connection.query('commit')
    return check
  })
}
