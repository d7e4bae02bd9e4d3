// Opinions that other units wait for from ours, those due first on top.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { day, dueWord, moment } from '#foundation/ui/dates.ts'
import { List } from '#foundation/ui/List.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { EmptyState, ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../contract.ts'
import { messages } from './opinion-messages.ts'
import { useUnits } from './units.ts'

export function OpinionsScreen() {
  const { account } = useSession()
  const unit = useUnits()
  const { answer, since, problem, again } = useKept(account, 'opinions', () =>
    call<typeof matterDoors.listOpinions>('GET /api/matters/opinions', { query: { state: 'asked' } }),
  )
  const now = new Date().toISOString()
  const rows = answer?.items ?? []
  return (
    <Screen title={say(messages, 'list')} back="/m/matters" backWords={say(messages, 'back.list')}>
      {!answer && !problem && <Skeleton lines={6} />}
      {!answer && problem && (
        <ErrorNote what={say(messages, 'error.list', { why: problem.message })} kept={null} onAgain={again} />
      )}
      {problem && since && <Note>{say(messages, 'since', { when: moment(since, now) })}</Note>}
      {answer && rows.length === 0 && (
        <EmptyState title={say(messages, 'none')}>{say(messages, 'none.why')}</EmptyState>
      )}
      {rows.length > 0 && (
        <List
          label={say(messages, 'list')}
          entries={rows.map(({ id, unit: asked, title, part, leadUnit, dueAt }) => ({
            id: `${id}/${asked}`,
            href: `/m/matters/${id}/opinion`,
            title,
            hint: `${unit(leadUnit)} · ${part}`,
            end: dueAt && <Due dueAt={dueAt} now={now} />,
          }))}
        />
      )}
    </Screen>
  )
}

function Due({ dueAt, now }: { dueAt: string; now: string }) {
  if (Date.parse(dueAt) < Date.parse(now)) return <Tag strong>{dueWord(dueAt, now)}</Tag>
  return <>{say(messages, 'by', { day: day(dueAt, now) })}</>
}
