// Visits in a list, for whichever screen shows them: to whom or when, how, and what came of it.
import { day } from '#foundation/ui/dates.ts'
import { List } from '#foundation/ui/List.tsx'
import { say } from '#foundation/ui/words.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { doors } from '../contract.ts'
import { messages } from './list-messages.ts'
import { kindWords, useRules } from './rules.ts'

type VisitRow = ReplyOf<typeof doors.listVisits>['items'][number]

/** `by`: what tells one from another here, whom one visited or the day. */
export function VisitListPanel(props: { visits: readonly VisitRow[]; by: 'subject' | 'day'; now: string }) {
  const { visits, by, now } = props
  const rules = useRules()
  return (
    <List
      label={say(messages, 'visits')}
      entries={visits.map((visit) => {
        const when = `${day(visit.metAt, now)} · ${kindWords(rules, visit.programme, visit.kind)}`
        return {
          id: visit.id,
          href: `/m/visits/${visit.id}`,
          title: by === 'subject' ? (visit.subjectName ?? '—') : visit.heard || when,
          hint: when,
          end:
            visit.findings + visit.promises === 0
              ? say(messages, 'visit.normal')
              : say(messages, 'visit.counts', { m: visit.findings, p: visit.promises }),
        }
      })}
    />
  )
}
