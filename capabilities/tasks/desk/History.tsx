// What happened to a task since it was set, the latest first.
import { day, moment } from '#foundation/ui/dates.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { messages } from './messages.ts'
import type { Task } from './task.tsx'
import styles from './Tasks.module.css'

export function History({ task, now }: { task: Task; now: string }) {
  const units = useDirectory()
  const line = (at: string, by: string | null) =>
    say(messages, 'step.by', { at: moment(at, now), by: by ?? say(messages, 'step.machine') })
  return (
    <ol className={styles.history} reversed>
      {[...task.steps].reverse().map(({ at, by, type, text, milestone, to, due }) => (
        <li key={at + type}>
          <p>
            {say(messages, `step.${type}` as 'step.TaskReported', {
              milestone: milestone ?? '',
              to: units.name(to),
              due: due === null ? '' : day(due, now),
            })}
          </p>
          {text && <p className={styles.text}>{text[lang()]}</p>}
          <p className={styles.quiet}>{line(at, by)}</p>
        </li>
      ))}
      <li>
        <p>{say(messages, 'step.opened')}</p>
        <p className={styles.quiet}>{line(task.openedAt, task.openedBy)}</p>
      </li>
    </ol>
  )
}
