// What a change would move, beside the plan: old and new of every milestone that moves, what no longer fits; save it or leave it.
import { Button } from '#foundation/ui/Button.tsx'
import { sending, Trouble, useFirstWrong, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { useKeys } from '#foundation/ui/Keys.tsx'
import { Row, Stack } from '#foundation/ui/Layout.tsx'
import { ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import { useRef, useState } from 'react'
import { changeMessages as messages } from './change-messages.ts'
import { Effect } from './Effect.tsx'
import type { Asked, Outcome, Plan } from './plan.ts'
import type { Preview } from './usePreview.ts'
import { useSave } from './useSave.ts'
import styles from './Plans.module.css'

interface DifferenceProps {
  plan: Plan
  preview: Preview & { readonly asked: Asked }
  discard: () => void
}

export function Difference({ plan, preview, discard }: DifferenceProps) {
  const { outcome, busy, problem } = preview
  useKeys({ Escape: discard })
  return (
    <aside className={styles.difference} aria-label={say(messages, 'difference')}>
      <h2>{say(messages, 'difference')}</h2>
      <div
        aria-live="polite"
        role="region"
        tabIndex={0}
        aria-label={say(messages, 'effect')}
        className={styles.scrolled}
      >
        {problem && <ErrorNote what={problem.message} kept={null} />}
        {!problem && !outcome && <Skeleton lines={4} />}
        {outcome && <Effect plan={plan} outcome={outcome} />}
      </div>
      {outcome && !busy ? (
        <SaveForm plan={plan} asked={preview.asked} outcome={outcome} discard={discard} />
      ) : (
        <Row>
          <Button onClick={discard}>{say(messages, 'discard')}</Button>
        </Row>
      )}
    </aside>
  )
}

interface SaveProps {
  plan: Plan
  asked: Asked
  outcome: Outcome
  discard: () => void
}

function SaveForm({ plan, asked, outcome, discard }: SaveProps) {
  const needsReason = asked.as === 'move' || asked.as === 'change'
  const [reason, setReason] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const command = useSave({ plan, asked, outcome, reason: reason.trim(), done: discard })
  useFirstWrong(command, form)
  const ready = !needsReason || reason.trim() !== ''
  return (
    <form ref={form} noValidate onSubmit={sending(command, ready)} aria-label={say(messages, 'save')}>
      <Stack gap={12}>
        <Trouble command={command} fields={['reason']} />
        {needsReason && (
          <Field
            label={say(messages, 'reason')}
            hint={say(messages, 'reason.hint')}
            required
            error={wrongWith(command, 'reason', reason.trim() !== '')}
          >
            <Textarea
              rows={2}
              value={reason}
              maxLength={500}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </Field>
        )}
        <Row>
          <Button type="submit" look="primary" busy={command.busy}>
            {say(messages, 'save')}
          </Button>
          <Button onClick={discard}>{say(messages, 'discard')}</Button>
        </Row>
      </Stack>
    </form>
  )
}
