// The tasks of one matter or promise, at the end of its page; whoever has it in hand sets another.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { DeskList } from '#foundation/ui/DeskList.tsx'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { taskDoors } from '../contract.ts'
import { messages as forms } from './form-messages.ts'
import { messages } from './messages.ts'
import { OpenForm } from './OpenForm.tsx'
import { TaskDueOpener } from './task.tsx'

/** `params.about` is the kind; left out, it is a matter. */
export function AboutTasks({ params }: ScreenProps) {
  const { id, status } = params
  const kind = params['about'] === 'promise' ? 'promise' : 'matter'
  return id ? <Listed about={{ kind, id }} isOver={status === 'closed'} /> : null
}

interface ListedProps {
  about: { kind: 'matter' | 'promise'; id: string }
  isOver: boolean
}

function Listed({ about, isOver }: ListedProps) {
  const now = useNow()
  const units = useDirectory()
  const [opening, setOpening] = useState(false)
  const sets = hasAnyRole(useSession(), ['handler', 'coordinator', 'leader']) && !isOver
  const found = useQuery({
    queryKey: ['tasks', 'about', about],
    queryFn: () =>
      call<typeof taskDoors.listTasks>('GET /api/tasks', { query: { about: about.id, limit: 100 } }),
  })
  const tasks = found.data?.items ?? []
  // Who sets none is not told that there is none.
  if (!sets && found.data && tasks.length === 0) return null
  return (
    <Sheet
      title={say(messages, 'place')}
      empty={found.data && tasks.length === 0 && say(messages, 'none')}
      tools={
        sets && (
          <Button look="quiet" size="small" onClick={() => setOpening(true)}>
            {say(forms, 'open')}
          </Button>
        )
      }
    >
      {found.isError && <NotCome error={found.error} again={() => void found.refetch()} />}
      {found.isPending && <Skeleton lines={1} />}
      {tasks.length > 0 && (
        <DeskList
          label={say(messages, 'place')}
          entries={tasks.map((task) => ({
            id: task.id,
            href: `/tasks/${task.id}`,
            title: task.title,
            hint: [units.name(task.unit), task.personName, task.said].filter(Boolean).join(' · '),
            beside: <TaskDueOpener task={task} now={now} />,
          }))}
        />
      )}
      {opening && <OpenForm about={about} others={tasks} close={() => setOpening(false)} />}
    </Sheet>
  )
}
