// Whom to call: numbers masked until somebody says what for, and that is written down.
import { call } from '#foundation/client/call.ts'
import { useAnswer } from '#foundation/client/useAnswer.ts'
import { problemOf } from '#foundation/client/problem.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Button, LinkButton } from '#foundation/ui/Button.tsx'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { Dialog } from '#foundation/ui/Dialog.tsx'
import { PhoneIcon } from '#foundation/ui/icons.tsx'
import { Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { doors as peopleDoors } from '#capabilities/people/contract.ts'
import { messages } from './messages.ts'
import styles from './Overview.module.css'

type Contact = ReplyOf<typeof peopleDoors.listContacts>['items'][number]

const purposes = ['reveal.visit', 'reveal.matter', 'reveal.reply', 'reveal.other'] as const

export function Contacts({ subject }: { subject: string }) {
  const { answer, problem } = useAnswer(
    () => call<typeof peopleDoors.listContacts>('GET /api/contacts', { query: { subject, limit: 20 } }),
    [subject],
  )
  const [open, setOpen] = useState<Contact | null>(null)
  // Numbers, even masked, are not kept on the phone: without signal this part is not there.
  if (problem) return null
  return (
    <Sheet title={say(messages, 'contacts')}>
      {!answer && <Skeleton lines={2} />}
      {answer?.items.length === 0 && <p className={styles.quiet}>{say(messages, 'contacts.none')}</p>}
      {answer && answer.items.length > 0 && (
        <div>
          {answer.items.map((contact) => (
            <Person key={contact.id} contact={contact} onReveal={() => setOpen(contact)} />
          ))}
        </div>
      )}
      {open && <Reveal contact={open} onClose={() => setOpen(null)} />}
    </Sheet>
  )
}

function Person({ contact, onReveal }: { contact: Contact; onReveal: () => void }) {
  const { name, duty, main, phone } = contact
  return (
    <div className={styles.person}>
      <div>
        <p>{name ?? '—'}</p>
        <p className={styles.quiet}>{[duty, main && say(messages, 'main')].filter(Boolean).join(' · ')}</p>
        {phone && <p>{phone}</p>}
      </div>
      {phone !== null && (
        <Button size="small" onClick={onReveal}>
          {say(messages, 'reveal')}
        </Button>
      )}
    </div>
  )
}

function Reveal({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const [purpose, setPurpose] = useState<(typeof purposes)[number] | null>(null)
  const [phone, setPhone] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const reveal = async () => {
    if (!purpose) return
    setBusy(true)
    try {
      const given = { params: { id: contact.id }, body: { purpose: say(messages, purpose) } }
      setPhone((await call<typeof peopleDoors.revealContact>('POST /api/contacts/:id/reveal', given)).phone)
    } catch (error) {
      setTrouble(problemOf(error).message)
    }
    setBusy(false)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={say(messages, 'reveal.title', { name: contact.name ?? '' })}
      actions={
        phone === null ? (
          <Button look="primary" busy={busy} disabled={purpose === null} onClick={() => void reveal()}>
            {say(messages, 'reveal')}
          </Button>
        ) : (
          <LinkButton look="primary" icon={<PhoneIcon />} href={`tel:${phone}`}>
            {say(messages, 'reveal.call', { phone })}
          </LinkButton>
        )
      }
    >
      <Stack gap={12}>
        {trouble && <ErrorNote what={trouble} kept={null} />}
        <RadioRow
          label={say(messages, 'reveal.why')}
          hint={say(messages, 'reveal.hint')}
          options={purposes.map((value) => ({
            value,
            words: say(messages, value),
            disabled: phone !== null,
          }))}
          value={purpose}
          onChange={setPurpose}
        />
      </Stack>
    </Dialog>
  )
}
