// A field: label above, control, hint and error below, bound so that a screen reader says all of it.
import { createContext, useContext, useId, type ReactNode } from 'react'
import { cx } from './classes.ts'
import { NoteIcon } from './icons.tsx'
import { messages } from './messages.ts'
import { say } from './words.ts'
import styles from './Field.module.css'

interface Frame {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly required: boolean
}

const FrameContext = createContext<Frame | null>(null)

export interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and what to do, in words; its presence marks the control invalid. */
  error?: ReactNode
  required?: boolean | undefined
  /** Beside the label: who will see what is typed. */
  mark?: ReactNode
  children: ReactNode
}

export function Field({ label, hint, error, required = false, mark, children }: FieldProps) {
  const id = useId()
  const frame: Frame = { id, describedBy: describedBy(id, hint, error), invalid: Boolean(error), required }
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label className={styles.label} htmlFor={id}>
          {required && <Star />}
          {label}
        </label>
        {mark}
      </div>
      <FrameContext.Provider value={frame}>{children}</FrameContext.Provider>
      <Below id={id} hint={hint} error={error} />
    </div>
  )
}

/** The same for a group of choices: a fieldset with its legend. */
export function FieldGroup({ label, hint, error, required = false, mark, children }: FieldProps) {
  const id = useId()
  return (
    <fieldset className={styles.field} aria-describedby={describedBy(id, hint, error)}>
      <legend className={styles.legend}>
        <span>
          {required && <Star />}
          {label}
        </span>
        {mark}
      </legend>
      {children}
      <Below id={id} hint={hint} error={error} />
    </fieldset>
  )
}

/** What a control inside a <Field> puts on itself; empty when it stands alone and is named by aria-label. */
export function useFrame() {
  const frame = useContext(FrameContext)
  if (!frame) return {}
  return {
    id: frame.id,
    'aria-describedby': frame.describedBy,
    'aria-invalid': frame.invalid || undefined,
    required: frame.required,
  }
}

function Below({ id, hint, error }: { id: string; hint: ReactNode; error: ReactNode }) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={cx(styles.hint, styles.error)}>
          <NoteIcon size={18} />
          <span>{error}</span>
        </p>
      )}
    </>
  )
}

function Star() {
  return (
    <span className={styles.star} aria-hidden="true" title={say(messages, 'required')}>
      *
    </span>
  )
}

function describedBy(id: string, hint: ReactNode, error: ReactNode): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}
