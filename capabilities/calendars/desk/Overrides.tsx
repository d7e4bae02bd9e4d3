// What this place changes of the published calendar: closures, extra working days, half days; each can be withdrawn.
import { Button } from '#foundation/ui/Button.tsx'
import { day, period } from '#foundation/ui/dates.ts'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { Calendar } from './calendar.ts'
import { WithdrawForm } from './WithdrawForm.tsx'
import { messages } from './messages.ts'
import { Wide } from './Wide.tsx'
import styles from './Lists.module.css'

type Override = Calendar['overrides'][number]

const kinds = ['closed', 'open', 'hours'] as const

export function Overrides({ calendar, keeps }: { calendar: Calendar; keeps: boolean }) {
  const [withdrawing, setWithdrawing] = useState<Override | null>(null)
  const { overrides, today } = calendar
  if (overrides.length === 0)
    return (
      <EmptyState title={say(messages, 'overrides.none')}>{say(messages, 'overrides.none.why')}</EmptyState>
    )
  return (
    <Wide label={say(messages, 'tab.overrides')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say(messages, 'col.days')}</th>
            <th scope="col">{say(messages, 'col.kind')}</th>
            <th scope="col">{say(messages, 'col.hours')}</th>
            <th scope="col">{say(messages, 'col.reason')}</th>
            <th scope="col">{say(messages, 'col.source')}</th>
            {keeps && <td />}
          </tr>
        </thead>
        <tbody>
          {overrides
            .toSorted((a, b) => (a.from < b.from ? 1 : -1))
            .map((override) => (
              <tr key={override.id}>
                <th scope="row">{daysOf(override, today)}</th>
                <td>{kindWord(override.kind)}</td>
                <td className={styles.figures}>{override.hours?.join(' ') ?? '—'}</td>
                <td className={styles.long}>{override.reason}</td>
                <td className={styles.long}>{override.source === override.reason ? '—' : override.source}</td>
                {keeps && (
                  <td className={styles.act}>
                    <Button size="small" onClick={() => setWithdrawing(override)}>
                      {say(messages, 'override.withdraw')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
        </tbody>
      </table>
      {withdrawing && (
        <WithdrawForm
          override={withdrawing}
          words={`${daysOf(withdrawing, today)} ${kindWord(withdrawing.kind)}`}
          close={() => setWithdrawing(null)}
        />
      )}
    </Wide>
  )
}

function daysOf({ from, to }: Override, today: string): string {
  return from === to ? day(from, today) : period(from, to, today)
}

function kindWord(kind: string): string {
  const known = kinds.find((each) => each === kind)
  return known ? say(messages, `kind.${known}`) : kind
}
