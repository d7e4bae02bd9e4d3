// The other ways in, under the sign-in of desk and phone: single sign-on where the house has it, and why it led nowhere.
import { useEffect, useState } from 'react'
import type { Messages } from '../core/words.ts'
import { LinkButton } from './Button.tsx'
import { Stack } from './Layout.tsx'
import { ErrorNote } from './Notes.tsx'
import { go } from './where.ts'
import { say } from './words.ts'

interface OtherWaysProps {
  /** How people here call it; nothing where the house has none, and until that is known. */
  label: string | undefined
  href: string
  /** All that `?refused=…` may say. */
  refusals: Messages
}

export function OtherWays({ label, href, refusals }: OtherWaysProps) {
  const refused = useRefused(refusals)
  if (label === undefined && refused === undefined) return null
  return (
    <Stack>
      {refused !== undefined && <ErrorNote what={say(refusals, refused)} kept={null} />}
      {label !== undefined && (
        <LinkButton wide href={href}>
          {label}
        </LinkButton>
      )}
    </Stack>
  )
}

/** Told once, by `?refused=…`, where the way back from the provider ends; then the address forgets it. */
function useRefused(refusals: Messages): string | undefined {
  const [refused] = useState(() => {
    const told = new URLSearchParams(location.search).get('refused')
    return Object.keys(refusals).find((known) => known === told)
  })
  useEffect(() => {
    if (refused) go(location.pathname, { replace: true })
  }, [refused])
  return refused
}
