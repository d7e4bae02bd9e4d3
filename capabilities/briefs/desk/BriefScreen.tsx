// The brief of a period: the text ready to copy, every figure open to its rows, by rung and class, how long it took.
import { call } from '#foundation/client/call.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { moment, period } from '#foundation/ui/dates.ts'
import { Figure } from '#foundation/ui/Figure.tsx'
import { Grid, Sheet } from '#foundation/ui/Layout.tsx'
import { ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { number } from '#foundation/ui/numbers.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { Work } from '#foundation/ui/Work.tsx'
import { useQuery } from '@tanstack/react-query'
import type { briefDoors } from '../contract.ts'
import { scopeWords, type Brief } from './brief.ts'
import { BriefText } from './BriefText.tsx'
import { messages } from './messages.ts'
import { NoProgramme } from './NoProgramme.tsx'
import { rowsPath } from './rows-path.ts'
import { ScopeBar } from './ScopeBar.tsx'
import { SplitTable } from './SplitTable.tsx'
import { useScope } from './useScope.ts'
import styles from './Brief.module.css'

export function BriefScreen() {
  const scope = useScope()
  const { programmes, programme, days } = scope
  const backwards = days.from > days.to
  const brief = useQuery({
    queryKey: ['briefs', 'brief', programme?.key, days],
    queryFn: () =>
      call<typeof briefDoors.readBrief>('GET /api/briefs/:programme', {
        params: { programme: programme?.key ?? '' },
        query: { ...days },
      }),
    enabled: programme !== null && !backwards,
  })
  if (programmes?.length === 0) return <NoProgramme title={say(messages, 'place.briefs')} />
  const name = programme?.words[lang()] ?? ''
  return (
    <Work
      title={name === '' ? say(messages, 'place.briefs') : say(messages, 'brief.of', { programme: name })}
      lead={brief.data ? <Made brief={brief.data} /> : null}
      tools={
        <span data-print="no">
          <Button onClick={() => print()}>{say(messages, 'brief.print')}</Button>
        </span>
      }
      filters={<ScopeBar scope={scope} />}
    >
      {backwards ? (
        <ErrorNote what={say(messages, 'period.backwards')} kept={null} />
      ) : brief.isError ? (
        <NotCome error={brief.error} again={() => void brief.refetch()} />
      ) : brief.data ? (
        <Shown brief={brief.data} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Work>
  )
}

function Made({ brief }: { brief: Brief }) {
  const now = useNow()
  const span = period(brief.from, brief.to, now)
  const made = say(messages, 'brief.made', { at: moment(brief.madeAt, now), rule: brief.ruleVersion })
  return [span, made, scopeWords(brief.scope)].filter(Boolean).join(' · ')
}

function Shown({ brief }: { brief: Brief }) {
  const { programme, from, to } = brief
  const now = useNow()
  return (
    <div className={styles.page}>
      <BriefText text={brief.text} />
      <Sheet title={say(messages, 'brief.figures')}>
        <Grid least={220}>
          {brief.figures.map((figure) => (
            <div key={figure.key} className={styles.figure}>
              <Figure
                label={figure.title}
                numerator={figure.numerator}
                denominator={figure.denominator ?? undefined}
                period={period(from, to, now)}
                rule={say(messages, 'brief.rule', { version: brief.ruleVersion })}
                href={rowsPath(programme, figure.rows)}
              />
              {figure.denominatorRows && (
                <a className={styles.denominator} href={rowsPath(programme, figure.denominatorRows)}>
                  {say(messages, 'brief.denominator', { n: number(figure.denominator ?? 0) })}
                </a>
              )}
            </div>
          ))}
        </Grid>
      </Sheet>
      <Grid least={320}>
        <Sheet title={say(messages, 'brief.by-rung')}>
          <SplitTable programme={programme} rows={brief.byRung} by={say(messages, 'brief.rung')} />
        </Sheet>
        <Sheet title={say(messages, 'brief.by-class')}>
          <SplitTable programme={programme} rows={brief.byClass} by={say(messages, 'brief.class')} />
        </Sheet>
        <TimeTaken days={brief.days} />
      </Grid>
    </div>
  )
}

function TimeTaken({ days }: { days: Brief['days'] }) {
  const inDays = (value: number | null) =>
    value === null ? '—' : say(messages, 'brief.day', { n: number(value, 1) })
  return (
    <Sheet title={say(messages, 'brief.days')}>
      <dl className={styles.measures}>
        <div>
          <dt>{say(messages, 'brief.median')}</dt>
          <dd>{inDays(days.median)}</dd>
        </div>
        <div>
          <dt>{say(messages, 'brief.p90')}</dt>
          <dd>{inDays(days.p90)}</dd>
        </div>
      </dl>
      <p className={styles.quiet}>{say(messages, 'brief.days.why', { n: number(days.count) })}</p>
    </Sheet>
  )
}
