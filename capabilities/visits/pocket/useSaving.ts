// Saving a visit: what is missing is pointed at; what is complete leaves the draft for the outbox in one step.
import { useSession } from '#foundation/client/session.ts'
import { newId } from '#foundation/core/ids.ts'
import { put } from '#foundation/outbox/outbox.ts'
import { go } from '#foundation/ui/where.ts'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import { bodyOf, draftName, faultsOf, type Fault, type VisitDraft } from './draft.ts'
import { messages } from './messages.ts'

type Shown = Parameters<typeof bodyOf>[1]

interface Saving {
  readonly faults: readonly Fault[]
  readonly trouble: string | null
  readonly saving: boolean
  readonly save: () => void
  /** Something was changed: what was pointed at may be right now. */
  readonly forgive: () => void
}

export function useSaving(draft: VisitDraft, done: () => void, shown: Shown): Saving {
  const { account } = useSession()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [trouble, setTrouble] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const save = async () => {
    const missing = faultsOf(draft)
    setFaults(missing)
    if (missing.length > 0) return toFirstFault()
    if (shown.programme === '') return setTrouble(say(messages, 'fault.programme'))
    setSaving(true)
    try {
      await put(commandOf(draft, account, shown), draftName)
      done()
      go(`/m/visits/${draft.id}/card`, { replace: true })
    } catch {
      setSaving(false)
      setTrouble(say(messages, 'save.failed'))
    }
  }
  return { faults, trouble, saving, save: () => void save(), forgive: () => setFaults([]) }
}

function commandOf(draft: VisitDraft, account: string, shown: Shown) {
  return {
    id: draft.command,
    account,
    name: 'recordVisit',
    entity: `visit/${draft.id}`,
    title: draft.subject?.name ?? '',
    input: bodyOf(draft, shown),
    // Taken up again after a refusal it is another command for the same visit, at the time of the first.
    draft: { ...draft, command: newId(), metAt: draft.metAt ?? new Date().toISOString() },
    ...(draft.metAt === null ? {} : { happenedAt: draft.metAt }),
  }
}

/** After the page has drawn what is missing, the thumb is taken there. */
function toFirstFault(): void {
  setTimeout(() => {
    const field = document.querySelector<HTMLElement>('[aria-invalid=true]')
    field?.focus()
    field?.scrollIntoView({ block: 'center' })
  }, 50)
}
