// The frame of a phone's screen; the desk has Work and Pane.
import { useRef, type ReactNode } from 'react'
import { BackIcon } from './icons.tsx'
import { usePageName } from './page-name.ts'
import styles from './Screen.module.css'

/** A phone screen: its name, a way back, its content, and the one action that stays in reach of the thumb. */
export function Screen(props: {
  title: ReactNode
  back?: string | undefined
  backWords?: string | undefined
  tools?: ReactNode
  foot?: ReactNode
  children: ReactNode
}) {
  const { title, back, backWords, tools, foot, children } = props
  const heading = useRef<HTMLHeadingElement>(null)
  usePageName(heading)
  return (
    <>
      <header className={styles.screenHead}>
        {back !== undefined && (
          <a className={styles.back} href={back} aria-label={backWords}>
            <BackIcon size={24} />
          </a>
        )}
        <h1 ref={heading}>{title}</h1>
        {tools}
      </header>
      <div className={styles.screenBody}>{children}</div>
      {foot && <div className={styles.screenFoot}>{foot}</div>}
    </>
  )
}
