// Giving the asker her link: to her telephone, or as a code to scan for the officer who raised the matter with her.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Checkbox } from '#foundation/ui/Choices.tsx'
import { day } from '#foundation/ui/dates.ts'
import { Field } from '#foundation/ui/Field.tsx'
import { Select } from '#foundation/ui/Inputs.tsx'
import { say } from '#foundation/ui/words.ts'
import type { doors as peopleDoors } from '#capabilities/people/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { LinkDoor } from '../link-door.ts'
import type { Matter } from '../matter.ts'
import { messages } from '../messages.ts'
import { messages as words } from '../pane-messages.ts'
import { PartName } from '../PartName.tsx'
import { useStep } from '../useStep.ts'
import { FormFrame, type FormProps } from './FormFrame.tsx'
import styles from '../Matter.module.css'

type Given = ReplyOf<LinkDoor>

const QrCode = lazy(async () => ({ default: (await import('#foundation/ui/QrCode.tsx')).QrCode }))

export function LinkForm({ matter, now, possible, close }: FormProps) {
  const [contact, setContact] = useState('')
  const [endOthers, setEndOthers] = useState(false)
  const [given, setGiven] = useState<Given | null>(null)
  const contacts = useContacts(matter)
  const body = { ...(contact ? { contact } : {}), ...(endOthers ? { endOthers } : {}) }
  const act = useStep({
    matter,
    about: body,
    // The link has a stream of its own, so the matter's version says nothing about it.
    send: async ({ commandId }) =>
      setGiven(
        await call<LinkDoor>('POST /api/matters/:id/link', { params: { id: matter.id }, body, commandId }),
      ),
    done: () => undefined,
  })
  if (given) return <GivenLink given={given} now={now} close={close} />
  return (
    <FormFrame title={say(words, 'link.make')} ready fields={['contact']} {...{ act, possible, close }}>
      <p>{say(words, 'link.what')}</p>
      <Field label={say(words, 'link.contact')} error={act.problem?.of('contact')}>
        <Select
          empty={say(words, 'link.contact.raiser')}
          options={contacts}
          value={contact}
          onChange={(event) => setContact(event.currentTarget.value)}
        />
      </Field>
      <Checkbox checked={endOthers} onChange={setEndOthers}>
        {say(words, 'link.end-others')}
      </Checkbox>
    </FormFrame>
  )
}

function GivenLink({ given, now, close }: { given: Given; now: string; close: () => void }) {
  const { sentTo, url, endsAt } = given
  const until = day(endsAt, now)
  return (
    <div className={styles.form} role="status">
      <PartName of="form">{say(messages, 'do.link')}</PartName>
      <p>
        {sentTo
          ? say(words, 'link.sent', { phone: sentTo, day: until })
          : say(words, 'link.kept', { day: until })}
      </p>
      {url && (
        <>
          <p>{say(words, 'link.scan')}</p>
          <Suspense fallback={null}>
            <QrCode text={url} label={say(words, 'link.qr')} />
          </Suspense>
        </>
      )}
      <div className={styles.buttons}>
        <Button look="primary" onClick={close}>
          {say(words, 'link.done')}
        </Button>
      </div>
    </div>
  )
}

/** Masked numbers tell one contact from another; the whole number stays behind the server. */
function useContacts(matter: Matter) {
  const found = useQuery({
    queryKey: ['contacts', matter.subject],
    queryFn: () =>
      call<typeof peopleDoors.listContacts>('GET /api/contacts', {
        query: { subject: matter.subject ?? '', limit: 50 },
      }),
    enabled: matter.subject !== null,
  })
  return (found.data?.items ?? []).map(({ id, name, duty, phone }) => ({
    value: id,
    words: [name, duty, phone].filter(Boolean).join(' · '),
  }))
}
