// The phone: who is here decides what is shown; then one screen, and five places in reach of the thumb.
import { findSession, useStanding, type Standing } from '#foundation/client/session.ts'
import { Boundary } from '#foundation/ui/Boundary.tsx'
import { Dialog } from '#foundation/ui/Dialog.tsx'
import { later } from '#foundation/ui/faces.ts'
import { useLinks } from '#foundation/ui/links.ts'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { SkipLink } from '#foundation/ui/Keys.tsx'
import { Toasts } from '#foundation/ui/Toast.tsx'
import { findRoute, usePath } from '#foundation/ui/where.ts'
import { say, useLang } from '#foundation/ui/words.ts'
import { lazy, Suspense, useEffect, useState } from 'react'
import { faces } from './faces.ts'
import { Lost } from './Lost.tsx'
import { messages } from './messages.ts'
import { NewerVersion } from './NewerVersion.tsx'
import { PlaceBar } from './PlaceBar.tsx'
import styles from './Pocket.module.css'

const routes = [
  ...faces.flatMap((face) => face.screens),
  { path: '/m/me', screen: later(() => import('./MeScreen.tsx'), 'MeScreen') },
]
// Most starts find somebody signed in, so the way in is fetched only when it is needed.
const Entrance = lazy(async () => ({ default: (await import('./Entrance.tsx')).Entrance }))
const SignInHere = lazy(async () => ({ default: (await import('./Entrance.tsx')).SignInHere }))

export function Pocket() {
  useLang()
  useLinks('/m/')
  const standing = useStanding()
  useEffect(() => void findSession({ remember: true }), [])
  return (
    <>
      <Standings standing={standing} />
      <Toasts />
    </>
  )
}

function Standings({ standing }: { standing: Standing }) {
  if (standing.is === 'unknown') return null
  if (!('session' in standing))
    return (
      <Suspense fallback={null}>
        <Entrance to="sign-in" />
      </Suspense>
    )
  if (standing.session.mustChangePassword)
    return (
      <Suspense fallback={null}>
        <Entrance to="new-password" />
      </Suspense>
    )
  return (
    <div className={styles.pocket}>
      <SkipLink to="main" />
      <Screens />
      <NewerVersion />
      <div className={styles.foot}>
        {faces.map(({ strip: Strip }, i) => Strip && <Strip key={i} />)}
        <PlaceBar />
      </div>
      <SignInAgain key={standing.is} lapsed={standing.is === 'lapsed'} username={standing.session.username} />
    </div>
  )
}

function Screens() {
  const path = usePath()
  useEffect(() => scrollTo(0, 0), [path])
  return (
    <main id="main" className={styles.main} tabIndex={-1}>
      <Boundary key={path}>
        <Suspense
          fallback={
            <div className={styles.waiting}>
              <Skeleton lines={6} />
            </div>
          }
        >
          <Shown path={path} />
        </Suspense>
      </Boundary>
    </main>
  )
}

function Shown({ path }: { path: string }) {
  const found = findRoute(routes, path)
  if (!found) return <Lost />
  const Found = found.route.screen
  return <Found key={path} params={found.params} />
}

/** Can be put aside: writing goes on without a session, only sending waits. */
function SignInAgain({ lapsed, username }: { lapsed: boolean; username: string | null }) {
  const [aside, setAside] = useState(false)
  return (
    <Dialog open={lapsed && !aside} onClose={() => setAside(true)} title={say(messages, 'again.title')}>
      <p>{say(messages, 'again.lead')}</p>
      <Suspense fallback={<Skeleton lines={4} />}>
        <SignInHere username={username ?? ''} />
      </Suspense>
    </Dialog>
  )
}
