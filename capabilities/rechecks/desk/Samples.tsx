// A month's sample: how many ended in each way, what was drawn, what the askers said, and writing down a call.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Checkbox } from '#foundation/ui/Choices.tsx'
import { FilterBar, FilterPlain, FilterSelect } from '#foundation/ui/Filters.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { useFilters } from '#foundation/ui/links.ts'
import { EmptyState, Skeleton } from '#foundation/ui/Notes.tsx'
import { number, share } from '#foundation/ui/numbers.ts'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { useProgrammes } from '#capabilities/programmes/desk/ProgrammesPanel.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { strata } from '../strata.ts'
import type { doors } from '../contract.ts'
import { DrawForm } from './DrawForm.tsx'
import { Items } from './Items.tsx'
import { messages } from './messages.ts'
import { monthWords } from './month-words.ts'
import styles from './Rechecks.module.css'

type Listed = ReplyOf<typeof doors.listSamples>['items'][number]

export function Samples() {
  const { get, set } = useFilters()
  const [drawing, setDrawing] = useState(false)
  const draws = hasAnyRole(useSession(), ['coordinator', 'supervisor'])
  const programmes = useProgrammes()
  const found = useQuery({
    queryKey: ['rechecks'],
    queryFn: () => call<typeof doors.listSamples>('GET /api/rechecks'),
  })
  if (found.isError) return <NotCome error={found.error} again={() => void found.refetch()} />
  if (!found.data || !programmes) return <Skeleton lines={8} />
  const all = found.data.items
  const sample =
    all.find(({ id }) => id === get('month')) ?? all.find(({ drawn }) => drawn > 0) ?? all[0] ?? null
  const nameOf = ({ month, programme }: Listed) => {
    const words = programmes.find(({ key }) => key === programme)?.words[lang()]
    return programmes.length > 1 ? `${monthWords(month)} · ${words ?? programme}` : monthWords(month)
  }
  return (
    <Stack>
      <FilterBar>
        {sample && (
          <FilterSelect
            label={say(messages, 'month')}
            value={sample.id}
            options={all.map((each) => ({ value: each.id, words: nameOf(each) }))}
            onChange={(month) => set({ month })}
          />
        )}
        {sample && (
          <FilterPlain>
            <Checkbox
              checked={get('waiting') !== null}
              onChange={(waiting) => set({ waiting: waiting ? 'yes' : null })}
            >
              {say(messages, 'waiting')}
            </Checkbox>
          </FilterPlain>
        )}
        {draws && (
          <FilterPlain>
            <Button look="quiet" onClick={() => setDrawing(true)}>
              {say(messages, 'draw.other')}
            </Button>
          </FilterPlain>
        )}
      </FilterBar>
      {sample ? (
        <>
          {sample.drawn > 0 && <Sums sample={sample} />}
          <Items sample={sample.id} waiting={get('waiting') !== null} />
        </>
      ) : (
        <EmptyState title={say(messages, 'empty.samples')}>{say(messages, 'empty.samples.why')}</EmptyState>
      )}
      {drawing && <DrawForm programmes={programmes} close={() => setDrawing(false)} />}
    </Stack>
  )
}

function Sums({ sample }: { sample: Listed }) {
  const { drawn, reached, contradicted, reopened } = sample
  const of = Object.fromEntries(strata.map((each) => [each, find(sample, each).of]))
  return (
    <Stack>
      <dl className={styles.sums}>
        {Object.entries({ drawn, reached, contradicted, reopened }).map(([key, value]) => (
          <div key={key}>
            <dt>{say(messages, `sum.${key as 'drawn'}`)}</dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
        <div>
          <dt>{say(messages, 'sum.share')}</dt>
          <dd>{share(reached - contradicted, reached)}</dd>
        </div>
      </dl>
      <p className={styles.quiet}>
        {say(messages, 'sum.of', { ...of, share: number(find(sample, 'judged').share * 100) })}
      </p>
    </Stack>
  )
}

function find({ strata: all }: Listed, stratum: (typeof strata)[number]) {
  return all.find((each) => each.stratum === stratum) ?? { of: 0, share: 0 }
}
