// What every form of an action has: its name, what went wrong and what was kept, its fields, send or leave it.
import { Button } from '#foundation/ui/Button.tsx'
import { sending, Trouble, useFirstWrong } from '#foundation/ui/DeskForm.tsx'
import { ErrorNote, Note } from '#foundation/ui/Notes.tsx'
import type { Command } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Matter } from '../matter.ts'
import { messages } from '../messages.ts'
import { messages as words } from '../pane-messages.ts'
import { PartName } from '../PartName.tsx'
import type { Reference } from '../reference.ts'
import styles from '../Matter.module.css'

export interface FormProps {
  readonly matter: Matter
  readonly reference: Reference
  readonly now: string
  /** False once the matter has moved on so that this action no longer fits. */
  readonly possible: boolean
  readonly close: () => void
}

export function FormFrame(props: {
  title: string
  act: Command
  /** All that must be filled in is. */
  ready: boolean
  possible: boolean
  close: () => void
  /** Names of the fields that show their own errors. */
  fields?: readonly string[]
  children?: ReactNode
}) {
  const { title, act, ready, possible, close, fields = [], children } = props
  const form = useRef<HTMLFormElement>(null)
  useFirstWrong(act, form)
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' })
    form.current
      ?.querySelector<HTMLElement>('input, select, textarea, button')
      ?.focus({ preventScroll: true })
    const pane = form.current?.closest('article')
    // When the form is gone the keys go on from the matter's name.
    return () => pane?.querySelector<HTMLElement>('h1, h2')?.focus({ preventScroll: true })
  }, [])
  return (
    <form ref={form} className={styles.form} aria-label={title} noValidate onSubmit={sending(act, ready)}>
      <PartName of="form">{title}</PartName>
      <Trouble command={act} fields={fields} faster={<Faster act={act} />} />
      {!possible && act.problem === null && <Note>{say(words, 'form.gone')}</Note>}
      {children}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" busy={act.busy} disabled={!possible}>
          {title}
        </Button>
        <Button onClick={close}>{say(messages, 'do.cancel')}</Button>
      </div>
    </form>
  )
}

/** What was typed stays while the latest is looked at. */
function Faster({ act }: { act: Command }) {
  return (
    <ErrorNote
      what={say(words, 'form.faster')}
      todo={
        <Button size="small" onClick={() => void act.refresh()}>
          {say(words, 'form.refresh')}
        </Button>
      }
    />
  )
}
