// Changing what a plan is made of: written in the editor, previewed beside it, saved with a reason.
import { Button } from '#foundation/ui/Button.tsx'
import { Row, Stack } from '#foundation/ui/Layout.tsx'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { useState } from 'react'
import { changeMessages as messages } from './change-messages.ts'
import { Difference } from './Difference.tsx'
import { draftOf, drawnOf, type Draft } from './draft.ts'
import { Editor } from './Editor.tsx'
import type { Asked, Plan } from './plan.ts'
import { usePreview } from './usePreview.ts'
import styles from './Plans.module.css'

export function ChangePlan({ plan, leave }: { plan: Plan; leave: () => void }) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(plan))
  const [isTried, setTried] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const preview = usePreview(plan, asked)
  const change = (next: Draft) => {
    setDraft(next)
    setAsked(null)
  }
  const reckon = () => {
    setTried(true)
    const drawn = drawnOf(draft)
    if (drawn) setAsked({ as: 'change', ...drawn })
  }
  return (
    <Work
      title={say(messages, 'editor.change', { title: plan.title })}
      tools={<Button onClick={leave}>{say(messages, 'back')}</Button>}
    >
      <div className={asked ? styles.beside : undefined}>
        <Stack>
          <Editor draft={draft} onChange={change} isTried={isTried} />
          <Row>
            <Button look="primary" onClick={reckon}>
              {say(messages, 'preview')}
            </Button>
          </Row>
        </Stack>
        {asked && <Difference plan={plan} preview={{ ...preview, asked }} discard={leave} />}
      </div>
    </Work>
  )
}
