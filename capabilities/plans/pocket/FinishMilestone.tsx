// Saying on the phone that a milestone is finished today: first what that moves, then done.
import { call } from '#foundation/client/call.ts'
import { problemOf } from '#foundation/client/problem.ts'
import { useAnswer } from '#foundation/client/useAnswer.ts'
import { dayOf } from '#foundation/core/days.ts'
import { newId } from '#foundation/core/ids.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { day } from '#foundation/ui/dates.ts'
import { Dialog } from '#foundation/ui/Dialog.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { planDoors } from '../contract.ts'
import { messages } from './messages.ts'
import type { MilestoneRow } from './milestone.ts'

interface Props {
  readonly milestone: MilestoneRow
  readonly now: string
  readonly close: (done: boolean) => void
}

export function FinishMilestone({ milestone, now, close }: Props) {
  const { plan: id, key, text } = milestone
  const asked = { key, on: dayOf(now) }
  const { answer, problem, again } = useAnswer(
    () =>
      call<typeof planDoors.previewPlan>('POST /api/plans/:id/preview', {
        params: { id },
        body: { as: 'finish', ...asked },
      }),
    [id, key],
  )
  const [commandId] = useState(newId)
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const moved = answer?.moved ?? []
  const finish = async () => {
    setBusy(true)
    setWrong(null)
    const previewed = moved.map((each) => ({ key: each.key, start: each.start.to, due: each.due.to }))
    try {
      await call<typeof planDoors.finishMilestone>('POST /api/plans/:id/finish', {
        params: { id },
        body: { ...asked, previewed },
        commandId,
      })
      tell(say(messages, 'finish.told'))
      close(true)
    } catch (error) {
      setWrong(problemOf(error).message)
      setBusy(false)
      again()
    }
  }
  return (
    <Dialog
      open
      onClose={() => close(false)}
      title={say(messages, 'finish.title')}
      actions={
        <Button look="primary" disabled={!answer} busy={busy} onClick={() => void finish()}>
          {say(messages, 'finish')}
        </Button>
      }
    >
      <Stack gap={12}>
        <p>{text}</p>
        {(wrong ?? problem) && <ErrorNote what={wrong ?? problem!.message} kept={null} onAgain={again} />}
        {!answer && !problem && <Skeleton lines={2} />}
        {answer && <Moves answer={answer} own={key} now={now} />}
      </Stack>
    </Dialog>
  )
}

type Preview = ReplyOf<typeof planDoors.previewPlan>

function Moves({ answer, own, now }: { answer: Preview; own: string; now: string }) {
  const nameOf = (key: string) => answer.milestones.find((each) => each.key === key)?.text ?? key
  const others = answer.moved.filter(({ key, due }) => key !== own && due.from !== due.to)
  if (others.length === 0) return <p>{say(messages, 'finish.none')}</p>
  const at = (text: string) => day(`${text}T12:00:00+08:00`, now)
  return (
    <>
      <p>{say(messages, 'finish.moves')}</p>
      <ul>
        {others.map(({ key, due }) => (
          <li key={key}>
            {say(messages, 'finish.one', { name: nameOf(key), from: at(due.from), to: at(due.to) })}
          </li>
        ))}
      </ul>
    </>
  )
}
