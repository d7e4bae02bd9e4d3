// The rules of giving and taking roles.
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { AccountCommand } from './commands.ts'
import type { GrantGiven } from './events.ts'
import type { Decision, Given } from './facts.ts'
import { sideOf, sideOfAccount, type Account } from './state.ts'

export function giveGrant(
  command: AccountCommand & { type: 'GiveGrant' },
  state: Account,
  given: Given,
): Decision {
  if (state.status === 'disabled') return refuse('account.disabled')
  const grant = grantOf(command)
  if (state.grants.some(({ id }) => id === grant.id) || state.grants.some((held) => isSame(held, grant))) {
    return refuse('grant.given-already')
  }
  const wrong =
    notByOneself(given) ??
    wrongSide(grant, state) ??
    wrongHolder(grant, state, given) ??
    wrongScope(grant, given)
  return wrong ?? [{ type: 'GrantGiven', data: grant }]
}

export function withdrawGrant(
  { id }: AccountCommand & { type: 'WithdrawGrant' },
  state: Account,
  given: Given,
): Decision {
  if (!state.grants.some((grant) => grant.id === id)) return refuse('grant.unknown')
  const own = notByOneself(given)
  if (own) return own
  if (given.lastOfSide && state.status === 'open') {
    return refuse('account.last-administrator', { side: sideOfAccount(state) })
  }
  return [{ type: 'GrantWithdrawn', data: { id } }]
}

/** GB/T 22239: system, security and audit administration lie with different persons, none of whom does the work. */
function wrongSide(grant: GrantGiven, state: Account): Refusal | null {
  const side = sideOfAccount(state)
  const wanted = sideOf(grant.role)
  return side === 'none' || side === wanted
    ? null
    : refuse('grant.sides-apart', { side, role: grant.role, field: 'role' })
}

function wrongHolder({ role, own }: GrantGiven, state: Account, given: Given): Refusal | null {
  if (state.kind === 'system' && sideOf(role) !== 'work')
    return refuse('grant.system-account', { field: 'role' })
  if (role === 'contact') {
    if (given.person !== 'contact') return refuse('grant.contact-only', { field: 'role' })
    return own ? null : refuse('grant.contact-own', { field: 'own' })
  }
  return given.person === 'contact' ? refuse('grant.contact-only', { field: 'role' }) : null
}

function wrongScope({ role, programme, unit, area, own }: GrantGiven, given: Given): Refusal | null {
  if (given.unitUnknown) return refuse('grant.unit-unknown', { field: 'unit' })
  if (given.areaUnknown) return refuse('grant.area-unknown', { field: 'area' })
  const scoped = programme !== null || unit !== null || area !== null || own
  return scoped && sideOf(role) !== 'work' ? refuse('grant.administrator-scope', { field: 'role' }) : null
}

function notByOneself({ oneself }: Given): Refusal | null {
  return oneself ? refuse('grant.to-oneself') : null
}

function grantOf(command: AccountCommand & { type: 'GiveGrant' }): GrantGiven {
  const { id, role, programme, unit, area, own } = command
  return { id, role, programme: programme ?? null, unit: unit ?? null, area: area ?? null, own: own ?? false }
}

function isSame(a: GrantGiven, b: GrantGiven): boolean {
  return (
    a.role === b.role &&
    a.programme === b.programme &&
    a.unit === b.unit &&
    a.area === b.area &&
    a.own === b.own
  )
}
