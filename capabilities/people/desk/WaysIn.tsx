// The other ways in, under the sign-in of the desk: single sign-on where the house has it, and why it led nowhere.
import { call, hrefOf } from '#foundation/client/call.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { ErrorNote } from '#foundation/ui/Notes.tsx'
import { go } from '#foundation/ui/where.ts'
import { say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { doors } from '../contract.ts'
import { messages as rules } from '../messages.ts'

const refusals = ['sso.off', 'sso.away', 'sso.refused', 'sso.unknown'] as const

export function WaysIn() {
  const refused = useRefused()
  const found = useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: () => call<typeof doors.signInWays>('GET /api/sign-in-ways'),
  })
  const sso = found.data?.sso
  if (!sso && !refused) return null
  return (
    <Stack>
      {refused && <ErrorNote what={say(rules, refused)} kept={null} />}
      {sso && (
        <LinkButton wide href={hrefOf('GET /api/session/oidc')}>
          {sso.label}
        </LinkButton>
      )}
    </Stack>
  )
}

/** Told once, by `/?refused=…`, where the way back from the provider ends; then the address forgets it. */
function useRefused() {
  const [refused] = useState(() => {
    const told = new URLSearchParams(location.search).get('refused')
    return refusals.find((known) => known === told) ?? null
  })
  useEffect(() => {
    if (refused) go(location.pathname, { replace: true })
  }, [refused])
  return refused
}
