// The way from Me to consultations, for those who speak for a unit.
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { say } from '#foundation/ui/words.ts'
import { speakers } from '../roles.ts'
import { messages } from './messages.ts'

export function ConsultationsWay() {
  if (!hasAnyRole(useSession(), speakers)) return null
  return (
    <div>
      <LinkButton wide href="/m/consultations">
        {say(messages, 'place')}
      </LinkButton>
    </div>
  )
}
