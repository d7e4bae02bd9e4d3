// The way from Me to the directory, for those who may read it.
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { say } from '#foundation/ui/words.ts'
import { messages } from './messages.ts'

export function DirectoryWay() {
  if (!hasAnyRole(useSession(), ['officer', 'handler', 'coordinator', 'leader', 'supervisor'])) return null
  return (
    <div>
      <LinkButton wide href="/m/directory">
        {say(messages, 'place')}
      </LinkButton>
    </div>
  )
}
