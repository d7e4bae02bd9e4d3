// Disabling an account: the entry and the end of its sign-ins in one transaction.
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn, type Decided } from '#foundation/ledger/decide-on.ts'
import { sideOfAccount, type Account } from '../accounts/state.ts'
import { accounts } from './kinds.ts'
import { isLastOfSide } from './queries/accounts.ts'
import { endAllSessions } from './queries/sessions.ts'

export async function disableNow(acting: Acting, account: Id, reason: string): Promise<Decided<Account>> {
  const decided = await decideOn(acting, accounts, {
    id: account,
    command: { type: 'DisableAccount', reason },
    facts: async (state) => ({ lastOfSide: await isLastOfSide(acting, sideOfAccount(state), account) }),
  })
  if (decided.outcome === 'accepted') await endAllSessions(acting, account, acting.at, 'disabled')
  return decided
}
