// The name of a part of a matter: one level under the matter's own name, which is lower beside a list than on its own page.
import { PaneFrame } from '#foundation/ui/Pane.tsx'
import { useContext, type ReactNode } from 'react'
import styles from './Matter.module.css'

export function PartName({ children, of = 'part' }: { children: ReactNode; of?: 'part' | 'form' }) {
  const Heading = useContext(PaneFrame) ? 'h3' : 'h2'
  return <Heading className={of === 'form' ? styles.formTitle : styles.name}>{children}</Heading>
}
