// The middle: the page of the address; a pane's own address shows it as a page; an unknown one says so.
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { Boundary } from '#foundation/ui/Boundary.tsx'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { AccountSections, Waiting } from '#foundation/ui/faces.ts'
import { messages as lost } from '#foundation/ui/lost-messages.ts'
import { EmptyState, Skeleton } from '#foundation/ui/Notes.tsx'
import { findRoute, go, usePath } from '#foundation/ui/where.ts'
import { say } from '#foundation/ui/words.ts'
import { useEffect, useRef } from 'react'
import { faces } from './faces.ts'
import { messages } from './messages.ts'
import { usePlaces } from './Rail.tsx'
import styles from './Desk.module.css'

const routes = [...faces.flatMap((face) => face.pages ?? []), ...faces.flatMap((face) => face.panes ?? [])]

const accountSections = faces.flatMap((face) => face.account ?? [])

const everyPlace = faces.flatMap((face) => face.places ?? [])

export function Middle() {
  const path = usePath()
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true })
    first.current = false
  }, [path])
  return (
    <main ref={main} id="main" className={styles.middle} tabIndex={-1}>
      <Boundary key={path}>
        <Waiting.Provider
          value={
            <div className={styles.waiting}>
              <Skeleton lines={6} />
            </div>
          }
        >
          <AccountSections.Provider value={accountSections}>
            <Page path={path} />
          </AccountSections.Provider>
        </Waiting.Provider>
      </Boundary>
    </main>
  )
}

function Page({ path }: { path: string }) {
  const session = useSession()
  const found = findRoute(routes, path)
  const place = everyPlace.find((one) => one.path === path)
  const closed = place?.roles !== undefined && !hasAnyRole(session, place.roles)
  if (!found || closed) return path === '/' ? <Home /> : <Lost />
  const Shown = found.route.screen
  return <Shown params={found.params} />
}

/** Nobody claims '/' for this person: the first place does. */
function Home() {
  const first = usePlaces()[0]
  useEffect(() => {
    if (first) go(first.path, { replace: true })
  }, [first])
  return first ? null : (
    <EmptyState whole title={say(messages, 'home')}>
      {say(messages, 'home.why')}
    </EmptyState>
  )
}

function Lost() {
  return (
    <EmptyState
      whole
      title={say(lost, 'lost.title')}
      action={<LinkButton href="/">{say(lost, 'lost.home')}</LinkButton>}
    >
      {say(lost, 'lost.body')}
    </EmptyState>
  )
}
