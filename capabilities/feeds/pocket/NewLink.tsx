// A new calendar link: what it is for, then its address, which is shown this once.
import { call } from '#foundation/client/call.ts'
import { problemOf } from '#foundation/client/problem.ts'
import { Button, LinkButton } from '#foundation/ui/Button.tsx'
import { Dialog } from '#foundation/ui/Dialog.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input } from '#foundation/ui/Inputs.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { ErrorNote } from '#foundation/ui/Notes.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import { webcalOf } from '../address.ts'
import type { doors } from '../contract.ts'
import { messages } from '../screen-messages.ts'

export function NewLink({ close }: { close: () => void }) {
  const [url, setUrl] = useState<string | null>(null)
  return url === null ? <Asking close={close} made={setUrl} /> : <Address url={url} close={close} />
}

function Asking({ close, made }: { close: () => void; made: (url: string) => void }) {
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const make = async () => {
    setBusy(true)
    setTrouble(null)
    try {
      const body = { name: name.trim(), lang: lang() }
      made((await call<typeof doors.makeFeed>('POST /api/feeds', { body })).url)
    } catch (error) {
      setTrouble(problemOf(error).message)
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      onClose={close}
      title={say(messages, 'make')}
      actions={
        <Button look="primary" disabled={name.trim() === ''} busy={busy} onClick={() => void make()}>
          {say(messages, 'make')}
        </Button>
      }
    >
      <Stack gap={12}>
        {trouble && <ErrorNote what={trouble} />}
        <Field label={say(messages, 'name')} hint={say(messages, 'name.hint')} required>
          <Input maxLength={40} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        </Field>
      </Stack>
    </Dialog>
  )
}

function Address({ url, close }: { url: string; close: () => void }) {
  return (
    <Dialog
      open
      onClose={close}
      title={say(messages, 'address')}
      actions={
        <>
          {navigator.clipboard && (
            <Button
              onClick={() =>
                void navigator.clipboard.writeText(url).then(() => tell(say(messages, 'copied')))
              }
            >
              {say(messages, 'copy')}
            </Button>
          )}
          <LinkButton look="primary" href={webcalOf(url)}>
            {say(messages, 'open')}
          </LinkButton>
        </>
      }
    >
      <Field label={say(messages, 'address')} hint={say(messages, 'made.once')}>
        <Input readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
      </Field>
    </Dialog>
  )
}
