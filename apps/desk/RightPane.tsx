// The right: whatever `?open=` names, beside the list that it was opened from.
import { Boundary } from '#foundation/ui/Boundary.tsx'
import { Waiting } from '#foundation/ui/faces.ts'
import { useOpen } from '#foundation/ui/links.ts'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { PaneFrame } from '#foundation/ui/Pane.tsx'
import { findRoute } from '#foundation/ui/where.ts'
import { say } from '#foundation/ui/words.ts'
import { useMemo } from 'react'
import { faces } from './faces.ts'
import { messages } from './messages.ts'
import styles from './Desk.module.css'

const panes = faces.flatMap((face) => face.panes ?? [])

export function RightPane() {
  const { path, close } = useOpen()
  const frame = useMemo(() => (path === null ? null : { href: path, close }), [path, close])
  const found = path === null ? null : findRoute(panes, path)
  if (!frame || !found) return null
  const Shown = found.route.screen
  return (
    <aside className={styles.right} aria-label={say(messages, 'pane')}>
      <PaneFrame.Provider value={frame}>
        <Boundary key={frame.href}>
          <Waiting.Provider
            value={
              <div className={styles.waiting}>
                <Skeleton lines={6} />
              </div>
            }
          >
            <Shown key={frame.href} params={found.params} />
          </Waiting.Provider>
        </Boundary>
      </PaneFrame.Provider>
    </aside>
  )
}
