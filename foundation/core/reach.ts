// Whether an actor's grants reach an object: role × scope (programme, unit, area, own), checked the same way at every door.
import type { Actor, Grant, Role } from './actor.ts'
import type { Id } from './ids.ts'

/** Where an object stands. A part left out means that the object does not live on that axis. */
export interface Reach {
  readonly programme?: string | null
  /** Paths of the units that answer for it; one within the grant's unit is enough. */
  readonly unitPaths?: readonly string[]
  readonly areaPaths?: readonly string[]
  /** Persons it belongs to: who raised it, who holds it. */
  readonly persons?: readonly (Id | null)[]
  /** The acting officer is paired with its subject today. */
  readonly paired?: boolean
}

/** What one grant opens, for a list: its places spelled out. A null part does not narrow it; who has only their own has it whatever the place. */
export interface Share {
  readonly programme: string | null
  readonly units: readonly Id[] | null
  readonly areas: readonly Id[] | null
  readonly own: Own | null
}

export interface Own {
  readonly person: Id | null
  /** Paired with the person today. */
  readonly subjects: readonly Id[]
}

/** A subject stands in no programme: a grant for one of them reaches it as far as its unit and area go. */
export function unbound(actor: Actor): Actor {
  return { ...actor, grants: actor.grants.map((grant) => ({ ...grant, programme: null })) }
}

export function reaches(actor: Actor, allowed: readonly Role[], object: Reach): boolean {
  return actor.grants.some((grant) => allowed.includes(grant.role) && covers(grant, actor, object))
}

function covers(grant: Grant, actor: Actor, object: Reach): boolean {
  if (grant.programme !== null && object.programme !== grant.programme) return false
  if (grant.own) return isOwn(actor, object)
  if (grant.unitPath !== null && !within(object.unitPaths, grant.unitPath)) return false
  if (grant.area !== null && !within(object.areaPaths, grant.area)) return false
  return true
}

function isOwn(actor: Actor, object: Reach): boolean {
  if (object.paired) return true
  return actor.person !== null && (object.persons ?? []).includes(actor.person)
}

function within(paths: readonly string[] | undefined, scope: string): boolean {
  return (paths ?? []).some((path) => path.startsWith(scope))
}
