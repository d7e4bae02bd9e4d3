// Making a plan: of which subject or matter, until when, with which milestones; reckoned first, then made.
import { call } from '#foundation/client/call.ts'
import { problemOf } from '#foundation/client/problem.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Trouble } from '#foundation/ui/DeskForm.tsx'
import { useFilters } from '#foundation/ui/links.ts'
import { Row, Stack } from '#foundation/ui/Layout.tsx'
import { ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { go } from '#foundation/ui/where.ts'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BodyOf } from '#foundation/contract/door.ts'
import type { planDoors } from '../contract.ts'
import { changeMessages as messages } from './change-messages.ts'
import { drawnOf, emptyDraft, type Draft } from './draft.ts'
import { Editor } from './Editor.tsx'
import { NewOutcome } from './NewOutcome.tsx'
import { OwnerFields, useOwner } from './OwnerFields.tsx'
import styles from './Plans.module.css'

type Body = BodyOf<typeof planDoors.previewNewPlan>

export function NewPlanScreen() {
  const { get } = useFilters()
  const owner = useOwner({ subject: get('subject'), matter: get('matter') })
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [isTried, setTried] = useState(false)
  const [asked, setAsked] = useState<Body | null>(null)
  const reckon = () => {
    setTried(true)
    const drawn = drawnOf(draft)
    if (drawn && owner.told) setAsked({ ...owner.told, ...drawn })
  }
  return (
    <Work title={say(messages, 'editor.new')}>
      <div className={styles.beside}>
        <Stack>
          <OwnerFields owner={owner} isTried={isTried} onChange={() => setAsked(null)} />
          <Editor
            draft={draft}
            onChange={(next) => {
              setDraft(next)
              setAsked(null)
            }}
            isTried={isTried}
          />
          <Row>
            <Button look={asked ? 'plain' : 'primary'} onClick={reckon}>
              {say(messages, 'reckon')}
            </Button>
          </Row>
        </Stack>
        <aside className={styles.difference} aria-label={say(messages, 'difference.new')}>
          <h2>{say(messages, 'difference.new')}</h2>
          <div aria-live="polite">
            {asked ? (
              <Reckoned asked={asked} />
            ) : (
              <p className={styles.quiet}>{say(messages, 'reckoned.none')}</p>
            )}
          </div>
        </aside>
      </div>
    </Work>
  )
}

function Reckoned({ asked }: { asked: Body }) {
  const found = useQuery({
    queryKey: ['plans', 'new', asked],
    queryFn: () => call<typeof planDoors.previewNewPlan>('POST /api/plans/preview', { body: asked }),
    retry: false,
    staleTime: Infinity,
  })
  const command = useCommand({
    about: asked,
    send: (commandId) => call<typeof planDoors.makePlan>('POST /api/plans', { body: asked, commandId }),
    done: ({ id }) => {
      go(`/plans/${id}`)
      return say(messages, 'made')
    },
  })
  if (found.error) return <ErrorNote what={problemOf(found.error).message} />
  if (!found.data) return <Skeleton lines={5} />
  return (
    <Stack gap={12}>
      <NewOutcome outcome={found.data} />
      <Trouble command={command} />
      <Row>
        <Button look="primary" busy={command.busy} onClick={() => void command.submit()}>
          {say(messages, 'make')}
        </Button>
      </Row>
    </Stack>
  )
}
