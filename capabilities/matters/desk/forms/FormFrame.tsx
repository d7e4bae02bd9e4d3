// What every form of an action has: its name, what went wrong and what was kept, its fields, send or leave it.
import { Button } from '#foundation/ui/Button.tsx'
import { ErrorNote, Note } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Matter } from '../matter.ts'
import { messages } from '../messages.ts'
import { messages as words } from '../pane-messages.ts'
import { PartName } from '../PartName.tsx'
import type { Reference } from '../reference.ts'
import type { Act } from '../useAct.ts'
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
  act: Act
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
    <form
      ref={form}
      className={styles.form}
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void act.submit(ready)
        if (!ready) requestAnimationFrame(() => form.current && focusFirstWrong(form.current))
      }}
    >
      <PartName of="form">{title}</PartName>
      <Trouble act={act} fields={fields} />
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

function focusFirstWrong(form: HTMLFormElement): void {
  const marked = '[aria-invalid], fieldset[aria-describedby*="-error"] input'
  form.querySelector<HTMLElement>(marked)?.focus()
}

function Trouble({ act, fields }: { act: Act; fields: readonly string[] }) {
  const { problem } = act
  if (!problem) return null
  if (problem.code === 'conflict')
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
  if (fields.some((field) => problem.of(field) !== undefined)) return null
  return <ErrorNote what={problem.message} />
}

/** What stands under a field: the server's objection, or that it is still empty. */
export function errorOf(act: Act, field: string, filled: boolean): string | undefined {
  return act.problem?.of(field) ?? (act.tried && !filled ? say(words, 'form.missing') : undefined)
}
