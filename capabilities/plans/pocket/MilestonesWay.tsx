// The way from Me to the milestones of one's own unit, for those who read plans.
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { say } from '#foundation/ui/words.ts'
import { readers } from '../roles.ts'
import { messages } from './messages.ts'

export function MilestonesWay() {
  if (!hasAnyRole(useSession(), readers)) return null
  return (
    <div>
      <LinkButton wide href="/m/milestones">
        {say(messages, 'place')}
      </LinkButton>
    </div>
  )
}
