// The milestones of a task: those reached, those late, and a button for whoever does the work.
import { call } from '#foundation/client/call.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { day, dueWord } from '#foundation/ui/dates.ts'
import { Tag } from '#foundation/ui/Marks.tsx'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import type { taskDoors } from '../contract.ts'
import { messages } from './messages.ts'
import type { Task } from './task.tsx'
import styles from './Tasks.module.css'

type Milestone = Task['milestones'][number]

export function Milestones({ task, now }: { task: Task; now: string }) {
  if (task.milestones.length === 0) return null
  return (
    <section>
      <h2 className={styles.name}>{say(messages, 'milestones')}</h2>
      <ul className={styles.rows}>
        {task.milestones.map((each) => (
          <li key={each.key}>
            <span>{each.title}</span>
            <span className={styles.days}>
              <Standing milestone={each} now={now} />
              {task.may.work && each.reachedOn === null && <Reach task={task} milestone={each} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Reach({ task, milestone }: { task: Task; milestone: Milestone }) {
  const { id, version: expected } = task
  const body = { key: milestone.key }
  const command = useCommand({
    about: [id, body],
    send: (commandId) =>
      call<typeof taskDoors.reachMilestone>('POST /api/tasks/:id/milestone', {
        ...{ params: { id }, body, commandId, expected },
      }),
    done: () => say(messages, 'reached.done'),
  })
  return (
    <>
      <Button size="small" busy={command.busy} onClick={() => void command.submit()}>
        {say(messages, 'reached')}
      </Button>
      {command.problem && <span role="alert">{command.problem.message}</span>}
    </>
  )
}

function Standing({ milestone, now }: { milestone: Milestone; now: string }) {
  const { due, reachedOn, late } = milestone
  if (reachedOn !== null) return <>{say(messages, 'milestone.done', { day: day(reachedOn, now) })}</>
  if (late) return <Tag strong>{dueWord(`${due}T23:59:59.999+08:00`, now)}</Tag>
  return <>{day(due, now)}</>
}
