// The ways into the desk beside the password.
import { call, hrefOf } from '#foundation/client/call.ts'
import { OtherWays } from '#foundation/ui/OtherWays.tsx'
import { useQuery } from '@tanstack/react-query'
import type { doors } from '../contract.ts'
import { messages } from '../sso-messages.ts'

export function WaysIn() {
  const { data } = useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: () => call<typeof doors.signInWays>('GET /api/sign-in-ways'),
  })
  return <OtherWays label={data?.sso?.label} href={hrefOf('GET /api/session/oidc')} refusals={messages} />
}
