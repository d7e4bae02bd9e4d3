// A dialog and a sheet from below on the browser's own <dialog>: for phones and the asker's page. The desk has DeskDialog.
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { IconButton } from './Button.tsx'
import { cx } from './classes.ts'
import { CloseIcon } from './icons.tsx'
import { messages } from './messages.ts'
import { say } from './words.ts'
import styles from './Dialog.module.css'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** The buttons; primary last. */
  actions?: ReactNode
  /** 'below' rises from the foot of a phone; 'middle' is a small box. */
  from?: 'below' | 'middle' | undefined
}

export function Dialog({ open, onClose, title, children, actions, from = 'below' }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const dialog = box.current
    if (!dialog || !open) return
    if (!dialog.open) dialog.showModal()
    return () => dialog.close()
  }, [open])
  if (!open) return null
  return (
    <dialog
      ref={box}
      className={cx(styles.native, styles.box, from === 'below' && styles.below)}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose()
      }}
    >
      <div className={styles.inner}>
        <header className={styles.head}>
          <h2 id={heading}>{title}</h2>
          <IconButton label={say(messages, 'close')} icon={<CloseIcon />} onClick={onClose} />
        </header>
        <div className={styles.body}>{children}</div>
        {actions && <footer className={styles.actions}>{actions}</footer>}
      </div>
    </dialog>
  )
}
