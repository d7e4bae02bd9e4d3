// The matters that concern me: open, overdue, waiting for the verdict, closed; each with its thread.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { Button, LinkButton } from '#foundation/ui/Button.tsx'
import { moment } from '#foundation/ui/dates.ts'
import { SearchInput } from '#foundation/ui/Inputs.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { useFilters } from '#foundation/ui/links.ts'
import { EmptyState, ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { Tabs } from '#foundation/ui/Tabs.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { matterDoors } from '../contract.ts'
import { MatterListPanel } from './MatterListPanel.tsx'
import styles from './Matter.module.css'
import { messages } from './messages.ts'

const views = ['open', 'overdue', 'replied', 'closed'] as const
type View = (typeof views)[number]

const filters = {
  open: { status: 'open', sort: 'due' },
  overdue: { status: 'open', overdue: true, sort: 'due' },
  replied: { status: 'replied', sort: 'due' },
  closed: { status: 'closed', sort: 'received' },
} as const

export function MattersScreen() {
  const { get, set } = useFilters()
  const view = views.find((one) => one === get('view')) ?? 'open'
  const [typed, setTyped] = useState('')
  const session = useSession()
  return (
    <Screen title={say(messages, 'place')}>
      <Tabs
        label={say(messages, 'tabs')}
        tabs={views.map((id) => ({ id, words: say(messages, `view.${id}`) }))}
        current={view}
        panel="matters"
        onChange={(next) => set({ view: next === 'open' ? null : next })}
      />
      <div>
        <SearchInput
          label={say(messages, 'search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {hasAnyRole(session, ['handler', 'coordinator', 'leader']) && (
        <div>
          <LinkButton href="/m/opinions" look="quiet" size="small">
            {say(messages, 'opinions')}
          </LinkButton>
        </div>
      )}
      <Found key={view} view={view} wanted={typed.trim()} />
    </Screen>
  )
}

function Found({ view, wanted }: { view: View; wanted: string }) {
  const { account } = useSession()
  const [limit, setLimit] = useState(30)
  const q = wanted.length > 1 ? { q: wanted } : {}
  const query = { mine: true, limit, ...filters[view], ...q }
  const { answer, since, problem, loading, again } = useKept(
    account,
    `matters/${view}/${limit}/${q.q ?? ''}`,
    () => call<typeof matterDoors.listMatters>('GET /api/matters', { query }),
    { keep: wanted === '' && limit === 30 },
  )
  const now = new Date().toISOString()
  const rows = answer?.items ?? []
  return (
    <div id="matters" role="tabpanel" aria-label={say(messages, `view.${view}`)}>
      {!answer && loading && <Skeleton lines={8} />}
      {problem && !answer && (
        <ErrorNote what={say(messages, 'error.list', { why: problem.message })} kept={null} onAgain={again} />
      )}
      {problem && since && <Note>{say(messages, 'since', { when: moment(since, now) })}</Note>}
      {answer && rows.length === 0 && (
        <EmptyState title={say(messages, `empty.${view}`)}>{say(messages, 'empty.why')}</EmptyState>
      )}
      {rows.length > 0 && (
        <div className={styles.wide}>
          <MatterListPanel matters={rows} now={now} label={say(messages, `view.${view}`)} />
        </div>
      )}
      {answer?.next && limit < 200 && (
        <Button look="quiet" onClick={() => setLimit(limit === 30 ? 100 : 200)}>
          {say(messages, 'more')}
        </Button>
      )}
    </div>
  )
}
