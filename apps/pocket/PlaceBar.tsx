// Five places at the foot of the phone, the big button in the middle.
import type { IconProps } from '#foundation/ui/icons.tsx'
import { CaptureIcon, MattersIcon, MeIcon, SubjectsIcon, TodayIcon } from '#foundation/ui/icons.tsx'
import { cx } from '#foundation/ui/classes.ts'
import { usePath } from '#foundation/ui/where.ts'
import { say } from '#foundation/ui/words.ts'
import type { ReactNode } from 'react'
import { messages } from './messages.ts'
import styles from './Pocket.module.css'

const places: readonly {
  key: 'today' | 'subjects' | 'capture' | 'matters' | 'me'
  path: string
  icon: (props: IconProps) => ReactNode
}[] = [
  { key: 'today', path: '/m/', icon: TodayIcon },
  { key: 'subjects', path: '/m/subjects', icon: SubjectsIcon },
  { key: 'capture', path: '/m/capture', icon: CaptureIcon },
  { key: 'matters', path: '/m/matters', icon: MattersIcon },
  { key: 'me', path: '/m/me', icon: MeIcon },
]

export function PlaceBar() {
  const path = usePath()
  return (
    <nav className={styles.bar} aria-label={say(messages, 'places')}>
      {places.map(({ key, path: place, icon: Picture }) => (
        <a
          key={key}
          className={cx(styles.place, key === 'capture' && styles.capture)}
          href={place}
          aria-current={isAt(path, place) ? 'page' : undefined}
        >
          <span className={styles.picture}>
            <Picture size={24} />
          </span>
          {say(messages, key)}
        </a>
      ))}
    </nav>
  )
}

function isAt(path: string, place: string): boolean {
  if (place === '/m/') return path === '/m/' || path === '/m'
  return path === place || path.startsWith(`${place}/`)
}
