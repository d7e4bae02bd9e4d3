// Capture: a visit with its matters and promises, written with one thumb; on the device at every change, sent when it can be.
import { useSession } from '#foundation/client/session.ts'
import { dayOf } from '#foundation/core/days.ts'
import { newId } from '#foundation/core/ids.ts'
import { put } from '#foundation/outbox/outbox.ts'
import { useDraft } from '#foundation/outbox/useDraft.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Dialog } from '#foundation/ui/Dialog.tsx'
import { Screen } from '#foundation/ui/Layout.tsx'
import { ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { go } from '#foundation/ui/where.ts'
import { say } from '#foundation/ui/words.ts'
import { useEffect, useState } from 'react'
import { CaptureForm } from './CaptureForm.tsx'
import { useContacts, usualContacts } from './contacts.ts'
import { bodyOf, draftName, faultsOf, freshDraft, isEmpty, type Fault, type VisitDraft } from './draft.ts'
import { messages } from './messages.ts'
import { useRules } from './rules.ts'
import { useNamed } from './useNamed.ts'
import { Whom } from './Whom.tsx'

export function CaptureScreen() {
  const { account } = useSession()
  const { draft, found, unkept, change, clear, done } = useDraft(account, draftName, freshDraft)
  const named = useNamed()
  useEffect(() => {
    if (draft !== null && named !== null && isEmpty(draft)) change((was) => ({ ...was, subject: named }))
  }, [draft === null, named?.id])
  const rules = useRules()
  const contacts = useContacts(draft?.subject?.id ?? null)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [trouble, setTrouble] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  if (draft === null)
    return (
      <Screen title={say(messages, 'capture')}>
        <Skeleton lines={6} />
      </Screen>
    )
  const programme = draft.programme ?? rules[0]?.key ?? ''
  const edit = (next: Partial<VisitDraft>) => {
    change((was) => ({ ...was, ...next }))
    setFaults([])
  }
  const save = async () => {
    const missing = faultsOf(draft)
    setFaults(missing)
    if (missing.length > 0) return toFirstFault()
    if (programme === '') return setTrouble(say(messages, 'fault.programme'))
    setSaving(true)
    done()
    try {
      await put(commandOf(draft, account, { programme, contacts: usualContacts(contacts) }), draftName)
      go(`/m/visits/${draft.id}/card`, { replace: true })
    } catch {
      setSaving(false)
      setTrouble(say(messages, 'save.failed'))
    }
  }
  return (
    <Screen
      title={say(messages, 'capture')}
      tools={<Anew shown={!isEmpty(draft)} onAnew={clear} />}
      foot={
        draft.subject && (
          <Button look="primary" wide busy={saving} onClick={() => void save()}>
            {say(messages, 'save')}
          </Button>
        )
      }
    >
      {found && !isEmpty(draft) && <Note>{say(messages, 'draft.found')}</Note>}
      {unkept && <ErrorNote what={say(messages, 'draft.unkept')} kept={null} />}
      {trouble && <ErrorNote what={trouble} todo={say(messages, 'save.todo')} />}
      {draft.subject === null ? (
        <Whom error={faults.includes('subject')} onPick={(subject) => edit({ subject, contacts: null })} />
      ) : (
        <CaptureForm
          {...{ draft, rules, programme, contacts, faults }}
          subject={draft.subject}
          today={dayOf(new Date().toISOString())}
          onChange={edit}
        />
      )}
    </Screen>
  )
}

function commandOf(draft: VisitDraft, account: string, shown: Parameters<typeof bodyOf>[1]) {
  return {
    id: draft.command,
    account,
    name: 'recordVisit',
    entity: `visit/${draft.id}`,
    title: draft.subject?.name ?? '',
    input: bodyOf(draft, shown),
    // Taken up again after a refusal it is another command for the same visit.
    draft: { ...draft, command: newId() },
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

function Anew({ shown, onAnew }: { shown: boolean; onAnew: () => void }) {
  const [asking, setAsking] = useState(false)
  if (!shown) return null
  const answer = (yes: boolean) => {
    setAsking(false)
    if (yes) onAnew()
  }
  return (
    <>
      <Button look="quiet" size="small" onClick={() => setAsking(true)}>
        {say(messages, 'draft.anew')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => answer(false)}
        title={say(messages, 'draft.anew.title')}
        actions={
          <>
            <Button onClick={() => answer(true)}>{say(messages, 'draft.anew.do')}</Button>
            <Button look="primary" onClick={() => answer(false)}>
              {say(messages, 'draft.keep')}
            </Button>
          </>
        }
      >
        <p>{say(messages, 'draft.anew.body')}</p>
      </Dialog>
    </>
  )
}
