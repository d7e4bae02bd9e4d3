// What the screens know of a task: its shape, its day in words, in the colour that the rules give it.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { DueOpener, WhyDue } from '#foundation/ui/Counted.tsx'
import { day, dayWord, dueWord } from '#foundation/ui/dates.ts'
import { DueStanding } from '#foundation/ui/DueStanding.tsx'
import { DueMark } from '#foundation/ui/DueMark.tsx'
import { say } from '#foundation/ui/words.ts'
import type { taskDoors } from '../contract.ts'
import { messages as rules } from '../messages.ts'
import styles from './Tasks.module.css'

export type TaskRow = ReplyOf<typeof taskDoors.listTasks>['items'][number]
export type Task = ReplyOf<typeof taskDoors.getTask>

export const askTask = (id: string) =>
  call<typeof taskDoors.getTask>('GET /api/tasks/:id', { params: { id } })

type Dated = Pick<TaskRow, 'id' | 'programme' | 'status' | 'due' | 'standing' | 'overAt'>

export function TaskDue({ task, now }: { task: Dated; now: string }) {
  const { id, programme, status, overAt, due, standing } = task
  if (status !== 'open') return `${say(rules, `task.${status}`)} ${overAt === null ? '' : day(overAt, now)}`
  // It is due until the end of its day in Shanghai.
  const end = `${due}T23:59:59.999+08:00`
  const plain =
    standing === 'firm' ? (
      dayWord(end, now)
    ) : (
      <span className={styles.days}>
        {dayWord(end, now)} <DueStanding standing={standing} />
      </span>
    )
  return <DueMark of={{ id, programme, due: end }} now={now} word={dueWord(end, now)} plain={plain} />
}

/** The same, opening to where its day comes from. */
export function TaskDueOpener({ task, now }: { task: TaskRow; now: string }) {
  const { id, version, title } = task
  return (
    <DueOpener
      lead={title}
      shown={() => <WhyDue asking={['tasks', 'why', id, version]} ask={() => askTask(id)} />}
    >
      <TaskDue task={task} now={now} />
    </DueOpener>
  )
}

const pages = {
  matter: '/matters',
  promise: '/promises',
  subject: '/subjects',
  plan: '/plans',
  slip: '/slips',
  consultation: '/consultations',
}

/** Where what a task belongs to opens. */
export function aboutPath({ kind, id }: { kind: keyof typeof pages; id: string }): string {
  return `${pages[kind]}/${id}`
}
