// Matters in a list, each with its thread, for whichever screen of the phone shows them.
import type { ReplyOf } from '#foundation/contract/door.ts'
import { day, dueWord } from '#foundation/ui/dates.ts'
import { List } from '#foundation/ui/List.tsx'
import { DueMark } from '#foundation/ui/DueMark.tsx'
import { ThreadRow } from '#foundation/ui/Thread.tsx'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../contract.ts'
import { messages as statuses } from '../status-messages.ts'
import { dueOf, threadOf } from '../thread-view.ts'
import { messages } from './list-messages.ts'
import { stepWords, useUnits } from './units.ts'

type MatterRow = ReplyOf<typeof matterDoors.listMatters>['items'][number]

/** `whose`: the subject's name stands under each title; on the subject's own page it need not. */
export function MatterListPanel(props: {
  matters: readonly MatterRow[]
  whose?: boolean
  now: string
  label?: string
}) {
  const { matters, whose = true, now, label = say(messages, 'list') } = props
  const unit = useUnits()
  return (
    <List
      label={label}
      entries={matters.map((matter) => {
        const holder = matter.status === 'replied' ? say(messages, 'holder.asker') : unit(matter.ownerUnit)
        return {
          id: matter.id,
          href: `/m/matters/${matter.id}`,
          title: matter.title,
          hint: whose ? (matter.subjectName ?? undefined) : holder,
          end: <Due matter={matter} now={now} />,
          under: <ThreadRow view={threadOf(matter, now, stepWords, holder)} />,
        }
      })}
    />
  )
}

/** Colour only for a unit that is late; the asker's own time is nobody's delay. */
function Due({ matter, now }: { matter: MatterRow; now: string }) {
  if (matter.closedAt) return <>{day(matter.closedAt, now)}</>
  if (matter.status === 'replied') return <>{say(statuses, 'status.replied')}</>
  const word = dueWord(matter.dueAt, now)
  return <DueMark of={dueOf(matter)} now={now} word={word} plain={word} />
}
