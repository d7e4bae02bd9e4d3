// The slips addressed to me or to my unit, the newest first.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { moment } from '#foundation/ui/dates.ts'
import { List } from '#foundation/ui/List.tsx'
import { EmptyState, ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { say } from '#foundation/ui/words.ts'
import type { supervisionDoors } from '../contract.ts'
import { messages } from './messages.ts'
import { SlipEnd } from './slip.tsx'

export function SlipsScreen() {
  const { account } = useSession()
  const { answer, since, problem, loading, again } = useKept(account, 'slips', () =>
    call<typeof supervisionDoors.listSlips>('GET /api/slips', { query: { whose: 'to-me', limit: 100 } }),
  )
  const now = new Date().toISOString()
  const rows = answer?.items ?? []
  return (
    <Screen title={say(messages, 'mine')} back="/m/" backWords={say(messages, 'back')}>
      {!answer && loading && <Skeleton lines={6} />}
      {problem && !answer && (
        <ErrorNote what={say(messages, 'error.list', { why: problem.message })} kept={null} onAgain={again} />
      )}
      {problem && since && <Note>{say(messages, 'since', { when: moment(since, now) })}</Note>}
      {answer && rows.length === 0 && (
        <EmptyState title={say(messages, 'empty')}>{say(messages, 'empty.why')}</EmptyState>
      )}
      {rows.length > 0 && (
        <List
          label={say(messages, 'mine')}
          entries={rows.map((row) => ({
            id: row.id,
            href: `/m/slips/${row.id}`,
            title: row.about.title,
            hint: row.number,
            end: <SlipEnd slip={row} now={now} />,
          }))}
        />
      )}
    </Screen>
  )
}
