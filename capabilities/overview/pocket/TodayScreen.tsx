// Today: what is on this phone, what is due, stuck or waiting for the verdict, promises, my latest visits; one screen.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { useOutbox } from '#foundation/outbox/useOutbox.ts'
import { Boundary } from '#foundation/ui/Boundary.tsx'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { moment } from '#foundation/ui/dates.ts'
import { later, Waiting } from '#foundation/ui/faces.ts'
import { Screen } from '#foundation/ui/Screen.tsx'
import { EmptyState, ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '#capabilities/matters/contract.ts'
import { MatterListPanel } from '#capabilities/matters/pocket/MatterListPanel.tsx'
import type { doors as visitDoors } from '#capabilities/visits/contract.ts'
import { PromiseListPanel } from '#capabilities/visits/pocket/PromiseListPanel.tsx'
import { useEffect } from 'react'
import { Section } from './Section.tsx'
import { messages } from './today-messages.ts'
import { sortOut } from './today.ts'

type MatterRow = ReplyOf<typeof matterDoors.listMatters>['items'][number]

const few = 5
// The last of the page, under everything that has a date: it need not hold up the first look.
const Visited = later(() => import('./Visited.tsx'), 'Visited')
// Most starts find nothing on its way.
const OutboxList = later(() => import('./OutboxList.tsx'), 'OutboxList')

export function TodayScreen() {
  const { account } = useSession()
  const matters = useKept(account, 'today/matters', () =>
    call<typeof matterDoors.listMatters>('GET /api/matters', {
      query: { mine: true, status: 'open', sort: 'due', limit: 100 },
    }),
  )
  const promises = useKept(account, 'today/promises', () =>
    call<typeof visitDoors.listPromises>('GET /api/promises', {
      query: { mine: true, state: 'open', limit: few },
    }),
  )
  const visits = useKept(account, 'today/visits', () =>
    call<typeof visitDoors.listVisits>('GET /api/visits', { query: { mine: true, limit: few } }),
  )
  const { again: askMatters } = matters
  const { again: askPromises } = promises
  const { again: askVisits } = visits
  const { ops } = useOutbox()
  const received = ops.filter(({ state }) => state === 'received').length
  useEffect(() => {
    if (received === 0) return
    askMatters()
    askPromises()
    askVisits()
  }, [received, askMatters, askPromises, askVisits])
  const now = new Date().toISOString()
  const latest = visits.answer?.items ?? []
  const { problem, since, answer } = matters
  // What stands lower waits for what stands above it: nothing moves when a part comes.
  const promised = (answer || problem) && promises.answer
  const visited = (answer || problem) && (promises.answer || promises.problem) && latest
  return (
    <Screen title={say(messages, 'today')}>
      {ops.length > 0 && <Here known={new Set(latest.map(({ id }) => id))} now={now} />}
      {problem && since && <Note>{say(messages, 'since', { when: moment(since, now) })}</Note>}
      {problem && !answer && (
        <ErrorNote
          what={say(messages, 'error.today', { why: problem.message })}
          kept={null}
          onAgain={askMatters}
        />
      )}
      {!answer && !problem && <Skeleton lines={8} />}
      {answer && <Matters matters={answer.items} now={now} />}
      {answer && <TasksLink />}
      {promised && promised.items.length > 0 && (
        <Section title={say(messages, 'promises')}>
          <PromiseListPanel promises={promised.items} now={now} />
        </Section>
      )}
      {visited && visited.length > 0 && (
        <Waiting.Provider value={null}>
          <Visited visits={visited.slice(0, 3)} now={now} />
        </Waiting.Provider>
      )}
    </Screen>
  )
}

function TasksLink() {
  return (
    <LinkButton look="quiet" href="/m/tasks">
      {say(messages, 'tasks')}
    </LinkButton>
  )
}

function Here(props: { known: ReadonlySet<string>; now: string }) {
  return (
    <Boundary>
      <Waiting.Provider value={null}>
        <OutboxList {...props} />
      </Waiting.Provider>
    </Boundary>
  )
}

function Matters({ matters, now }: { matters: readonly MatterRow[]; now: string }) {
  const { due, stuck, verdict } = sortOut(matters, now)
  if (due.length + stuck.length + verdict.length === 0)
    return (
      <EmptyState
        title={say(messages, 'empty.title')}
        action={<LinkButton href="/m/capture">{say(messages, 'today.capture')}</LinkButton>}
      >
        {say(messages, 'empty.why')}
      </EmptyState>
    )
  return (
    <>
      <Part title={say(messages, 'due')} matters={due} view="open" now={now} />
      <Part title={say(messages, 'stuck')} matters={stuck} view="open" now={now} />
      <Part title={say(messages, 'verdict')} matters={verdict} view="replied" now={now} />
    </>
  )
}

function Part(props: {
  title: string
  matters: readonly MatterRow[]
  view: 'open' | 'replied'
  now: string
}) {
  const { title, matters, view, now } = props
  if (matters.length === 0) return null
  const href = view === 'open' ? '/m/matters' : `/m/matters?view=${view}`
  const all = matters.length > few ? { href, words: say(messages, 'all', { n: matters.length }) } : null
  return (
    <Section title={title} all={all}>
      <MatterListPanel matters={matters.slice(0, few)} now={now} label={title} />
    </Section>
  )
}
