// The desk: who is here decides what is shown; then places left, the list in the middle, what is open on the right.
import {
  changePassword,
  findSession,
  signIn,
  signOut,
  useStanding,
  type Standing,
} from '#foundation/client/session.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { DeskDialog } from '#foundation/ui/DeskDialog.tsx'
import { Unders } from '#foundation/ui/faces.ts'
import { useLinks } from '#foundation/ui/useLinks.ts'
import { ChangePassword, SignIn, SignInPage } from '#foundation/ui/SignIn.tsx'
import { SkipLink } from '#foundation/ui/Keys.tsx'
import { Toasts } from '#foundation/ui/Toast.tsx'
import { say, useLang } from '#foundation/ui/words.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isRetryable } from './asking.ts'
import { faces } from './faces.ts'
import { messages } from './messages.ts'
import { Middle } from './Middle.tsx'
import { Rail } from './Rail.tsx'
import { RightPane } from './RightPane.tsx'
import { TopBar } from './TopBar.tsx'
import styles from './Desk.module.css'

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (count, error) => count < 2 && isRetryable(error) },
  },
})

const unders = faces.flatMap((face) => face.under ?? [])

export function Desk() {
  const language = useLang()
  const standing = useStanding()
  useLinks('/')
  useEffect(() => void findSession({ remember: false }), [])
  // Words that came from the server are asked for again in the other language.
  useEffect(() => void queries.invalidateQueries(), [language])
  return (
    <QueryClientProvider client={queries}>
      <Standings standing={standing} />
      <Toasts />
    </QueryClientProvider>
  )
}

function Standings({ standing }: { standing: Standing }) {
  if (standing.is === 'unknown') return null
  if (!('session' in standing))
    return (
      <SignInPage>
        <SignIn signIn={signIn} />
        {faces.map(({ entrance: Entrance }, i) => Entrance && <Entrance key={i} params={{}} />)}
      </SignInPage>
    )
  if (standing.session.mustChangePassword)
    return (
      <SignInPage>
        <ChangePassword change={changePassword} />
      </SignInPage>
    )
  return (
    <div className={styles.desk}>
      <SkipLink to="main" />
      <TopBar />
      <Rail />
      <Unders.Provider value={unders}>
        <Middle />
        <RightPane />
      </Unders.Provider>
      <SignInAgain lapsed={standing.is === 'lapsed'} username={standing.session.username} />
    </div>
  )
}

/** Over the page, which keeps all that was typed. */
function SignInAgain({ lapsed, username }: { lapsed: boolean; username: string | null }) {
  const again = async (name: string, password: string) => {
    await signIn(name, password)
    if (name === username) await queries.invalidateQueries()
    else location.assign('/')
  }
  const leave = () => void signOut().catch(() => location.assign('/'))
  return (
    <DeskDialog
      open={lapsed}
      onClose={() => {}}
      title={say(messages, 'again.title')}
      lead={say(messages, 'again.lead')}
    >
      <SignIn signIn={again} username={username ?? ''} />
      <Button look="quiet" onClick={leave}>
        {say(messages, 'again.other')}
      </Button>
    </DeskDialog>
  )
}
