// The phone: who is here decides what is shown; then one screen, and five places in reach of the thumb.
import { findSession, useStanding, type Standing } from '#foundation/client/session.ts'
import { Boundary } from '#foundation/ui/Boundary.tsx'
import { later, Waiting } from '#foundation/ui/faces.ts'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { SkipLink } from '#foundation/ui/Keys.tsx'
import { Toasts } from '#foundation/ui/Toast.tsx'
import { useLinks } from '#foundation/ui/useLinks.ts'
import { findRoute, usePath } from '#foundation/ui/where.ts'
import { useLang } from '#foundation/ui/words.ts'
import { useEffect } from 'react'
import { faces } from './faces.ts'
import { PlaceBar } from './PlaceBar.tsx'
import styles from './Pocket.module.css'

const Further = later(() => import('./Further.tsx'), 'Further')
const routes = [
  ...faces.flatMap((face) => face.screens),
  { path: '/m/me', screen: later(() => import('./MeScreen.tsx'), 'MeScreen') },
]
// Today stands without them.
const Besides = later(() => import('./Besides.tsx'), 'Besides')
// Most starts find somebody signed in, so the way in is fetched only when it is needed.
const Entrance = later(() => import('./Entrance.tsx'), 'Entrance')
const SignInAgain = later(() => import('./SignInAgain.tsx'), 'SignInAgain')

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
  if (!('session' in standing)) return <Entrance to="sign-in" />
  if (standing.session.mustChangePassword) return <Entrance to="new-password" />
  return (
    <div className={styles.pocket}>
      <SkipLink to="main" />
      <Screens />
      <Boundary quiet>
        <Besides params={{}} />
      </Boundary>
      <div className={styles.foot}>
        {faces.map(({ strip: Strip }, i) => Strip && <Strip key={i} />)}
        <PlaceBar />
      </div>
      {standing.is === 'lapsed' && <SignInAgain username={standing.session.username ?? ''} />}
    </div>
  )
}

function Screens() {
  const path = usePath()
  useEffect(() => scrollTo(0, 0), [path])
  return (
    <main id="main" className={styles.main} tabIndex={-1}>
      <Boundary key={path}>
        <Waiting.Provider
          value={
            <div className={styles.waiting}>
              <Skeleton lines={6} />
            </div>
          }
        >
          <Shown path={path} />
        </Waiting.Provider>
      </Boundary>
    </main>
  )
}

function Shown({ path }: { path: string }) {
  const found = findRoute(routes, path)
  if (!found) return <Further key={path} params={{ path }} />
  const Found = found.route.screen
  return <Found key={path} params={found.params} />
}
