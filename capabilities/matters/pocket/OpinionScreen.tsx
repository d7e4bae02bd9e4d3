// The written opinion of a unit that was asked for its part, given from the phone; kept there until it is sent.
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
import { Facts, Sheet } from '#foundation/ui/Layout.tsx'
import { SeenMark } from '#foundation/ui/Marks.tsx'
import { ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../contract.ts'
import { openOpinions } from '../supports/open.ts'
import { messages } from './opinion-messages.ts'
import { useReference, type Reference } from './reference.ts'
import { useOnce } from '#foundation/client/useOnce.ts'
import styles from './Matter.module.css'

type Matter = ReplyOf<typeof matterDoors.getMatter>
type Support = Matter['supports'][number]

export function OpinionScreen({ params }: ScreenProps) {
  const id = params['id']!
  const reference = useReference()
  const { answer, problem, again } = useAnswer(
    () => call<typeof matterDoors.getMatter>('GET /api/matters/:id', { params: { id } }),
    [id],
  )
  const now = new Date().toISOString()
  const asked = answer ? openOpinions(answer) : []
  return (
    <Screen title={say(messages, 'title')} back={`/m/matters/${id}`} backWords={say(messages, 'back')}>
      {!answer && !problem && <Skeleton lines={4} />}
      {!answer && problem && (
        <ErrorNote what={say(messages, 'error.one', { why: problem.message })} kept={null} onAgain={again} />
      )}
      {answer && asked.length === 0 && <Note>{say(messages, 'nothing')}</Note>}
      {answer &&
        asked.map((support) => (
          <Opinion
            key={support.unit}
            matter={answer}
            support={support}
            reference={reference}
            now={now}
            onDone={again}
          />
        ))}
    </Screen>
  )
}

const stances = ['yes', 'no', 'none'] as const
const unsaid = () => ({ text: '', stance: 'none' as (typeof stances)[number] })

interface OpinionProps {
  readonly matter: Matter
  readonly support: Support
  readonly reference: Reference
  readonly now: string
  readonly onDone: () => void
}

function Opinion({ matter, support, reference, now, onDone }: OpinionProps) {
  const { account } = useSession()
  const { unit, part, dueAt } = support
  const { draft, change, clear } = useDraft(account, `opinion/${matter.id}/${unit}`, unsaid)
  const text = draft?.text.trim() ?? ''
  const agrees = draft && draft.stance !== 'none' ? { agrees: draft.stance === 'yes' } : {}
  const { busy, trouble, go } = useOnce(async (commandId) => {
    await call<typeof matterDoors.giveOpinion>('POST /api/matters/:id/opinion', {
      params: { id: matter.id },
      body: { unit, text, ...agrees },
      commandId,
    })
    clear()
    tell(say(messages, 'done'))
  }, onDone)
  if (!draft) return null
  return (
    <Sheet title={matter.title}>
      <Facts
        facts={[
          [say(messages, 'lead'), reference.unit(matter.ownerUnit)],
          [say(messages, 'asked'), reference.unit(unit)],
          [say(messages, 'part'), part],
          ...(dueAt ? ([[say(messages, 'until'), dayWithWeekday(dueAt, now)]] as const) : []),
        ]}
      />
      <p className={styles.text}>{matter.text}</p>
      <RadioRow
        label={say(messages, 'stance')}
        options={stances.map((value) => ({ value, words: say(messages, `stance.${value}`) }))}
        value={draft.stance}
        onChange={(stance) => change((was) => ({ ...was, stance }))}
      />
      <Field label={say(messages, 'text')} mark={<SeenMark by="internal" />}>
        <Textarea
          rows={5}
          maxLength={4000}
          value={draft.text}
          onChange={(event) => {
            const typed = event.currentTarget.value
            change((was) => ({ ...was, text: typed }))
          }}
        />
      </Field>
      {trouble && <ErrorNote what={say(messages, 'not', { why: trouble })} />}
      <Button look="primary" wide busy={busy} disabled={text === ''} onClick={() => void go()}>
        {say(messages, 'send')}
      </Button>
    </Sheet>
  )
}
