// On Me: how many notices are new, and the way to all of them.
import { LinkButton } from '#foundation/ui/Button.tsx'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { say } from '#foundation/ui/words.ts'
import { messages } from './messages.ts'
import { useUnseen } from './unseen.ts'

export function NoticesSection() {
  const count = useUnseen()
  return (
    <Sheet title={say(messages, 'title')}>
      <LinkButton wide href="/m/notices">
        {count > 0 ? say(messages, 'some', { count }) : say(messages, 'open')}
      </LinkButton>
    </Sheet>
  )
}
