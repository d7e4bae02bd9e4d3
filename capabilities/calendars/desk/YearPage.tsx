// A year at a glance: twelve months, each day marked by shape and word, and how far it is certain.
import { call } from '#foundation/client/call.ts'
import { cx } from '#foundation/ui/classes.ts'
import { day, dayWithWeekday } from '#foundation/ui/dates.ts'
import { Select } from '#foundation/ui/Inputs.tsx'
import { Row, Stack } from '#foundation/ui/Layout.tsx'
import { useFilters } from '#foundation/ui/links.ts'
import { Tag } from '#foundation/ui/Marks.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import type { calendarDoors } from '../contract.ts'
import type { Calendar } from './calendar.ts'
import { messages } from './messages.ts'
import { explained, monthsOf } from './year-view.ts'
import styles from './Year.module.css'

type Months = ReturnType<typeof monthsOf>
type Month = Months[number]
type MarkedDay = NonNullable<Month['weeks'][number][number]>

export function YearPage({ calendar }: { calendar: Calendar }) {
  const { get, set } = useFilters()
  const thisYear = Number(calendar.today.slice(0, 4))
  const years = yearsOf(calendar, thisYear)
  const year = years.find((each) => String(each) === get('year')) ?? thisYear
  const found = useQuery({
    queryKey: ['calendar', 'year', year, calendar.version],
    queryFn: () =>
      call<typeof calendarDoors.getCalendarYear>('GET /api/calendar/years/:year', {
        params: { year: String(year) },
      }),
  })
  const months = found.data && monthsOf(found.data.days, calendar.hours)
  return (
    <Stack>
      <Row gap={16}>
        <span className={styles.pick}>
          <Select
            aria-label={say(messages, 'year')}
            options={years.map((each) => ({ value: String(each), words: String(each) }))}
            value={String(year)}
            onChange={(event) => set({ year: event.currentTarget.value })}
          />
        </span>
        {months && <strong>{yearWords(year, months)}</strong>}
        <Source calendar={calendar} year={year} />
      </Row>
      <Hours calendar={calendar} />
      <Legend />
      {months ? (
        <div className={styles.months}>
          {months.map((month) => (
            <MonthTable key={month.number} month={month} today={calendar.today} />
          ))}
        </div>
      ) : found.isError ? (
        <NotCome error={found.error} again={() => void found.refetch()} />
      ) : (
        <Skeleton lines={12} />
      )}
    </Stack>
  )
}

/** From the first year published to two years ahead. */
function yearsOf({ notices }: Calendar, thisYear: number): number[] {
  const first = Math.min(thisYear, ...notices.map(({ year }) => year))
  return Array.from({ length: thisYear + 3 - first }, (_, at) => thisYear + 2 - at)
}

function yearWords(year: number, months: Months): string {
  const n = months.reduce((sum, { workingDays }) => sum + workingDays, 0)
  return say(messages, 'year.days', { year, n })
}

function Source({ calendar, year }: { calendar: Calendar; year: number }) {
  const notice = calendar.notices.find((each) => each.year === year)
  if (!notice) return <span className={styles.quiet}>{say(messages, 'year.unpublished', { year })}</span>
  return (
    <span className={styles.quiet}>
      {say(messages, 'year.source')}
      {/^https?:\/\/\S+$/.test(notice.source) ? (
        <a href={notice.source}>{new URL(notice.source).hostname}</a>
      ) : (
        notice.source
      )}
    </span>
  )
}

function Hours({ calendar: { hours, today } }: { calendar: Calendar }) {
  const now = hours.findLast(({ from }) => from === null || from <= today)
  const later = hours.filter(({ from }) => from !== null && from > today)
  const written = (spans: readonly string[]) => spans.join(lang() === 'zh' ? '、' : ', ')
  return (
    <p className={styles.times}>
      {say(messages, 'hours')}{' '}
      {[
        ...(now ? [say(messages, 'hours.now', { hours: written(now.hours) })] : []),
        ...later.map((each) =>
          say(messages, 'hours.from', { day: day(each.from!, today), hours: written(each.hours) }),
        ),
      ].join(' · ')}
    </p>
  )
}

function Legend() {
  return (
    <ul className={styles.legend} aria-label={say(messages, 'legend')}>
      {explained.map((mark) => (
        <li key={mark}>
          <span className={cx(styles.sample, styles[mark])}>{say(messages, `sign.${mark}`)}</span>
          {say(messages, `mark.${mark}`)}
        </li>
      ))}
      <li>
        <span className={cx(styles.sample, styles.provisional)}>1</span>
        {say(messages, 'provisional')}
      </li>
      <li>
        <span className={cx(styles.sample, styles.today)}>1</span>
        {say(messages, 'today')}
      </li>
    </ul>
  )
}

function MonthTable({ month, today }: { month: Month; today: string }) {
  const { number, workingDays, provisional, weeks } = month
  return (
    <table className={styles.month}>
      <caption>
        <span className={styles.head}>
          <strong>{monthName(number)}</strong>
          <span className={styles.quiet}>{say(messages, 'month.days', { n: workingDays })}</span>
          {provisional && <Tag>{say(messages, 'provisional')}</Tag>}
        </span>
      </caption>
      <thead>
        <tr>
          {weekdays().map(({ short, long }) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={at}>
            {week.map((each, place) =>
              each ? <DayCell key={each.day} day={each} isToday={each.day === today} /> : <td key={place} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({
  day: { day: text, mark, firm, name, hours },
  isToday,
}: {
  day: MarkedDay
  isToday: boolean
}) {
  const signed = mark !== 'plain' && mark !== 'weekend'
  const words = [
    dayWithWeekday(text),
    say(messages, `mark.${mark}`),
    name?.[lang()],
    mark === 'hours' ? hours?.join(' ') : undefined,
    firm ? undefined : say(messages, 'provisional'),
    isToday ? say(messages, 'today') : undefined,
  ]
  return (
    <td
      className={cx(styles.day, styles[mark], !firm && styles.provisional, isToday && styles.today)}
      title={words.filter(Boolean).join(' · ')}
      aria-current={isToday ? 'date' : undefined}
    >
      <span className={styles.number}>{Number(text.slice(8))}</span>
      {signed && <span className={styles.sign}>{say(messages, `sign.${mark}`)}</span>}
    </td>
  )
}

function monthName(n: number): string {
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, n - 1, 1),
  )
  return say(messages, 'month', { n, name })
}

/** From Monday; 1 January 2024 was one. */
function weekdays(): { short: string; long: string }[] {
  const locale = lang() === 'zh' ? 'zh-CN' : 'en-GB'
  const as = (weekday: 'narrow' | 'long') => new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' })
  const [narrow, long] = [as('narrow'), as('long')]
  return Array.from({ length: 7 }, (_, at) => {
    const date = Date.UTC(2024, 0, 1 + at)
    return { short: narrow.format(date), long: long.format(date) }
  })
}
