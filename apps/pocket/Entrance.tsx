// The way in: signing in, choosing a new password, and signing in again over a page that stays.
import { changePassword, signIn } from '#foundation/client/session.ts'
import { ChangePassword, SignIn, SignInPage } from '#foundation/ui/SignIn.tsx'

export function Entrance({ to }: { to: 'sign-in' | 'new-password' }) {
  return (
    <SignInPage>
      {to === 'sign-in' ? <SignIn signIn={signIn} /> : <ChangePassword change={changePassword} />}
    </SignInPage>
  )
}

export function SignInHere({ username }: { username: string }) {
  return <SignIn signIn={signIn} username={username} />
}
