// Nothing to see: tells the phone's rows what is due before when has which colour.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { setColourLimits } from '#foundation/ui/colours.ts'
import { useEffect } from 'react'
import type { supervisionDoors } from '../contract.ts'
import { readers } from '../roles.ts'

const often = 10 * 60_000

export function ColourKeeper() {
  const session = useSession()
  const asks = hasAnyRole(session, readers)
  useEffect(() => {
    if (!asks) return
    // Without an answer the rows keep the colours they have.
    const ask = () =>
      void call<typeof supervisionDoors.getColourLimits>('GET /api/supervision/limits').then(
        setColourLimits,
        () => {},
      )
    ask()
    const timer = setInterval(ask, often)
    return () => clearInterval(timer)
  }, [asks, session.account])
  return null
}
