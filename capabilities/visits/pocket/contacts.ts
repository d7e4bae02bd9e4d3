// The contacts of a subject by name, without their numbers: enough to say whom one met, also without signal.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import type { Id } from '#foundation/core/ids.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import type { doors as peopleDoors } from '#capabilities/people/contract.ts'

export interface Contact {
  readonly id: Id
  readonly name: string
  readonly duty: string | null
  readonly main: boolean
}

/** The main one first. */
export function useContacts(subject: Id | null): readonly Contact[] {
  const { account } = useSession()
  const { answer } = useKept(account, subject === null ? null : `contacts/${subject}`, async () => {
    const { items } = await call<typeof peopleDoors.listContacts>('GET /api/contacts', {
      query: { subject: subject!, limit: 20 },
    })
    return items
      .map(({ id, name, duty, main }): Contact => ({ id, name: name ?? '—', duty, main }))
      .sort((a, b) => Number(b.main) - Number(a.main))
  })
  return answer ?? []
}

/** Whom one has met unless one says otherwise: the main contact, or the only one. */
export function usualContacts(contacts: readonly Contact[]): readonly Id[] {
  const [first, second] = contacts
  return first && (first.main || !second) ? [first.id] : []
}
