// The very day that a hand-over would give, asked of the server before it is sent, and how it is counted.
import { call } from '#foundation/client/call.ts'
import type { Id } from '#foundation/core/ids.ts'
import { Counted, DueOpener } from '#foundation/ui/Counted.tsx'
import { dayWithWeekday, dayWord } from '#foundation/ui/dates.ts'
import { DueStanding } from '#foundation/ui/DueStanding.tsx'
import { say } from '#foundation/ui/words.ts'
import { useQueries, useQuery } from '@tanstack/react-query'
import type { matterDoors } from '../contract.ts'
import { messages } from './messages.ts'

interface Choice {
  readonly rung?: string
  readonly class?: string
}

/**
 * Asked again each minute: after closing time the count begins a day later. Not among the matter's own answers: what was
 * just handed over is not asked about again, by somebody who may not reach it any more.
 */
function reckoning(id: Id, choice: Choice = {}) {
  return {
    queryKey: ['reckoning', id, choice],
    queryFn: () =>
      call<typeof matterDoors.getReckoning>('GET /api/matters/:id/reckoning', {
        params: { id },
        query: choice,
      }),
    staleTime: 0,
    refetchInterval: 60_000,
  }
}

/** `otherwise` stands there until the day is known, and where it cannot be. */
export function Reckoned(props: { id: Id; choice?: Choice; now: string; otherwise: string }) {
  const { id, choice, now, otherwise } = props
  const { data } = useQuery(reckoning(id, choice))
  if (!data?.reckoned) return otherwise
  const { due, standing, sentence, proof } = data.reckoned
  return (
    <>
      <DueOpener shown={() => <Counted sentence={sentence} proof={proof} />}>{dayWord(due, now)}</DueOpener>
      {standing === 'provisional' && ' '}
      <DueStanding standing={standing} />
    </>
  )
}

/** More are not asked for one by one. */
const mostAtOnce = 50

/** Until when several are due if each is handed over now, as its programme would have it; nothing until all are known. */
export function ReckonedAll({ ids, now }: { ids: readonly Id[]; now: string }) {
  const asked = useQueries({ queries: ids.length > mostAtOnce ? [] : ids.map((id) => reckoning(id)) })
  const known = asked
    .flatMap(({ data }) => data?.reckoned ?? [])
    .toSorted((a, b) => a.due.localeCompare(b.due))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || known.length < ids.length) return null
  const standing = known.some((each) => each.standing === 'provisional') ? 'provisional' : 'firm'
  const days = [...new Set([first, last].map(({ due }) => dayWithWeekday(due, now)))]
  return (
    <p>
      {say(messages, 'batch.due', { days: days.join(' – ') })} <DueStanding standing={standing} />
    </p>
  )
}
