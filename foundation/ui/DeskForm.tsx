// A form over the desk for one command: its name, what went wrong and what was kept, its fields, send or leave it.
import { useEffect, useId, useRef, type FormEvent, type ReactNode, type RefObject } from 'react'
import { Button } from './Button.tsx'
import { DeskDialog, DeskDrawer } from './DeskDialog.tsx'
import { messages } from './form-messages.ts'
import { Stack } from './Layout.tsx'
import { ErrorNote } from './Notes.tsx'
import type { Command } from './useCommand.ts'
import { say } from './words.ts'

interface DeskFormProps {
  title: string
  /** One sentence: what will happen. */
  lead?: ReactNode
  /** The verb on the button; the title when left out. */
  verb?: string | undefined
  command: Command
  /** All that must be filled in is. */
  ready: boolean
  close: () => void
  /** Names of the fields that show their own errors. */
  fields?: readonly string[]
  /** A drawer from the right, for long forms. */
  long?: boolean | undefined
  children?: ReactNode
}

/** Shown while it is rendered; `close` takes it away. */
export function DeskForm(props: DeskFormProps) {
  const { title, lead, verb = title, command, ready, close, fields, long = false, children } = props
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  useFirstWrong(command, form)
  const Frame = long ? DeskDrawer : DeskDialog
  return (
    <Frame
      open
      onClose={close}
      title={title}
      lead={lead}
      actions={
        <>
          <Button onClick={close}>{say(messages, 'cancel')}</Button>
          <Button type="submit" form={id} look="primary" busy={command.busy}>
            {verb}
          </Button>
        </>
      }
    >
      <form ref={form} id={id} aria-label={title} noValidate onSubmit={sending(command, ready)}>
        <Stack>
          <Trouble command={command} fields={fields} {...(children ? {} : { kept: null })} />
          {children}
        </Stack>
      </form>
    </Frame>
  )
}

/** For a form's onSubmit. */
export function sending(command: Command, ready: boolean) {
  return (event: FormEvent) => {
    event.preventDefault()
    void command.submit(ready)
  }
}

const marked = '[aria-invalid], fieldset[aria-describedby*="-error"] input'

/** Each time the form was sent in vain, the keys go to its first field that is not right. */
export function useFirstWrong({ tries }: Command, form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>(marked)?.focus()
  }, [tries, form])
}

interface TroubleProps {
  command: Command
  /** Names of the fields that show their own errors. */
  fields?: readonly string[] | undefined
  /** Null where nothing was typed. */
  kept?: null
  /** What to do when somebody was faster. */
  faster?: ReactNode
}

/** Above the fields: what went wrong, unless one of them says it. */
export function Trouble({ command, fields = [], faster, ...kept }: TroubleProps) {
  const { problem } = command
  if (!problem || fields.some((field) => problem.of(field) !== undefined)) return null
  if (problem.code !== 'conflict') return <ErrorNote what={problem.message} {...kept} />
  return faster ?? <ErrorNote what={say(messages, 'faster')} {...kept} />
}

/** What stands under a field: the server's objection, or that it is still empty. */
export function wrongWith(command: Command, field: string, filled = true): string | undefined {
  return command.problem?.of(field) ?? (command.tries > 0 && !filled ? say(messages, 'missing') : undefined)
}
