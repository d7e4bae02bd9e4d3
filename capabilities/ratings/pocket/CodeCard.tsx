// One code: shown when its officer presses, since every showing makes a link and tells the contact.
import { call } from '#foundation/client/call.ts'
import { problemOf } from '#foundation/client/problem.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { ErrorNote } from '#foundation/ui/Notes.tsx'
import { QrCode } from '#foundation/ui/QrCode.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'
import styles from './CodeCard.module.css'

interface Coded {
  readonly about: 'matter' | 'subject'
  readonly id: string
  readonly title: string
  readonly programme: string
  /** Raised by who stands here; only then may the code of a matter be shown in person. */
  readonly own: boolean
}

interface Given {
  readonly url: string | null
  readonly sentTo: string | null
}

/** Addresses made since the page was opened: showing one again makes no second link. Never written to the device. */
const made = new Map<string, Given>()

export function CodeCard({ coded }: { coded: Coded }) {
  const { about, id, title, own } = coded
  const [given, setGiven] = useState<Given | null>(made.get(id) ?? null)
  const [busy, setBusy] = useState(false)
  const [open, setOpen] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const show = async () => {
    setOpen(true)
    if (given) return
    setBusy(true)
    setTrouble(null)
    try {
      const answer = await issue(coded)
      made.set(id, answer)
      setGiven(answer)
    } catch (error) {
      setTrouble(problemOf(error).message)
    }
    setBusy(false)
  }
  const shown = open && given
  return (
    <Sheet title={about === 'matter' ? title : say(messages, 'subject.title')}>
      {!shown && <p>{say(messages, own ? `${about}.hint` : 'send.ask')}</p>}
      {shown && <Shown about={about} {...given} />}
      {trouble && <ErrorNote what={say(messages, 'error.link', { why: trouble })} kept={null} />}
      {shown ? (
        <Button look="quiet" onClick={() => setOpen(false)}>
          {say(messages, 'hide')}
        </Button>
      ) : (
        <Button wide busy={busy} onClick={() => void show()}>
          {say(messages, own ? 'show' : 'send.do')}
        </Button>
      )}
    </Sheet>
  )
}

function Shown({ about, url, sentTo }: Given & Pick<Coded, 'about'>) {
  if (url === null) return <p role="status">{say(messages, 'sent.to', { phone: sentTo ?? '' })}</p>
  return (
    <Stack gap={12}>
      <p className={styles.say}>{say(messages, about === 'matter' ? 'matter.say' : 'subject.say')}</p>
      <QrCode text={url} label={say(messages, 'code.label')} />
      {about === 'matter' && (
        <p>{sentTo === null ? say(messages, 'no.phone') : say(messages, 'also.sent', { phone: sentTo })}</p>
      )}
    </Stack>
  )
}

async function issue({ about, id, programme }: Coded): Promise<Given> {
  if (about === 'matter')
    return call<typeof doors.issueLink>('POST /api/matters/:id/link', { params: { id }, body: {} })
  const { url } = await call<typeof doors.issueCard>('POST /api/subjects/:id/link', {
    params: { id },
    body: { programme },
  })
  return { url, sentTo: null }
}
