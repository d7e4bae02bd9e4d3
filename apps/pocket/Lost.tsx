// An address that no capability answers.
import { LinkButton } from '#foundation/ui/Button.tsx'
import { messages as kit } from '#foundation/ui/messages.ts'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'

export function Lost() {
  return (
    <EmptyState
      whole
      title={say(kit, 'lost.title')}
      action={<LinkButton href="/m/">{say(kit, 'lost.home')}</LinkButton>}
    >
      {say(kit, 'lost.body')}
    </EmptyState>
  )
}
