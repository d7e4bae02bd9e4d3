// The receipt for what was raised: by when somebody has it, and the link to follow it.
import type { ReplyOf } from '#foundation/contract/door.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { cx } from '#foundation/ui/classes.ts'
import { dayWithWeekday } from '#foundation/ui/dates.ts'
import { Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { say } from '#foundation/ui/words.ts'
import type { doors } from '../contract.ts'
import { messages } from './receipt-messages.ts'
import styles from './Asker.module.css'

export function Receipt({ started }: { started: ReplyOf<typeof doors.startMatter> }) {
  const now = new Date().toISOString()
  const path = new URL(started.url, location.href).pathname
  return (
    <Stack gap={24}>
      <h1>{say(messages, 'receipt.title')}</h1>
      <Sheet>
        <Stack>
          <div>
            <p className={cx(styles.where, styles.whole)}>
              {say(messages, 'receipt.number', { number: started.number })}
            </p>
            <p className={styles.about}>{say(messages, 'receipt.say')}</p>
          </div>
          <p>{say(messages, 'receipt.lead', { day: dayWithWeekday(started.dueAt, now) })}</p>
          <p className={styles.link}>{started.url}</p>
          <LinkButton look="primary" wide href={path}>
            {say(messages, 'receipt.open')}
          </LinkButton>
        </Stack>
      </Sheet>
    </Stack>
  )
}
