// On Me: how many notices are new, the way to all of them, and when I may be disturbed; that form is fetched when it is opened.
import { Button, LinkButton } from '#foundation/ui/Button.tsx'
import { later } from '#foundation/ui/faces.ts'
import { Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import { messages } from './messages.ts'
import { useUnseen } from './unseen.ts'

const WishesForm = later(() => import('./WishesForm.tsx'), 'WishesForm')

export function NoticesSection() {
  const count = useUnseen()
  const [setting, setSetting] = useState(false)
  return (
    <Sheet title={say(messages, 'title')}>
      <Stack gap={12}>
        <LinkButton wide href="/m/notices">
          {count > 0 ? say(messages, 'some', { count }) : say(messages, 'open')}
        </LinkButton>
        <Button wide look="quiet" aria-expanded={setting} onClick={() => setSetting(!setting)}>
          {say(messages, 'wishes')}
        </Button>
        {setting && <WishesForm onDone={() => setSetting(false)} />}
      </Stack>
    </Sheet>
  )
}
