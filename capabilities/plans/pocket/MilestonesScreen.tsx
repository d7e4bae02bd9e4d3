// The milestones of one's own unit, due first; a press says that one is finished.
import { call } from '#foundation/client/call.ts'
import { useAnswer } from '#foundation/client/useAnswer.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { dayWithWeekday, daysUntil } from '#foundation/ui/dates.ts'
import { DueStanding } from '#foundation/ui/DueStanding.tsx'
import { List } from '#foundation/ui/List.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { EmptyState, ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { planDoors } from '../contract.ts'
import { FinishMilestone } from './FinishMilestone.tsx'
import { messages } from './messages.ts'
import type { MilestoneRow } from './milestone.ts'

export function MilestonesScreen() {
  const [limit, setLimit] = useState(30)
  const [open, setOpen] = useState<MilestoneRow | null>(null)
  const { answer, problem, again } = useAnswer(
    () => call<typeof planDoors.listMilestones>('GET /api/milestones', { query: { limit } }),
    [limit],
  )
  const now = new Date().toISOString()
  return (
    <>
      <Screen title={say(messages, 'place')} back="/m/me" backWords={say(messages, 'back')}>
        {!answer && !problem && <Skeleton lines={8} />}
        {problem && !answer && (
          <ErrorNote what={say(messages, 'error', { why: problem.message })} kept={null} onAgain={again} />
        )}
        {answer && answer.items.length === 0 && (
          <EmptyState title={say(messages, 'none')}>{say(messages, 'none.why')}</EmptyState>
        )}
        {answer && answer.items.length > 0 && (
          <List
            label={say(messages, 'place')}
            entries={answer.items.map((row) => ({
              id: `${row.plan}/${row.key}`,
              title: row.text,
              hint: row.title,
              end: <Due row={row} now={now} />,
              ...(row.may ? { onPress: () => setOpen(row) } : {}),
            }))}
          />
        )}
        {answer?.next && limit < 100 && (
          <Button look="quiet" onClick={() => setLimit(100)}>
            {say(messages, 'more')}
          </Button>
        )}
      </Screen>
      {open && (
        <FinishMilestone
          milestone={open}
          now={now}
          close={(done) => {
            setOpen(null)
            if (done) again()
          }}
        />
      )}
    </>
  )
}

function Due({ row: { due, late, standing }, now }: { row: MilestoneRow; now: string }) {
  const end = `${due}T12:00:00+08:00`
  if (late) {
    const n = Math.max(1, -daysUntil(end, now))
    return <Tag strong>{say(messages, n === 1 ? 'late-one' : 'late', { n })}</Tag>
  }
  return (
    <>
      {dayWithWeekday(end, now)} <DueStanding standing={standing} />
    </>
  )
}
