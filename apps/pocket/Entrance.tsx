// The way in: signing in, and choosing a new password.
import { changePassword, signIn } from '#foundation/client/session.ts'
import { ChangePassword, SignIn, SignInPage } from '#foundation/ui/SignIn.tsx'

export function Entrance({ to }: { to: 'sign-in' | 'new-password' }) {
  return (
    <SignInPage>
      {to === 'sign-in' ? <SignIn signIn={signIn} /> : <ChangePassword change={changePassword} />}
    </SignInPage>
  )
}
