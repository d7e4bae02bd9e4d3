// One task on the phone: what, for what, until when and why that day, its milestones; a report, or that it is done.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { moment, day } from '#foundation/ui/dates.ts'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { Facts, Sheet } from '#foundation/ui/Layout.tsx'
import { List } from '#foundation/ui/List.tsx'
import { ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import type { ReactNode } from 'react'
import type { taskDoors } from '../contract.ts'
import { messages as rules } from '../messages.ts'
import { Due } from './Due.tsx'
import { messages } from './messages.ts'
import type { Task } from './task.ts'
import { WorkForm } from './WorkForm.tsx'

export function TaskScreen({ params }: ScreenProps) {
  const id = params['id']!
  const { account } = useSession()
  const { answer, since, problem, again } = useKept(account, `task/${id}`, () =>
    call<typeof taskDoors.getTask>('GET /api/tasks/:id', { params: { id } }),
  )
  const now = new Date().toISOString()
  return (
    <Screen title={answer?.title ?? say(messages, 'task')} back="/m/tasks" backWords={say(messages, 'back')}>
      {!answer && problem && (
        <ErrorNote what={say(messages, 'error.one', { why: problem.message })} kept={null} onAgain={again} />
      )}
      {!answer && !problem && <Skeleton lines={8} />}
      {problem && since && <Note>{say(messages, 'since', { when: moment(since, now) })}</Note>}
      {answer && <Whole task={answer} now={now} />}
      {answer?.may.work && <WorkForm task={answer} now={now} onReceived={again} />}
    </Screen>
  )
}

function Whole({ task, now }: { task: Task; now: string }) {
  return (
    <>
      <Facts facts={factsOf(task, now)} />
      {task.text && (
        <Sheet title={say(messages, 'text')}>
          <p>{task.text}</p>
        </Sheet>
      )}
      {task.predecessors.length > 0 && (
        <Sheet title={say(messages, 'before')}>
          <List
            label={say(messages, 'before')}
            entries={task.predecessors.map(({ id, title, status, due }) => ({
              id,
              href: `/m/tasks/${id}`,
              title,
              end: status === 'open' ? day(due, now) : say(rules, `task.${status}`),
            }))}
          />
        </Sheet>
      )}
      {task.status === 'open' && (
        <Sheet title={say(messages, 'why')}>
          <p>{task.sentence[lang()]}</p>
        </Sheet>
      )}
    </>
  )
}

function factsOf(task: Task, now: string) {
  const { about, personName, said, status } = task
  const title = about.title ?? '—'
  const facts: (readonly [string, ReactNode])[] = [
    [say(messages, 'due'), <Due key="due" task={task} now={now} />],
    [
      say(messages, 'about'),
      about.kind === 'matter' ? <a href={`/m/matters/${about.id}`}>{title}</a> : title,
    ],
  ]
  if (personName) facts.push([say(messages, 'unit'), personName])
  if (said) facts.push([say(messages, status === 'open' ? 'said' : 'outcome'), said])
  return facts
}
