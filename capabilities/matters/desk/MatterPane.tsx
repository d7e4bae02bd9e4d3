// One matter: who has it and until when, what was asked, the unit's claim beside the asker's verdict, its thread, what to do.
import { problemOf } from '#foundation/client/problem.ts'
import { ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { Pane } from '#foundation/ui/Pane.tsx'
import { Under, type ScreenProps } from '#foundation/ui/faces.ts'
import { useFilters } from '#foundation/ui/links.ts'
import { Row } from '#foundation/ui/Layout.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { ThreadRow } from '#foundation/ui/Thread.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { useEffect, useState } from 'react'
import { messages as rules } from '../messages.ts'
import { ActionBar } from './ActionBar.tsx'
import { ActionForm } from './ActionForm.tsx'
import { useMatter } from './asking.ts'
import { Elsewhere, Responsibles } from './beside/Responsibles.tsx'
import { Supports } from './beside/Supports.tsx'
import { ClaimAndVerdict } from './ClaimAndVerdict.tsx'
import { holderOf, stepWords } from './columns.tsx'
import { DisputeNote } from './disputes/DisputeNote.tsx'
import { Holding } from './Holding.tsx'
import { Ladder } from './Ladder.tsx'
import type { Matter } from './matter.ts'
import { MatterThread } from './MatterThread.tsx'
import { messages } from './messages.ts'
import { actions, type Action } from './next-actions.ts'
import { useNow } from '#foundation/ui/now.ts'
import { messages as words } from './pane-messages.ts'
import { PartName } from './PartName.tsx'
import { useReference, type Reference } from './reference.ts'
import { threadOf } from '../thread-view.ts'
import { Time } from './Time.tsx'
import { useActions } from './useActions.ts'
import styles from './Matter.module.css'

export function MatterPane({ params }: ScreenProps) {
  const found = useMatter(params['id'] ?? '')
  const reference = useReference()
  if (found.data) return <Shown matter={found.data} reference={reference} />
  return (
    <Pane title={say(messages, 'col.title')}>
      {found.isError ? (
        <ErrorNote
          what={say(messages, 'error.one', { why: problemOf(found.error).message })}
          kept={null}
          onAgain={() => void found.refetch()}
        />
      ) : (
        <Skeleton lines={8} />
      )}
    </Pane>
  )
}

function Shown({ matter, reference }: { matter: Matter; reference: Reference }) {
  const now = useNow()
  const possible = useActions(matter, reference, now)
  const [doing, setDoing] = useDoing(possible)
  const programme = reference.programmes.find((one) => one.key === matter.programme)
  return (
    <Pane
      over={`${matter.number} · ${programme?.words[lang()] ?? matter.programme}`}
      title={matter.title}
      lead={<Lead matter={matter} reference={reference} now={now} />}
      foot={
        doing === null && possible.length > 0 ? (
          <ActionBar matter={matter} possible={possible} onDo={setDoing} />
        ) : null
      }
    >
      {doing !== null && (
        <ActionForm
          key={doing}
          action={doing}
          matter={matter}
          reference={reference}
          now={now}
          possible={possible.includes(doing)}
          close={() => setDoing(null)}
        />
      )}
      <Holding matter={matter} reference={reference} now={now} />
      <Time matter={matter} now={now} />
      <DisputeNote matter={matter} reference={reference} now={now} />
      <Elsewhere matter={matter} now={now} />
      <section>
        <PartName>{say(words, 'text')}</PartName>
        <p className={styles.text}>{matter.text}</p>
        {matter.plan && (
          <>
            <PartName>{say(words, 'plan')}</PartName>
            <p className={styles.text}>{matter.plan}</p>
          </>
        )}
      </section>
      <Supports matter={matter} reference={reference} now={now} />
      <Responsibles matter={matter} reference={reference} />
      <ClaimAndVerdict matter={matter} reference={reference} now={now} />
      <Ladder matter={matter} reference={reference} now={now} />
      <Under path="/matters/:id" params={{ id: matter.id, status: matter.status }} />
      <MatterThread matter={matter} reference={reference} now={now} />
    </Pane>
  )
}

function Lead({ matter, reference, now }: { matter: Matter; reference: Reference; now: string }) {
  return (
    <div className={styles.lead}>
      <Row>
        <Tag strong>{say(rules, `status.${matter.status}`)}</Tag>
        <Tag>{reference.classWords(matter.programme, matter.class)}</Tag>
        <Tag>{reference.rungWords(matter.programme, matter.rung)}</Tag>
      </Row>
      <ThreadRow keys view={threadOf(matter, now, stepWords, holderOf(matter, reference))} />
    </div>
  )
}

/** The action whose form is open; `?do=next` or `?do=reply` opens one from outside, once. */
function useDoing(possible: readonly Action[]) {
  const [doing, setDoing] = useState<Action | null>(null)
  const { get, set } = useFilters()
  const asked = get('do')
  const [answered, setAnswered] = useState<string | null>(null)
  if (asked !== answered && (asked === null || possible.length > 0)) {
    setAnswered(asked)
    if (asked !== null) setDoing(askedFor(asked, possible))
  }
  useEffect(() => {
    if (answered !== null) set({ do: null })
  }, [answered, set])
  return [doing, setDoing] as const
}

function askedFor(asked: string, possible: readonly Action[]): Action | null {
  if (asked === 'next') return possible[0] ?? null
  return actions.find((action) => action === asked && possible.includes(action)) ?? null
}
