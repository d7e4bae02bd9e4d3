// Serves the doors that hand out a secret once: one-time passwords and API tokens.
import { newId } from '#foundation/core/ids.ts'
import { runSecretly } from '#foundation/http/secret-command.ts'
import { serveBare, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import { newToken } from '#foundation/http/token.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { accountDoors } from '../../accounts/contract.ts'
import { accounts } from '../kinds.ts'
import { hashPassword, oneTimeMs, oneTimePassword } from '../passwords.ts'
import { setPassword } from '../queries/logins.ts'
import { endAllSessions } from '../queries/sessions.ts'
import { addToken, findTokensAccount, listTokens, revokeTokenRow } from '../queries/tokens.ts'

const dayMs = 86_400_000

export const keyRoutes: readonly Served[] = [
  serveBare(accountDoors.resetPassword, async (context, { params: { id } }) => {
    const password = oneTimePassword()
    const hash = await hashPassword(password)
    return runSecretly(
      { context, door: accountDoors.resetPassword, input: { id } },
      async (acting) => {
        const command = { type: 'ChangePassword', by: 'administrator' } as const
        const decided = await decideOn(acting, accounts, { id, command, facts: {} })
        const validUntil = new Date(Date.parse(acting.at) + oneTimeMs).toISOString()
        if (decided.outcome === 'accepted') {
          await setPassword(acting, id, { hash, oneTime: true, validUntil, at: acting.at })
          await endAllSessions(acting, id, acting.at, 'password')
        }
        return replying(decided, () => ({ validUntil }))
      },
      ({ validUntil }) => ({ password, validUntil }),
    )
  }),

  serveQuestion(accountDoors.listTokens, (asking, { query }) => listTokens(asking, query)),

  serveBare(accountDoors.issueToken, async (context, { body }) => {
    const { account, name, grants, days } = body
    let text = ''
    return runSecretly(
      { context, door: accountDoors.issueToken, input: body },
      async (acting) => {
        const id = newId()
        const endsAt = new Date(Date.parse(acting.at) + days * dayMs).toISOString()
        const command = { type: 'IssueToken', token: id, grants, until: endsAt } as const
        const decided = await decideOn(acting, accounts, { id: account, command, facts: {} })
        if (decided.outcome === 'accepted') {
          const token = newToken(acting.tenant)
          text = token.text
          await addToken(acting, {
            id,
            hash: token.hash,
            account,
            name: name.trim(),
            grants,
            at: acting.at,
            endsAt,
          })
        }
        return replying(decided, () => ({ id, endsAt }))
      },
      (reply) => ({ ...reply, token: text }),
    )
  }),

  serveCommand(accountDoors.revokeToken, async (acting, { params: { id } }) => {
    const account = await findTokensAccount(acting, id)
    if (!account) return { outcome: 'missing' }
    const command = { type: 'RevokeToken', token: id } as const
    const decided = await decideOn(acting, accounts, { id: account, command, facts: {} })
    if (decided.outcome === 'accepted') await revokeTokenRow(acting, id, acting.at)
    return replying(decided, (_state, version) => ({ id, version }))
  }),
]
