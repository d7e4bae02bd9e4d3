// Every clock of one matter: until when, how that was counted day by day, and what it was before.
import { call } from '#foundation/client/call.ts'
import { problemOf } from '#foundation/client/problem.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { Id } from '#foundation/core/ids.ts'
import { Counted } from '#foundation/ui/Counted.tsx'
import { day, dayWithWeekday, moment } from '#foundation/ui/dates.ts'
import { DueStanding } from '#foundation/ui/DueStanding.tsx'
import { Row, Stack } from '#foundation/ui/Layout.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import type { matterDoors } from '../contract.ts'
import { matterKey } from './asking.ts'
import { messages as words } from './due-messages.ts'
import { PartName } from './PartName.tsx'
import styles from './Matter.module.css'

type Deadline = ReplyOf<typeof matterDoors.getDeadlines>['items'][number]

export function Deadlines({ id, now }: { id: Id; now: string }) {
  const asked = useQuery({
    queryKey: [...matterKey, 'deadlines', id],
    queryFn: () =>
      call<typeof matterDoors.getDeadlines>('GET /api/matters/:id/deadlines', { params: { id } }),
  })
  if (asked.isError)
    return (
      <ErrorNote
        what={say(words, 'error', { why: problemOf(asked.error).message })}
        kept={null}
        onAgain={() => void asked.refetch()}
      />
    )
  if (!asked.data) return <Skeleton lines={6} />
  const { items } = asked.data
  if (items.length === 0) return <Note>{say(words, 'none')}</Note>
  const running = items.filter(({ ended }) => ended === null)
  const ended = items.filter((item) => item.ended !== null).toReversed()
  return (
    <Stack gap={24}>
      {[...running.toSorted(bySoonest), ...ended].map((item) => (
        <One key={`${item.key}/${item.from}`} item={item} now={now} />
      ))}
    </Stack>
  )
}

/** The close date first: it is the matter's own. */
function bySoonest(a: Deadline, b: Deadline): number {
  const weight = ({ kind }: Deadline) => (kind === 'close' || kind === 'call-back' ? 0 : 1)
  return weight(a) - weight(b) || (a.due ?? '9').localeCompare(b.due ?? '9')
}

function One({ item, now }: { item: Deadline; now: string }) {
  const { words: name, due, standing, sentence, proof, was, ended } = item
  return (
    <section className={ended ? styles.past : undefined}>
      <PartName>{name[lang()]}</PartName>
      <Row>
        <strong>{due === null ? say(words, 'state.held') : moment(due, now)}</strong>
        {ended === null && <DueStanding standing={standing} />}
        <Tag>{stateOf(item, now)}</Tag>
      </Row>
      <Counted sentence={sentence} proof={proof} brief={ended !== null} />
      {was.map((before) => (
        <p key={before.at} className={styles.quiet}>
          <s>{say(words, 'was', { due: dayWithWeekday(before.due, now) })}</s>{' '}
          {say(words, `was.${before.because}`, { day: day(before.at, now), reason: before.reason[lang()] })}
        </p>
      ))}
    </section>
  )
}

function stateOf({ ended, due }: Deadline, now: string): string {
  if (ended === null) return say(words, due === null ? 'state.held' : 'state.running')
  const at = { day: day(ended.at, now) }
  if (ended.how === 'dropped') return say(words, 'state.dropped', at)
  return say(words, ended.late ? 'state.met-late' : 'state.met', at)
}
