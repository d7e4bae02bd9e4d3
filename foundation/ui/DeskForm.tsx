// A form over the desk for one command: its name, what went wrong and what was kept, its fields, send or leave it.
import { useId, type ReactNode } from 'react'
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
  const { title, lead, verb = title, command, ready, close, fields = [], long = false, children } = props
  const id = useId()
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
      <form
        id={id}
        aria-label={title}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void command.submit(ready)
        }}
      >
        <Stack>
          <Trouble command={command} fields={fields} />
          {children}
        </Stack>
      </form>
    </Frame>
  )
}

function Trouble({ command, fields }: { command: Command; fields: readonly string[] }) {
  const { problem } = command
  if (!problem || fields.some((field) => problem.of(field) !== undefined)) return null
  return <ErrorNote what={problem.code === 'conflict' ? say(messages, 'faster') : problem.message} />
}

/** What stands under a field: the server's objection, or that it is still empty. */
export function wrongWith(command: Command, field: string, filled = true): string | undefined {
  return command.problem?.of(field) ?? (command.tried && !filled ? say(messages, 'missing') : undefined)
}
