// Signing in again over a page that stays. Can be put aside: writing goes on without a session, only sending waits.
import { signIn } from '#foundation/client/session.ts'
import { Dialog } from '#foundation/ui/Dialog.tsx'
import { SignIn } from '#foundation/ui/SignIn.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import { messages } from './again-messages.ts'
import { OtherEntrances } from './Entrance.tsx'

export function SignInAgain({ username }: { username: string }) {
  const [aside, setAside] = useState(false)
  return (
    <Dialog open={!aside} onClose={() => setAside(true)} title={say(messages, 'again.title')}>
      <p>{say(messages, 'again.lead')}</p>
      <SignIn signIn={signIn} username={username} />
      <OtherEntrances />
    </Dialog>
  )
}
