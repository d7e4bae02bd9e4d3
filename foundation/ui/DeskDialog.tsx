// The desk's dialog and its drawer from the right, on Base UI: focus kept inside, Escape closes, the page behind is inert.
import { Dialog } from '@base-ui/react/dialog'
import { useRef, type ReactNode } from 'react'
import { CloseIcon } from './icons.tsx'
import { cx } from './classes.ts'
import { messages } from './messages.ts'
import { say } from './words.ts'
import buttons from './Button.module.css'
import frame from './Dialog.module.css'
import styles from './DeskDialog.module.css'

interface DeskDialogProps {
  open: boolean
  onClose: () => void
  title: string
  /** One sentence under the title: what will happen to how many. */
  lead?: ReactNode
  children?: ReactNode
  /** The buttons; primary last. */
  actions?: ReactNode
  /** It is only read: nothing in it takes the keys, so it is scrolled by them itself. */
  reading?: boolean
}

export function DeskDialog(props: DeskDialogProps) {
  return <Framed {...props} className={styles.middle} />
}

/** For work that needs room beside the list: an import, a batch, a long form. */
export function DeskDrawer(props: DeskDialogProps) {
  return <Framed {...props} className={styles.drawer} />
}

function Framed({
  open,
  onClose,
  title,
  lead,
  children,
  actions,
  reading = false,
  className,
}: DeskDialogProps & { className: string | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.veil} />
        <Dialog.Popup
          ref={box}
          className={cx(frame.box, className)}
          initialFocus={(by) => (by === 'touch' ? true : (firstField(box.current) ?? true))}
        >
          <header className={frame.head}>
            <Dialog.Title>{title}</Dialog.Title>
            <Dialog.Close
              className={cx(buttons.button, buttons.quiet, buttons.bare)}
              aria-label={say(messages, 'close')}
            >
              <CloseIcon />
            </Dialog.Close>
          </header>
          <div
            className={frame.body}
            {...(reading ? { tabIndex: 0, role: 'region', 'aria-label': title } : {})}
          >
            {lead && <Dialog.Description className={styles.lead}>{lead}</Dialog.Description>}
            {children}
          </div>
          {actions && <footer className={frame.actions}>{actions}</footer>}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** One begins to type at once; under a finger the keyboard of the screen waits until it is asked for. */
function firstField(box: HTMLElement | null): HTMLElement | null {
  return box?.querySelector<HTMLElement>('form :is(input:not([hidden]), select, textarea)') ?? null
}
