// Which actions a person may take on a matter, by role, scope and status; the first is the one next action.
import type { Role } from '#foundation/core/actor.ts'
import type { Matter } from './matter.ts'

export const actions = [
  'dispatch',
  'triage',
  'acknowledge',
  'start',
  'reply',
  'note',
  'hand-up',
  'return',
  'attempt',
  'close-unreached',
  'link',
  'merge',
] as const
export type Action = (typeof actions)[number]

interface GrantLike {
  readonly role: Role
  readonly programme: string | null
  /** Path of the unit it reaches; null: not narrowed to one. */
  readonly unitPath: string | null
  readonly area: string | null
  readonly own: boolean
}

export interface Acting {
  /** Where the person serves. */
  readonly unitPath: string | null
  readonly grants: readonly GrantLike[]
}

export interface Standing {
  readonly status: Matter['status']
  readonly programme: string
  readonly ownerPath: string | null
  readonly raisedPath: string | null
  /** The asker's time to judge is over and enough attempts to reach her are on record. */
  readonly unreached: boolean
}

type Reading = Pick<Standing, 'programme' | 'ownerPath' | 'raisedPath'>

const withUnit = ['dispatched', 'acknowledged', 'in-hand']
const waiting = ['received', 'triaged']

/** Never more than the doors allow; a refusal that only the server can know still comes back in words. */
export function nextActions(who: Acting, matter: Standing): readonly Action[] {
  if (matter.status === 'closed') return []
  const office = reaches(who, ['coordinator'], matter)
  const holds = isHolder(who, matter)
  const told = reaches(who, ['officer', 'handler', 'coordinator', 'leader'], matter)
  const links = reaches(who, ['officer', 'handler', 'coordinator'], matter)
  return [
    ...(office ? ofOffice(matter) : []),
    ...(holds ? ofHolder(matter.status) : []),
    ...(told ? (['note'] as const) : []),
    ...(links ? (['link'] as const) : []),
    ...(office ? (['merge'] as const) : []),
  ]
}

function ofOffice({ status, unreached }: Standing): readonly Action[] {
  if (waiting.includes(status)) return ['dispatch', 'triage']
  if (status === 'replied') return unreached ? ['close-unreached', 'attempt'] : ['attempt']
  return []
}

function ofHolder(status: string): readonly Action[] {
  if (!withUnit.includes(status)) return []
  if (status === 'dispatched') return ['acknowledge', 'return', 'hand-up']
  if (status === 'acknowledged') return ['start', 'reply', 'return', 'hand-up']
  return ['reply', 'start', 'hand-up', 'return']
}

/** The unit that holds it is the person's own, or one below it: a grant over everything does not make the office the unit. */
function isHolder(who: Acting, matter: Standing): boolean {
  const { ownerPath, programme } = matter
  if (ownerPath === null) return false
  return who.grants.some((grant) => {
    if (!['handler', 'coordinator', 'leader'].includes(grant.role) || grant.own || grant.area !== null)
      return false
    if (grant.programme !== null && grant.programme !== programme) return false
    const base = grant.unitPath ?? who.unitPath
    return base !== null && ownerPath.startsWith(base)
  })
}

function reaches(who: Acting, roles: readonly Role[], matter: Reading): boolean {
  return who.grants.some((grant) => {
    if (!roles.includes(grant.role) || grant.area !== null) return false
    if (grant.programme !== null && grant.programme !== matter.programme) return false
    // Own: whether the subject is paired with the person is the server's to know, and it showed the matter.
    if (grant.own) return true
    const { unitPath } = grant
    return (
      unitPath === null || [matter.ownerPath, matter.raisedPath].some((path) => path?.startsWith(unitPath))
    )
  })
}
