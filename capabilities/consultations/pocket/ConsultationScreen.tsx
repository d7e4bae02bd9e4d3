// One consultation on the phone: the question, what others say, one's own unit's opinion, and what was decided.
import { call } from '#foundation/client/call.ts'
import { useAnswer } from '#foundation/client/useAnswer.ts'
import { dayWithWeekday } from '#foundation/ui/dates.ts'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { Facts, Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { List } from '#foundation/ui/List.tsx'
import { ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { say } from '#foundation/ui/words.ts'
import type { doors } from '../contract.ts'
import { messages as forms } from '../messages.ts'
import type { Consultation } from './consultation.ts'
import { messages } from './messages.ts'
import { OpinionForm } from './OpinionForm.tsx'

export function ConsultationScreen({ params }: ScreenProps) {
  const id = params['id']!
  const { answer, problem, again } = useAnswer(
    () => call<typeof doors.getConsultation>('GET /api/consultations/:id', { params: { id } }),
    [id],
  )
  return (
    <Screen
      title={answer?.title ?? say(messages, 'place')}
      back="/m/consultations"
      backWords={say(messages, 'place')}
    >
      {!answer && !problem && <Skeleton lines={6} />}
      {!answer && problem && (
        <ErrorNote what={say(messages, 'error', { why: problem.message })} kept={null} onAgain={again} />
      )}
      {answer && (
        <Stack>
          <Question consultation={answer} />
          {answer.voices
            .filter(({ maySpeak }) => maySpeak)
            .map((voice) => (
              <OpinionForm key={voice.unit} consultation={answer} voice={voice} onDone={again} />
            ))}
          <Voices consultation={answer} />
          {answer.decision && <Decided decision={answer.decision} />}
        </Stack>
      )}
    </Screen>
  )
}

function Question({ consultation }: { consultation: Consultation }) {
  const { form, question, matters, options, opinionsBy, heldOn, place, status } = consultation
  const now = new Date().toISOString()
  const when = [
    opinionsBy && say(messages, 'by', { day: dayWithWeekday(opinionsBy, now) }),
    heldOn && say(messages, 'held', { day: dayWithWeekday(heldOn, now) }),
    place,
  ]
  return (
    <Sheet title={say(messages, 'question')}>
      <Stack gap={8}>
        <p>
          {[say(forms, `form.${form}`), say(forms, `status.${status}`), ...when].filter(Boolean).join(' · ')}
        </p>
        <p>{question}</p>
        {options.map(({ key, text }) => (
          <p key={key}>
            <strong>{key.toUpperCase()}</strong> {text}
          </p>
        ))}
        {matters.length > 0 && (
          <List
            label={say(messages, 'matters')}
            entries={matters.map(({ id, number, title }) => ({
              id,
              href: `/m/matters/${id}`,
              title,
              hint: number,
            }))}
          />
        )}
      </Stack>
    </Sheet>
  )
}

function Voices({ consultation }: { consultation: Consultation }) {
  return (
    <Sheet title={say(messages, 'voices')}>
      <Facts facts={consultation.voices.map((voice) => [voice.unitName, saidBy(voice)])} />
    </Sheet>
  )
}

function saidBy({ opinion, silent }: Consultation['voices'][number]): string {
  if (opinion === null) return silent ? say(forms, `silence.${silent.means}`) : say(messages, 'voice.waiting')
  const option = opinion.option ? say(messages, 'voice.option', { option: opinion.option.toUpperCase() }) : ''
  return `${option}${opinion.text}`
}

function Decided({ decision }: { decision: NonNullable<Consultation['decision']> }) {
  const now = new Date().toISOString()
  return (
    <Sheet title={say(messages, 'decision')}>
      <Stack gap={8}>
        <p>{decision.text}</p>
        {decision.parts.length > 0 && (
          <List
            label={say(messages, 'decision')}
            entries={decision.parts.map((part) => ({
              id: part.task,
              title: part.text,
              hint: part.unitName,
              end: part.due && say(messages, 'due', { day: dayWithWeekday(part.due, now) }),
            }))}
          />
        )}
      </Stack>
    </Sheet>
  )
}
