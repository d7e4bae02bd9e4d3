// From one's own page to the slips addressed to one.
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { say } from '#foundation/ui/words.ts'
import { answerers } from '../roles.ts'
import { messages } from './messages.ts'

export function SlipsLink() {
  if (!hasAnyRole(useSession(), answerers)) return null
  return (
    <LinkButton wide href="/m/slips">
      {say(messages, 'mine')}
    </LinkButton>
  )
}
