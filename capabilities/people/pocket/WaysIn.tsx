// The ways into the phone beside the password; the way back leads to the phone.
import { call, hrefOf } from '#foundation/client/call.ts'
import { useAnswer } from '#foundation/client/useAnswer.ts'
import { OtherWays } from '#foundation/ui/OtherWays.tsx'
import { lang } from '#foundation/ui/words.ts'
import type { doors } from '../contract.ts'
import { messages } from '../sso-messages.ts'

export function WaysIn() {
  const { answer } = useAnswer(() => call<typeof doors.signInWays>('GET /api/sign-in-ways'), [lang()])
  const href = hrefOf('GET /api/session/oidc', { query: { to: 'pocket' } })
  return <OtherWays label={answer?.sso?.label} href={href} refusals={messages} />
}
