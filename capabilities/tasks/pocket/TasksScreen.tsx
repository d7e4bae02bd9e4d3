// The tasks to do, mine or my unit's, due first; late ones say so.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { moment } from '#foundation/ui/dates.ts'
import { useFilters } from '#foundation/ui/links.ts'
import { List } from '#foundation/ui/List.tsx'
import { EmptyState, ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { Tabs } from '#foundation/ui/Tabs.tsx'
import { say } from '#foundation/ui/words.ts'
import type { taskDoors } from '../contract.ts'
import { Due } from './Due.tsx'
import { messages } from './messages.ts'

const views = ['mine', 'my-unit'] as const
type View = (typeof views)[number]

export function TasksScreen() {
  const { get, set } = useFilters()
  const view = views.find((one) => one === get('whose')) ?? 'mine'
  return (
    <Screen title={say(messages, 'place')} back="/m/" backWords={say(messages, 'back')}>
      <Tabs
        label={say(messages, 'whose')}
        tabs={views.map((id) => ({ id, words: say(messages, `whose.${id}`) }))}
        current={view}
        panel="tasks"
        onChange={(next) => set({ whose: next === 'mine' ? null : next })}
      />
      <Found key={view} view={view} />
    </Screen>
  )
}

function Found({ view }: { view: View }) {
  const { account } = useSession()
  const { answer, since, problem, loading, again } = useKept(account, `tasks/${view}`, () =>
    call<typeof taskDoors.listTasks>('GET /api/tasks', { query: { whose: view, state: 'open', limit: 100 } }),
  )
  const now = new Date().toISOString()
  const rows = answer?.items ?? []
  return (
    <div id="tasks" role="tabpanel" aria-label={say(messages, `whose.${view}`)}>
      {!answer && loading && <Skeleton lines={6} />}
      {problem && !answer && (
        <ErrorNote what={say(messages, 'error.list', { why: problem.message })} kept={null} onAgain={again} />
      )}
      {problem && since && <Note>{say(messages, 'since', { when: moment(since, now) })}</Note>}
      {answer && rows.length === 0 && (
        <EmptyState title={say(messages, `empty.${view}`)}>{say(messages, 'empty.why')}</EmptyState>
      )}
      {rows.length > 0 && (
        <List
          label={say(messages, `whose.${view}`)}
          entries={rows.map((row) => ({
            id: row.id,
            href: `/m/tasks/${row.id}`,
            title: row.title,
            hint: hintOf(row),
            end: <Due task={row} now={now} />,
          }))}
        />
      )}
    </div>
  )
}

function hintOf({ about, personName }: ReplyOf<typeof taskDoors.listTasks>['items'][number]): string {
  return [about.title, personName].filter(Boolean).join(' · ')
}
