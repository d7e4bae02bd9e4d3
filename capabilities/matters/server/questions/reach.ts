// Whether somebody reaches a matter, for the doors of higher floors that are about one.
import type { Actor, Role } from '#foundation/core/actor.ts'
import { reaches } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Matter } from '../../state.ts'
import { readingReach } from '../scope.ts'

interface Asked {
  readonly reader: Reader
  readonly actor: Actor
  readonly roles: readonly Role[]
  readonly at: string
}

export async function reachesMatter({ reader, actor, roles, at }: Asked, matter: Matter): Promise<boolean> {
  return reaches(actor, roles, await readingReach(reader, actor, matter, at))
}
