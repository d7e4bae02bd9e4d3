// The subject that the address names, '?subject=…': capture was opened from its page.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { useSearch } from '#foundation/ui/where.ts'
import type { subjectDoors } from '#capabilities/subjects/contract.ts'
import type { VisitDraft } from './draft.ts'

export function useNamed(): VisitDraft['subject'] {
  const { account } = useSession()
  const id = new URLSearchParams(useSearch()).get('subject')
  const { answer } = useKept(account, id === null ? null : `subject/${id}`, () =>
    call<typeof subjectDoors.getSubject>('GET /api/subjects/:id', { params: { id: id! } }),
  )
  return answer && { id: answer.id, name: answer.name, code: answer.code }
}
