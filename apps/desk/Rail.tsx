// The left rail: the places this person may go to, in groups, then what capabilities add under them.
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import type { Place } from '#foundation/ui/faces.ts'
import { DownIcon } from '#foundation/ui/icons.tsx'
import { usePath } from '#foundation/ui/where.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { faces } from './faces.ts'
import { useEffect, useRef, useState } from 'react'
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
      {groupsOf(places).map((group, _, all) => (
        <Group
          key={group.key}
          words={group.key === 0 || all.length === 1 ? null : say(messages, `group.${group.key}`)}
          places={group.places}
          path={path}
          // What is seldom opened steps back where there is much else.
          folds={group.key === 800 && places.length > manyPlaces}
        />
      ))}
      {faces.map(({ rail: Section }, i) => Section && <Section key={i} />)}
    </nav>
  )
}

const manyPlaces = 12

interface GroupProps {
  readonly words: string | null
  readonly places: readonly Place[]
  readonly path: string
  readonly folds: boolean
}

function Group({ words, places, path, folds }: GroupProps) {
  const [open, setOpen] = useState<boolean | null>(null)
  const shown = !folds || (open ?? places.some((place) => isAt(path, place.path)))
  return (
    <>
      {words !== null && (
        <h2 className={styles.group}>
          {folds ? (
            <button type="button" aria-expanded={shown} onClick={() => setOpen(!shown)}>
              {words}
              <DownIcon size={14} />
            </button>
          ) : (
            words
          )}
        </h2>
      )}
      <ul className={shown ? undefined : styles.folded}>
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
    </>
  )
}

const groupKeys = [800, 400, 300, 200, 100, 0] as const

/** Places that follow each other in one group of hundreds; what has no place is left out. */
function groupsOf(places: readonly Place[]) {
  const keyOf = ({ order }: Place) => groupKeys.find((key) => order >= key) ?? 0
  return groupKeys
    .toReversed()
    .map((key) => ({ key, places: places.filter((place) => keyOf(place) === key) }))
    .filter((group) => group.places.length > 0)
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
