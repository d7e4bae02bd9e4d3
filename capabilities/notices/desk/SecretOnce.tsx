// A secret that was just made: to be copied now, since nobody can be shown it again.
import { Button } from '#foundation/ui/Button.tsx'
import { DeskDialog } from '#foundation/ui/DeskDialog.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input } from '#foundation/ui/Inputs.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import { messages } from './messages.ts'

export function SecretOnce({ secret, close }: { secret: string; close: () => void }) {
  const copy = () => void navigator.clipboard.writeText(secret).then(() => tell(say(messages, 'copied')))
  return (
    <DeskDialog
      open
      onClose={close}
      title={say(messages, 'secret')}
      actions={
        <>
          {/* Only pages that came by TLS may write there; on others what is selected is copied by the keys. */}
          {navigator.clipboard && <Button onClick={copy}>{say(messages, 'copy')}</Button>}
          <Button look="primary" onClick={close}>
            {say(messages, 'done')}
          </Button>
        </>
      }
    >
      <Field label={say(messages, 'secret')} hint={say(messages, 'secret.once')}>
        <Input readOnly value={secret} onFocus={(event) => event.currentTarget.select()} />
      </Field>
    </DeskDialog>
  )
}
