// Whose list it is: a person's; an administrator who is nobody by name has one of his account.
import type { Actor } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'

export function whoseOf({ person, account }: Actor): Id {
  return (person ?? account)!
}
