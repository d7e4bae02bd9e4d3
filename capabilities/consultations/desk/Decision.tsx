// What was decided, and each unit's part as its task stands now.
import { day, moment } from '#foundation/ui/dates.ts'
import { Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { List } from '#foundation/ui/List.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { say } from '#foundation/ui/words.ts'
import type { Consultation } from './consultation.ts'
import { messages } from './messages.ts'
import styles from './Consultations.module.css'

export function Decision({ decision }: { decision: NonNullable<Consultation['decision']> }) {
  const { option, text, parts, byName, at } = decision
  const now = useNow()
  return (
    <Sheet title={say(messages, 'decision')}>
      <Stack gap={12}>
        {option && <p>{say(messages, 'voice.option', { option: option.toUpperCase() })}</p>}
        <p className={styles.text}>{text}</p>
        {parts.length > 0 && (
          <List
            label={say(messages, 'decide.parts')}
            entries={parts.map((part) => ({
              id: part.task,
              href: `/tasks?open=/tasks/${part.task}`,
              title: part.text,
              hint: [part.unitName, part.personName, statusOf(part.status)].filter(Boolean).join(' · '),
              end: part.due === null ? '' : day(part.due, now),
            }))}
          />
        )}
        <p className={styles.quiet}>{say(messages, 'by', { name: byName ?? '—', at: moment(at, now) })}</p>
      </Stack>
    </Sheet>
  )
}

function statusOf(status: string): string | null {
  const key = `part.status.${status}`
  return key in messages ? say(messages, key as 'part.status.open') : null
}
