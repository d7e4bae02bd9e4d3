// Taking a matter on the phone: who was handed one signs for it, or says within the day that it is not his unit's.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import { useAnswer } from '#foundation/client/useAnswer.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { useDraft } from '#foundation/outbox/useDraft.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { dayWithWeekday } from '#foundation/ui/dates.ts'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { SeenMark } from '#foundation/ui/Marks.tsx'
import { ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../contract.ts'
import { useReference, type Reference } from './reference.ts'
import { messages } from './take-messages.ts'
import { DutyPick, type PickedDuty } from './DutyPick.tsx'
import { useOnce } from '#foundation/client/useOnce.ts'

type Matter = ReplyOf<typeof matterDoors.getMatter>

export function TakeScreen({ params }: ScreenProps) {
  const id = params['id']!
  const reference = useReference()
  const { answer, problem, again } = useAnswer(
    () => call<typeof matterDoors.getMatter>('GET /api/matters/:id', { params: { id } }),
    [id],
  )
  const now = new Date().toISOString()
  const told = { reference, now, onDone: again }
  return (
    <Screen title={say(messages, 'title')} back={`/m/matters/${id}`} backWords={say(messages, 'back')}>
      {!answer && !problem && <Skeleton lines={4} />}
      {!answer && problem && (
        <ErrorNote what={say(messages, 'error.one', { why: problem.message })} kept={null} onAgain={again} />
      )}
      {answer && answer.status !== 'dispatched' && !answer.disputableUntil && (
        <Note>{say(messages, 'nothing')}</Note>
      )}
      {answer?.status === 'dispatched' && <Sign matter={answer} {...told} />}
      {answer?.disputableUntil && <Dispute matter={answer} {...told} />}
    </Screen>
  )
}

interface Told {
  readonly matter: Matter
  readonly reference: Reference
  readonly now: string
  readonly onDone: () => void
}

function Sign({ matter, reference, now, onDone }: Told) {
  const { id, title, ownerUnit, dueAt } = matter
  const { busy, trouble, go } = useOnce(async (commandId) => {
    await call<typeof matterDoors.acknowledgeMatter>('POST /api/matters/:id/acknowledge', {
      params: { id },
      commandId,
    })
    tell(say(messages, 'sign.done'))
  }, onDone)
  return (
    <Sheet title={title}>
      <p>{say(messages, 'what', { unit: reference.unit(ownerUnit), day: dayWithWeekday(dueAt, now) })}</p>
      {trouble && <ErrorNote what={say(messages, 'sign.not', { why: trouble })} kept={null} />}
      <Button look="primary" wide busy={busy} onClick={() => void go()}>
        {say(messages, 'sign')}
      </Button>
    </Sheet>
  )
}

interface Draft {
  readonly reason: string
  readonly note: string
  readonly duty?: PickedDuty | null
}

const unsaid = (): Draft => ({ reason: '', note: '' })

function Dispute({ matter, reference, now, onDone }: Told) {
  const { account } = useSession()
  const { draft, change, clear } = useDraft(account, `dispute/${matter.id}`, unsaid)
  const { reason = '', note = '', duty = null } = draft ?? {}
  // Its own unit is no proposal: the duty alone tells the office what is meant.
  const unit = duty?.unit === matter.ownerUnit ? null : (duty?.unit ?? null)
  const body = { reason, note: note.trim(), duty: duty?.id ?? null, unit }
  const { busy, trouble, go } = useOnce(async (commandId) => {
    await call<typeof matterDoors.disputeMatter>('POST /api/matters/:id/dispute', {
      params: { id: matter.id },
      body,
      commandId,
    })
    clear()
    tell(say(messages, 'dispute.done'))
  }, onDone)
  if (!draft) return null
  const reasons = reference.reasons(matter.programme)
  return (
    <Sheet title={say(messages, 'dispute')}>
      <p>{say(messages, 'dispute.until', { day: dayWithWeekday(matter.disputableUntil!, now) })}</p>
      <RadioRow
        label={say(messages, 'dispute.reason')}
        stacked
        options={reasons.map(({ key, words }) => ({ value: key, words: words[lang()] }))}
        value={reason}
        onChange={(chosen) => change((was) => ({ ...was, reason: chosen }))}
      />
      <Field label={say(messages, 'dispute.note')} mark={<SeenMark by="internal" />}>
        <Textarea
          rows={3}
          maxLength={1000}
          value={note}
          onChange={(event) => {
            const typed = event.currentTarget.value
            change((was) => ({ ...was, note: typed }))
          }}
        />
      </Field>
      <DutyPick value={duty} onPick={(picked) => change((was) => ({ ...was, duty: picked }))} />
      {trouble && <ErrorNote what={say(messages, 'dispute.not', { why: trouble })} />}
      <Button wide busy={busy} disabled={body.reason === '' || body.note === ''} onClick={() => void go()}>
        {say(messages, 'dispute.send')}
      </Button>
    </Sheet>
  )
}
