// An address that no capability answers.
import { LinkButton } from '#foundation/ui/Button.tsx'
import { messages as lost } from '#foundation/ui/lost-messages.ts'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'

export function Lost() {
  return (
    <EmptyState
      whole
      title={say(lost, 'lost.title')}
      action={<LinkButton href="/m/">{say(lost, 'lost.home')}</LinkButton>}
    >
      {say(lost, 'lost.body')}
    </EmptyState>
  )
}
