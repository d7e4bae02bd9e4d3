// Consultations that wait for an opinion of one's own unit, then the others that are open.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { day, moment } from '#foundation/ui/dates.ts'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { List } from '#foundation/ui/List.tsx'
import { EmptyState, ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { say } from '#foundation/ui/words.ts'
import type { doors } from '../contract.ts'
import { messages as forms } from '../messages.ts'
import { messages } from './messages.ts'

type Row = ReplyOf<typeof doors.listConsultations>['items'][number]

export function ConsultationsScreen() {
  const { account } = useSession()
  const { answer, since, problem, again } = useKept(account, 'consultations', () =>
    call<typeof doors.listConsultations>('GET /api/consultations', { query: { status: 'open' } }),
  )
  const now = new Date().toISOString()
  const rows = answer?.items ?? []
  return (
    <Screen title={say(messages, 'place')} back="/m/me" backWords={say(messages, 'me')}>
      {!answer && !problem && <Skeleton lines={6} />}
      {!answer && problem && (
        <ErrorNote what={say(messages, 'error', { why: problem.message })} kept={null} onAgain={again} />
      )}
      {problem && since && <Note>{say(messages, 'since', { when: moment(since, now) })}</Note>}
      {answer && rows.length === 0 && (
        <EmptyState title={say(messages, 'none')}>{say(messages, 'none.why')}</EmptyState>
      )}
      <Rows name="waiting" rows={rows.filter(({ waitsForMe }) => waitsForMe)} now={now} />
      <Rows name="open" rows={rows.filter(({ waitsForMe }) => !waitsForMe)} now={now} />
    </Screen>
  )
}

function Rows({ name, rows, now }: { name: 'waiting' | 'open'; rows: readonly Row[]; now: string }) {
  if (rows.length === 0) return null
  return (
    <Sheet title={say(messages, name)}>
      <List
        label={say(messages, name)}
        entries={rows.map((row) => ({
          id: row.id,
          href: `/m/consultations/${row.id}`,
          title: row.title,
          hint: `${say(forms, `form.${row.form}`)} · ${whenOf(row, now)}`,
        }))}
      />
    </Sheet>
  )
}

function whenOf({ opinionsDue, heldOn }: Row, now: string): string {
  if (opinionsDue) return say(messages, 'by', { day: day(opinionsDue, now) })
  return heldOn ? say(messages, 'held', { day: day(heldOn, now) }) : ''
}
