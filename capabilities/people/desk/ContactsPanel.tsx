// The contacts of a subject: masked numbers, the whole one only for a purpose typed first, and adding one.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { EyeIcon, PlusIcon } from '#foundation/ui/icons.tsx'
import { Row, Sheet } from '#foundation/ui/Layout.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import type { Contact } from './contact.ts'
import { AddContactForm, RevealForm } from './ContactForms.tsx'
import { messages } from './contact-messages.ts'
import styles from './People.module.css'

/** As the door has it: no handler, who could put a number of his own there and receive the asker's code. */
const keepers = ['officer', 'coordinator'] as const

export function ContactsPanel({ subject }: { subject: string }) {
  const session = useSession()
  const [adding, setAdding] = useState(false)
  const found = useQuery({
    queryKey: ['contacts', subject],
    queryFn: () => call<typeof doors.listContacts>('GET /api/contacts', { query: { subject, limit: 50 } }),
  })
  return (
    <Sheet
      title={say(messages, 'contacts')}
      tools={
        hasAnyRole(session, keepers) && (
          <Button size="small" icon={<PlusIcon size={16} />} onClick={() => setAdding(true)}>
            {say(messages, 'contact.add')}
          </Button>
        )
      }
    >
      {found.isError ? (
        <NotCome error={found.error} again={() => void found.refetch()} />
      ) : !found.data ? (
        <Skeleton lines={2} />
      ) : found.data.items.length === 0 ? (
        <p className={styles.quiet}>{say(messages, 'contacts.none')}</p>
      ) : (
        <ul className={styles.rows}>
          {found.data.items.map((contact) => (
            <ContactRow key={contact.id} contact={contact} />
          ))}
        </ul>
      )}
      {adding && <AddContactForm subject={subject} close={() => setAdding(false)} />}
    </Sheet>
  )
}

function ContactRow({ contact }: { contact: Contact }) {
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<string | null>(null)
  return (
    <li>
      <Row apart>
        <span>
          <strong>{contact.name ?? say(messages, 'contact.erased')}</strong>
          {contact.duty && <span className={styles.quiet}> {contact.duty}</span>}
        </span>
        {contact.main && <Tag>{say(messages, 'contact.main')}</Tag>}
        <span className={styles.number}>{shown ?? contact.phone ?? '—'}</span>
        {contact.phone && shown === null && (
          <Button size="small" look="quiet" icon={<EyeIcon size={16} />} onClick={() => setAsking(true)}>
            {say(messages, 'reveal')}
          </Button>
        )}
      </Row>
      {asking && (
        <RevealForm
          contact={contact}
          close={() => setAsking(false)}
          done={(phone) => {
            setShown(phone)
            setAsking(false)
          }}
        />
      )}
    </li>
  )
}
