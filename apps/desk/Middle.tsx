// The middle: the page of the address; a pane's own address shows it as a page; an unknown one says so.
import { Boundary } from '#foundation/ui/Boundary.tsx'
import { LinkButton } from '#foundation/ui/Button.tsx'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { go } from '#foundation/ui/links.ts'
import { messages as kit } from '#foundation/ui/messages.ts'
import { EmptyState, Skeleton } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import { Suspense, useEffect, useRef, type ComponentType } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { faces } from './faces.ts'
import { messages } from './messages.ts'
import { usePlaces } from './Rail.tsx'
import styles from './Desk.module.css'

const routes = [...faces.flatMap((face) => face.pages ?? []), ...faces.flatMap((face) => face.panes ?? [])]

export function Middle() {
  const [path] = useLocation()
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true })
    first.current = false
  }, [path])
  return (
    <main ref={main} id="main" className={styles.middle} tabIndex={-1}>
      <Boundary about={path}>
        <Suspense
          fallback={
            <div className={styles.waiting}>
              <Skeleton lines={6} />
            </div>
          }
        >
          <Switch>
            {routes.map(({ path: pattern, screen }) => (
              <Route key={pattern} path={pattern}>
                {(params) => <Shown screen={screen} params={params} />}
              </Route>
            ))}
            <Route path="/">
              <Home />
            </Route>
            <Route>
              <Lost />
            </Route>
          </Switch>
        </Suspense>
      </Boundary>
    </main>
  )
}

function Shown({ screen: Screen, params }: { screen: ComponentType<ScreenProps>; params: object }) {
  return <Screen params={params as ScreenProps['params']} />
}

/** No capability claims '/': the first place does. */
function Home() {
  const first = usePlaces()[0]
  useEffect(() => {
    if (first) go(first.path, { replace: true })
  }, [first])
  return first ? null : <EmptyState title={say(messages, 'home')}>{say(messages, 'home.why')}</EmptyState>
}

function Lost() {
  return (
    <EmptyState
      title={say(kit, 'lost.title')}
      action={<LinkButton href="/">{say(kit, 'lost.home')}</LinkButton>}
    >
      {say(kit, 'lost.body')}
    </EmptyState>
  )
}
