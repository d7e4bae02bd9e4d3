// The left rail: the places this person may go to, then what capabilities add under them.
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import type { Place } from '#foundation/ui/faces.ts'
import { usePath } from '#foundation/ui/where.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { faces } from './faces.ts'
import { useEffect, useRef } from 'react'
import { messages } from './messages.ts'
import styles from './Desk.module.css'

export function Rail() {
  const path = usePath()
  const places = usePlaces()
  const rail = useRef<HTMLElement>(null)
  // On a narrow window the places lie side by side, and the one that is open may be out of sight.
  useEffect(() => {
    rail.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [path])
  return (
    <nav ref={rail} className={styles.rail} aria-label={say(messages, 'rail')}>
      <ul>
        {places.map((place) => (
          <li key={place.path}>
            <a
              className={styles.place}
              href={place.path}
              aria-current={isAt(path, place.path) ? 'page' : undefined}
            >
              <place.icon />
              <span>{place.words[lang()]}</span>
            </a>
          </li>
        ))}
      </ul>
      {faces.map(({ rail: Section }, i) => Section && <Section key={i} />)}
    </nav>
  )
}

/** The places of this person, in order. */
export function usePlaces(): readonly Place[] {
  const session = useSession()
  return faces
    .flatMap((face) => face.places ?? [])
    .filter((place) => !place.roles || hasAnyRole(session, place.roles))
    .sort((a, b) => a.order - b.order)
}

function isAt(path: string, place: string): boolean {
  return path === place || (place !== '/' && path.startsWith(`${place}/`))
}
