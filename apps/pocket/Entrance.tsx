// The ways in: signing in, and choosing a new password.
import { changePassword, signIn } from '#foundation/client/session.ts'
import { ChangePassword, SignIn, SignInPage } from '#foundation/ui/SignIn.tsx'
import { faces } from './faces.ts'

export function Entrance({ to }: { to: 'sign-in' | 'new-password' }) {
  return (
    <SignInPage>
      {to === 'sign-in' ? <SignIn signIn={signIn} /> : <ChangePassword change={changePassword} />}
      {to === 'sign-in' && <OtherEntrances />}
    </SignInPage>
  )
}

export function OtherEntrances() {
  return <>{faces.map(({ entrance: Other }, i) => Other && <Other key={i} params={{}} />)}</>
}
