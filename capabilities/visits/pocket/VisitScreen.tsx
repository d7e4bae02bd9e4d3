// One visit: when and how, what was heard, what came of it, and the codes to show.
import { call } from '#foundation/client/call.ts'
import { useAnswer } from '#foundation/client/useAnswer.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { dueWord, moment } from '#foundation/ui/dates.ts'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { Facts, Sheet } from '#foundation/ui/Layout.tsx'
import { List } from '#foundation/ui/List.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { SeenMark } from '#foundation/ui/Marks.tsx'
import { ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import { messages as matterWords } from '#capabilities/matters/status-messages.ts'
import type { doors } from '../contract.ts'
import { messages as listWords } from './list-messages.ts'
import { messages } from './page-messages.ts'
import { PromiseListPanel } from './PromiseListPanel.tsx'
import { kindWords, useRules } from './rules.ts'
import styles from './Visit.module.css'

export function VisitScreen({ params }: ScreenProps) {
  const id = params['id']!
  const rules = useRules()
  const { answer, problem, again } = useAnswer(
    () => call<typeof doors.getVisit>('GET /api/visits/:id', { params: { id } }),
    [id],
  )
  const now = new Date().toISOString()
  if (!answer)
    return (
      <Screen title={say(messages, 'visit')} back="/m/" backWords={say(messages, 'back')}>
        {problem ? (
          <ErrorNote
            what={say(messages, 'visit.none', { why: problem.message })}
            kept={null}
            onAgain={again}
          />
        ) : (
          <Skeleton lines={6} />
        )}
      </Screen>
    )
  const { subject, subjectName, metAt, programme, kind, officers, heard, matters, promised } = answer
  return (
    <Screen
      title={subjectName ?? say(messages, 'visit')}
      back={`/m/subjects/${subject}`}
      backWords={say(messages, 'back')}
    >
      <Facts
        facts={[
          [say(messages, 'visit.when'), moment(metAt, now)],
          [say(messages, 'visit.kind'), kindWords(rules, programme, kind)],
          [say(messages, 'visit.by'), officers.map(({ name }) => name ?? '—').join('、')],
        ]}
      />
      <Sheet title={say(messages, 'visit.heard')} tools={<SeenMark by="internal" />}>
        <p className={styles.heard}>{heard || say(messages, 'visit.nothing-heard')}</p>
      </Sheet>
      <Matters matters={matters} now={now} />
      {promised.length > 0 && <h2>{say(listWords, 'promises')}</h2>}
      {promised.length > 0 && <PromiseListPanel promises={promised} now={now} />}
      <div>
        <LinkButton href={`/m/visits/${id}/card`} wide>
          {say(messages, 'visit.card')}
        </LinkButton>
      </div>
    </Screen>
  )
}

function Matters({ matters, now }: { matters: ReplyOf<typeof doors.getVisit>['matters']; now: string }) {
  if (matters.length === 0) return null
  return (
    <>
      <h2>{say(messages, 'visit.matters')}</h2>
      <List
        label={say(messages, 'visit.matters')}
        entries={matters.map((matter) => ({
          id: matter.id,
          href: `/m/matters/${matter.id}`,
          title: matter.title,
          hint: statusWords(matter.status),
          end: matter.status === 'closed' ? undefined : dueWord(matter.dueAt, now),
        }))}
      />
    </>
  )
}

function statusWords(status: string): string {
  const key = `status.${status}`
  return key in matterWords ? say(matterWords, key as keyof typeof matterWords) : status
}
