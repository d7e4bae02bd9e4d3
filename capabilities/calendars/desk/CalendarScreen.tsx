// The working calendar: a year at a glance, what was changed here, its versions; and for the system administrator the changes.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { day } from '#foundation/ui/dates.ts'
import { UploadIcon } from '#foundation/ui/icons.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { useFilters } from '#foundation/ui/links.ts'
import { Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { Tabs } from '#foundation/ui/Tabs.tsx'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { calendarDoors } from '../contract.ts'
import type { Calendar } from './calendar.ts'
import { HoursForm } from './HoursForm.tsx'
import { NoticeForm } from './NoticeForm.tsx'
import { OverrideForm } from './OverrideForm.tsx'
import { messages } from './messages.ts'
import { Overrides } from './Overrides.tsx'
import { Versions } from './Versions.tsx'
import { YearPage } from './YearPage.tsx'

const views = ['year', 'overrides', 'versions'] as const
type View = (typeof views)[number]

export function CalendarScreen() {
  const found = useQuery({
    queryKey: ['calendar'],
    queryFn: () => call<typeof calendarDoors.getCalendar>('GET /api/calendar'),
  })
  const keeps = hasAnyRole(useSession(), ['sysadmin'])
  const calendar = found.data
  return (
    <Work
      title={say(messages, 'title')}
      lead={calendar && leadOf(calendar)}
      tools={keeps && calendar && <Changes calendar={calendar} />}
    >
      {calendar ? (
        <Views calendar={calendar} keeps={keeps} />
      ) : found.isError ? (
        <NotCome error={found.error} again={() => void found.refetch()} />
      ) : (
        <Skeleton lines={12} />
      )}
    </Work>
  )
}

function leadOf({ firmUntil, today }: Calendar): string {
  return firmUntil === null
    ? say(messages, 'lead.none')
    : say(messages, 'lead.firm', { day: day(firmUntil, today) })
}

function Views({ calendar, keeps }: { calendar: Calendar; keeps: boolean }) {
  const { get, set } = useFilters()
  const view = views.find((each) => each === get('view')) ?? 'year'
  return (
    <Stack>
      {calendar.missing !== null && <Note>{say(messages, 'missing', { year: calendar.missing })}</Note>}
      <Tabs<View>
        label={say(messages, 'views')}
        tabs={views.map((id) => ({
          id,
          words: say(messages, `tab.${id}`),
          ...(id === 'overrides' ? { count: calendar.overrides.length } : {}),
        }))}
        current={view}
        onChange={(next) => set({ view: next === 'year' ? null : next })}
        panel="calendar-view"
      />
      <div id="calendar-view" role="tabpanel" aria-label={say(messages, `tab.${view}`)}>
        {view === 'year' && <YearPage calendar={calendar} />}
        {view === 'overrides' && <Overrides calendar={calendar} keeps={keeps} />}
        {view === 'versions' && <Versions />}
      </div>
    </Stack>
  )
}

type Form = 'notice' | 'override' | 'hours'

function Changes({ calendar }: { calendar: Calendar }) {
  const [form, setForm] = useState<Form | null>(null)
  const close = () => setForm(null)
  return (
    <>
      <Button onClick={() => setForm('hours')}>{say(messages, 'hours.change')}</Button>
      <Button onClick={() => setForm('override')}>{say(messages, 'override.add')}</Button>
      <Button look="primary" icon={<UploadIcon size={16} />} onClick={() => setForm('notice')}>
        {say(messages, 'notice.import')}
      </Button>
      {form === 'notice' && <NoticeForm calendar={calendar} close={close} />}
      {form === 'override' && <OverrideForm calendar={calendar} close={close} />}
      {form === 'hours' && <HoursForm calendar={calendar} close={close} />}
    </>
  )
}
