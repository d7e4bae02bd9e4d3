// A task's day in words, in the colour that the rules give it.
import type { ReplyOf } from '#foundation/contract/door.ts'
import { day, daysUntil, dayWord } from '#foundation/ui/dates.ts'
import { DueStanding } from '#foundation/ui/DueStanding.tsx'
import { DueMark } from '#foundation/ui/DueMark.tsx'
import { say } from '#foundation/ui/words.ts'
import type { taskDoors } from '../contract.ts'
import { messages as rules } from '../messages.ts'
import { messages } from './messages.ts'

type Dated = Pick<
  ReplyOf<typeof taskDoors.listTasks>['items'][number],
  'id' | 'programme' | 'status' | 'due' | 'late' | 'standing' | 'overAt'
>

export function Due({ task, now }: { task: Dated; now: string }) {
  const { id, programme, status, due, late, standing, overAt } = task
  if (status !== 'open') {
    return (
      <>
        {say(rules, `task.${status}`)} {overAt && day(overAt, now)}
      </>
    )
  }
  const n = Math.max(1, -daysUntil(due, now))
  const end = `${due}T23:59:59.999+08:00`
  const plain = (
    <>
      {dayWord(end, now)} <DueStanding standing={standing} />
    </>
  )
  const word = late ? say(messages, n === 1 ? 'over-one' : 'over', { n }) : dayWord(end, now)
  return <DueMark of={{ id, programme, due: end }} now={now} word={word} plain={plain} />
}
