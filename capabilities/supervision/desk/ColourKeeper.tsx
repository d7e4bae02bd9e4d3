// Nothing to see: keeps the desk told what is due before when has which colour.
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { useEffect } from 'react'
import { readers } from '../roles.ts'
import { askColours } from './slip.tsx'

const often = 10 * 60_000

export function ColourKeeper() {
  const session = useSession()
  const asks = hasAnyRole(session, readers)
  useEffect(() => {
    if (!asks) return
    // Without an answer the rows keep the colours they have.
    const ask = () => void askColours().catch(() => {})
    ask()
    const timer = setInterval(ask, often)
    return () => clearInterval(timer)
  }, [asks, session.account])
  return null
}
