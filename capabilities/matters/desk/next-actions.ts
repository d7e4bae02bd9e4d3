// Which actions a person may take on a matter, by role, scope and status; the first is the one next action.
import type { Role } from '#foundation/core/actor.ts'
import type { Matter } from './matter.ts'

export const actions = [
  'opinion',
  'dispatch',
  'rule',
  'triage',
  'acknowledge',
  'start',
  'reply',
  'note',
  'hand-up',
  'support',
  'dispute',
  'contact',
  'extend',
  'hold',
  'release',
  'decide-extension',
  'decide-hold',
  'attempt',
  'close-unreached',
  'responsibles',
  'refer-out',
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
  readonly isHeld: boolean
  /** The unit that has it let its time go by: what does not climb by itself, the office hands up. */
  readonly isLate: boolean
  readonly isContacted: boolean
  /** What the unit has asked for and the office has not decided. */
  readonly asked: { readonly extension: boolean; readonly hold: boolean }
  /** More time can still be given on this rung. */
  readonly canExtend: boolean
  /** “Not ours” may still be said. */
  readonly isDisputable: boolean
  /** The person may still give an opinion that was asked for. */
  readonly opinionAsked: boolean
  /** The programme asks for responsible persons. */
  readonly namesResponsibles: boolean
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
  const actions: readonly Action[] = [
    ...(matter.opinionAsked ? (['opinion'] as const) : []),
    ...(office ? ofOffice(matter) : []),
    ...(holds ? ofHolder(matter) : []),
    ...(told ? (['note'] as const) : []),
    ...(links ? (['link'] as const) : []),
    ...(office ? besideOffice(matter) : []),
  ]
  return [...new Set(actions)]
}

function besideOffice({ status, namesResponsibles }: Standing): readonly Action[] {
  return [
    ...(namesResponsibles ? (['responsibles'] as const) : []),
    'merge',
    ...(status === 'replied' ? [] : (['refer-out'] as const)),
  ]
}

function ofOffice({ status, unreached, asked, isLate }: Standing): readonly Action[] {
  if (waiting.includes(status)) return ['dispatch', 'triage']
  if (status === 'disputed') return ['rule']
  if (withUnit.includes(status))
    return [
      ...(asked.extension ? (['decide-extension'] as const) : []),
      ...(asked.hold ? (['decide-hold'] as const) : []),
      ...(isLate ? (['hand-up'] as const) : []),
    ]
  if (status === 'replied') return unreached ? ['close-unreached', 'attempt'] : ['attempt']
  return []
}

function ofHolder(matter: Standing): readonly Action[] {
  const { status, isContacted, isDisputable } = matter
  if (!withUnit.includes(status)) return []
  const contact = isContacted ? [] : (['contact'] as const)
  const dispute = isDisputable ? (['dispute'] as const) : []
  if (status === 'dispatched') return ['acknowledge', ...dispute, ...contact, 'support', 'hand-up']
  const begun = status === 'in-hand'
  const work = begun ? (['reply', 'start'] as const) : (['start', 'reply'] as const)
  return [...work, ...contact, ...ofTime(matter), 'support', 'hand-up', ...dispute]
}

/** What may be done about the clocks of a matter that is signed for. */
function ofTime({ isHeld, asked, canExtend }: Standing): readonly Action[] {
  if (isHeld) return ['release']
  return [
    ...(canExtend && !asked.extension ? (['extend'] as const) : []),
    ...(asked.hold ? [] : (['hold'] as const)),
  ]
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
