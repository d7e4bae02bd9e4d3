// One task: what, for what, who has it until when and why that day, its milestones and neighbours, how it went, what may be done.
import { Button } from '#foundation/ui/Button.tsx'
import { Counted } from '#foundation/ui/Counted.tsx'
import { day, moment } from '#foundation/ui/dates.ts'
import { DeskMenu } from '#foundation/ui/DeskMenu.tsx'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { KeyHint, useKeys } from '#foundation/ui/Keys.tsx'
import { Facts } from '#foundation/ui/Layout.tsx'
import { Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { Pane } from '#foundation/ui/Pane.tsx'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { messages as rules } from '../messages.ts'
import { messages as forms } from './form-messages.ts'
import { History } from './History.tsx'
import { messages } from './messages.ts'
import { Milestones } from './Milestones.tsx'
import { aboutPath, askTask, TaskDue, type Task } from './task.tsx'
import { AskTimeForm, DecideTimeForm, EditForm, HandForm, ReopenForm, TextForm } from './TaskForms.tsx'
import styles from './Tasks.module.css'

export function TaskPane({ params }: ScreenProps) {
  const id = params['id'] ?? ''
  const found = useQuery({ queryKey: ['tasks', 'one', id], queryFn: () => askTask(id) })
  if (found.data) return <Shown task={found.data} />
  return (
    <Pane title={say(messages, 'task')}>
      {found.isError ? (
        <NotCome error={found.error} again={() => void found.refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Pane>
  )
}

const doings = ['decide', 'finish', 'report', 'time', 'hand', 'edit', 'drop', 'reopen'] as const
type Doing = (typeof doings)[number]

/** What this person may do now, the most likely first. */
function possibleFor({ status, may, asked }: Task): Doing[] {
  if (status !== 'open') return may.direct ? ['reopen'] : []
  const works: Doing[] = may.work ? ['finish', 'report', ...(asked ? [] : ['time' as const])] : []
  const directs: Doing[] = may.direct ? ['edit', 'drop'] : []
  const hands: Doing[] = may.direct || may.work ? ['hand'] : []
  return [...(may.decide ? ['decide' as const] : []), ...works, ...hands, ...directs]
}

function Shown({ task }: { task: Task }) {
  const now = useNow()
  const units = useDirectory()
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const possible = possibleFor(task)
  const [first, second, ...rest] = possible
  useKeys(first ? { e: () => setDoing(first) } : {})
  const { about, asked } = task
  return (
    <Pane
      over={about.title && <a href={aboutPath(about)}>{about.title}</a>}
      title={task.title}
      foot={
        first && (
          <>
            <Button look="primary" onClick={() => setDoing(first)}>
              {say(forms, first)} <KeyHint>e</KeyHint>
            </Button>
            {second && <Button onClick={() => setDoing(second)}>{say(forms, second)}</Button>}
            {rest.length > 0 && <More doings={rest} onDo={setDoing} />}
          </>
        )
      }
    >
      {asked && (
        <Note>
          {say(messages, 'asked', { day: day(asked.due, now), reason: asked.reason })}
          <p className={styles.quiet}>
            {say(messages, 'asked.by', { by: asked.by ?? '—', at: moment(asked.at, now) })}
          </p>
        </Note>
      )}
      <Facts facts={factsOf(task, units.name, now)} />
      {task.text && (
        <Part head={say(messages, 'text')}>
          <p className={styles.text}>{task.text}</p>
        </Part>
      )}
      <Milestones task={task} now={now} />
      <Neighbours head={say(messages, 'before')} tasks={task.predecessors} />
      <Neighbours head={say(messages, 'behind')} tasks={task.successors} />
      <Part head={say(messages, 'why')}>
        <Counted sentence={task.sentence} proof={task.proof} brief={task.status !== 'open'} />
      </Part>
      <Part head={say(messages, 'history')}>
        <History task={task} now={now} />
      </Part>
      <Form doing={doing} task={task} close={close} />
    </Pane>
  )
}

function factsOf(task: Task, unitName: (id: string | null) => string, now: string) {
  const { status, said, firstDue, due, openedBy, openedUnit, openedOn } = task
  const by = [unitName(openedUnit), openedBy].filter(Boolean).join(' ')
  const facts: (readonly [string, ReactNode])[] = [
    [say(messages, 'col.due'), <TaskDue task={task} now={now} />],
    [say(messages, 'col.unit'), unitName(task.unit)],
  ]
  if (task.personName) facts.push([say(messages, 'person'), task.personName])
  if (firstDue !== due) facts.push([say(messages, 'first'), day(firstDue, now)])
  if (said) facts.push([say(messages, status === 'open' ? 'col.said' : 'outcome'), said])
  facts.push([say(messages, 'openedBy'), say(messages, 'openedBy.line', { by, day: day(openedOn, now) })])
  return facts
}

function More({ doings: rest, onDo }: { doings: readonly Doing[]; onDo: (doing: Doing) => void }) {
  return (
    <DeskMenu
      trigger={<Button look="quiet">{say(messages, 'more')}</Button>}
      items={rest.map((id) => ({ id, words: say(forms, id), onChoose: () => onDo(id) }))}
    />
  )
}

function Form({ doing, ...props }: { doing: Doing | null; task: Task; close: () => void }) {
  switch (doing) {
    case null:
      return null
    case 'report':
    case 'finish':
    case 'drop':
      return <TextForm key={doing} doing={doing} {...props} />
    case 'reopen':
      return <ReopenForm {...props} />
    case 'hand':
      return <HandForm {...props} />
    case 'edit':
      return <EditForm {...props} />
    case 'time':
      return <AskTimeForm {...props} />
    case 'decide':
      return <DecideTimeForm {...props} />
  }
}

function Neighbours({ head, tasks }: { head: string; tasks: Task['predecessors'] }) {
  const now = useNow()
  if (tasks.length === 0) return null
  return (
    <Part head={head}>
      <ul className={styles.rows}>
        {tasks.map(({ id, title, status, due }) => (
          <li key={id}>
            <a href={`/tasks/${id}`}>{title}</a>
            <span className={styles.quiet}>
              {status === 'open' ? day(due, now) : say(rules, `task.${status}`)}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Part({ head, children }: { head: string; children: ReactNode }) {
  return (
    <section>
      <h2 className={styles.name}>{head}</h2>
      {children}
    </section>
  )
}
