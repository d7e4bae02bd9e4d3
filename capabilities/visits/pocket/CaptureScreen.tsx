// Capture: a visit with its matters and promises, written with one thumb; on the device at every change, sent when it can be.
import { useSession } from '#foundation/client/session.ts'
import { dayOf } from '#foundation/core/days.ts'
import { useDraft } from '#foundation/outbox/useDraft.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Dialog } from '#foundation/ui/Dialog.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { go } from '#foundation/ui/where.ts'
import { say } from '#foundation/ui/words.ts'
import { useEffect, useState } from 'react'
import { CaptureForm } from './CaptureForm.tsx'
import { useContacts, usualContacts } from './contacts.ts'
import { draftName, freshDraft, isEmpty, type VisitDraft } from './draft.ts'
import { messages } from './messages.ts'
import { useRules } from './rules.ts'
import { useNamed } from './useNamed.ts'
import { useSaving } from './useSaving.ts'
import { Whom } from './Whom.tsx'

export function CaptureScreen() {
  const { account } = useSession()
  const { draft, found, unkept, change, clear, done } = useDraft(account, draftName, freshDraft)
  const named = useNamed()
  useEffect(() => {
    if (draft === null || named === null) return
    if (isEmpty(draft)) change((was) => ({ ...was, subject: named }))
    // Said once: whoever changes the subject afterwards means it.
    go('/m/capture', { replace: true })
  }, [draft, named, change])
  if (draft === null)
    return (
      <Screen title={say(messages, 'capture')}>
        <Skeleton lines={6} />
      </Screen>
    )
  return (
    <Writing
      {...{ draft, found, unkept, clear, done }}
      onChange={(next) => change((was) => ({ ...was, ...next }))}
    />
  )
}

interface WritingProps {
  readonly draft: VisitDraft
  readonly found: boolean
  readonly unkept: boolean
  readonly clear: () => void
  readonly done: () => void
  readonly onChange: (change: Partial<VisitDraft>) => void
}

function Writing({ draft, found, unkept, clear, done, onChange }: WritingProps) {
  const rules = useRules()
  const contacts = useContacts(draft.subject?.id ?? null)
  const programme = draft.programme ?? rules[0]?.key ?? ''
  const { faults, trouble, saving, save, forgive } = useSaving(draft, done, {
    programme,
    contacts: usualContacts(contacts),
  })
  const edit = (next: Partial<VisitDraft>) => {
    onChange(next)
    forgive()
  }
  return (
    <Screen
      title={say(messages, 'capture')}
      tools={<Anew shown={!isEmpty(draft)} onAnew={clear} />}
      foot={
        draft.subject && (
          <Button look="primary" wide busy={saving} onClick={save}>
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
