// Whom to call: askers drawn in the newest month that has some, and not reached yet.
import { call } from '#foundation/client/call.ts'
import { useAnswer } from '#foundation/client/useAnswer.ts'
import { List } from '#foundation/ui/List.tsx'
import { EmptyState, ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { say } from '#foundation/ui/words.ts'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'

/** The newest month in which somebody waits whom one may call; nothing where nobody does. */
async function waiting() {
  const { items } = await call<typeof doors.listSamples>('GET /api/rechecks')
  for (const { id, drawn, reached } of items) {
    if (drawn === reached) continue
    const found = await call<typeof doors.getSample>('GET /api/rechecks/:id', {
      params: { id },
      query: { open: true, limit: 100 },
    })
    const mine = found.items.filter(({ mayCall }) => mayCall)
    if (mine.length > 0) return { sample: id, items: mine }
  }
  return { sample: null, items: [] }
}

export function RechecksScreen() {
  const { answer, problem, again } = useAnswer(waiting, [])
  return (
    <Screen title={say(messages, 'place')} back="/m/me" backWords={say(messages, 'me')}>
      {!answer && !problem && <Skeleton lines={6} />}
      {!answer && problem && (
        <ErrorNote what={say(messages, 'error', { why: problem.message })} kept={null} onAgain={again} />
      )}
      {answer && answer.items.length === 0 && (
        <EmptyState title={say(messages, 'none')}>{say(messages, 'none.why')}</EmptyState>
      )}
      {answer && answer.items.length > 0 && (
        <List
          label={say(messages, 'place')}
          entries={answer.items.map(({ matter, title, subjectName, calls }) => ({
            id: matter,
            href: `/m/rechecks/${answer.sample}/${matter}`,
            title,
            hint: subjectName ?? undefined,
            end: calls.length === 0 ? undefined : say(messages, 'tried', { times: calls.length }),
          }))}
        />
      )}
    </Screen>
  )
}
