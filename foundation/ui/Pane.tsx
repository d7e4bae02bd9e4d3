// The frame of what stands open on the desk's right: its name, tools, content, and the actions that stay in sight.
import { createContext, useContext, useRef, type ReactNode } from 'react'
import { IconButton, LinkButton } from './Button.tsx'
import { cx } from './classes.ts'
import { CloseIcon, LinkIcon } from './icons.tsx'
import { useKeys } from './Keys.tsx'
import { messages as deskWords } from './desk-messages.ts'
import { messages } from './messages.ts'
import { usePageName } from './page-name.ts'
import { say } from './words.ts'
import styles from './Pane.module.css'

/** Set by the desk around a pane beside a list; without it the pane is a page of its own. */
export const PaneFrame = createContext<{ readonly href: string; readonly close: () => void } | null>(null)

interface PaneProps {
  title: ReactNode
  /** Above the title, small: number, class, programme. */
  over?: ReactNode
  /** Under the title: marks, the thread in a row. */
  lead?: ReactNode
  /** The actions; the one next action first and primary. */
  foot?: ReactNode
  children: ReactNode
}

export function Pane({ title, over, lead, foot, children }: PaneProps) {
  const frame = useContext(PaneFrame)
  const heading = useRef<HTMLHeadingElement>(null)
  const Heading = frame ? 'h2' : 'h1'
  usePageName(heading)
  useKeys({ Escape: () => frame?.close() })
  return (
    <article className={cx(styles.pane, !frame && styles.whole)}>
      <header className={styles.head}>
        <div className={styles.names}>
          {over && <p className={styles.over}>{over}</p>}
          <Heading ref={heading} tabIndex={-1}>
            {title}
          </Heading>
        </div>
        {frame && (
          <div className={styles.tools}>
            <LinkButton
              look="quiet"
              href={frame.href}
              icon={<LinkIcon />}
              aria-label={say(deskWords, 'pane.whole')}
              title={say(deskWords, 'pane.whole')}
            />
            <IconButton label={say(messages, 'close')} icon={<CloseIcon />} onClick={frame.close} />
          </div>
        )}
      </header>
      <div className={styles.body} tabIndex={0} role="region" aria-label={say(deskWords, 'pane.content')}>
        {lead}
        {children}
      </div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </article>
  )
}
