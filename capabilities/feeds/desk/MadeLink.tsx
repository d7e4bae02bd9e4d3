// An address just made: to copy, to open in this computer's calendar, or to scan for a phone's. It is never shown again.
import { Button, LinkButton } from '#foundation/ui/Button.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input } from '#foundation/ui/Inputs.tsx'
import { QrCode } from '#foundation/ui/QrCode.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import { useEffect, useRef } from 'react'
import { webcalOf } from '../address.ts'
import { messages } from '../screen-messages.ts'
import styles from './Feeds.module.css'

export function MadeLink({ url, close }: { url: string; close: () => void }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <div className={styles.made}>
      <div className={styles.form}>
        <Field label={say(messages, 'address')} hint={say(messages, 'made.once')}>
          <Input inputRef={field} readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
        </Field>
        <div className={styles.buttons}>
          {/* Only pages that came by TLS may write there; on others what is selected is copied by the keys. */}
          {navigator.clipboard && (
            <Button
              onClick={() =>
                void navigator.clipboard.writeText(url).then(() => tell(say(messages, 'copied')))
              }
            >
              {say(messages, 'copy')}
            </Button>
          )}
          <LinkButton href={webcalOf(url)}>{say(messages, 'open')}</LinkButton>
          <Button look="quiet" onClick={close}>
            {say(messages, 'done')}
          </Button>
        </div>
      </div>
      <figure className={styles.scan}>
        <QrCode text={webcalOf(url)} label={say(messages, 'scan')} />
        <figcaption className={styles.quiet}>{say(messages, 'scan')}</figcaption>
      </figure>
    </div>
  )
}
