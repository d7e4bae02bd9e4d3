// The desk's middle: a name, tools, filters, and what fills the rest.
import { useRef, type ReactNode } from 'react'
import { cx } from './classes.ts'
import { Row } from './Layout.tsx'
import { usePageName } from './page-name.ts'
import styles from './Work.module.css'

/** The desk's middle: a name, tools, then whatever fills the rest (usually a DataTable). */
export function Work(props: {
  title: ReactNode
  lead?: ReactNode
  tools?: ReactNode
  filters?: ReactNode
  fill?: boolean | undefined
  children: ReactNode
}) {
  const { title, lead, tools, filters, fill = false, children } = props
  const heading = useRef<HTMLHeadingElement>(null)
  usePageName(heading)
  return (
    <div className={cx(styles.work, fill && styles.fill)}>
      <header className={styles.workHead}>
        <div>
          <h1 ref={heading}>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {tools && <Row>{tools}</Row>}
      </header>
      {filters && <div className={styles.filters}>{filters}</div>}
      <div className={styles.workBody}>{children}</div>
    </div>
  )
}
