// One consultation: its question, what each unit says or leaves unsaid, its minutes, what was decided and whose part is what.
import { call } from '#foundation/client/call.ts'
import { day, moment } from '#foundation/ui/dates.ts'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { Facts, Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { List } from '#foundation/ui/List.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { useQuery } from '@tanstack/react-query'
import type { doors } from '../contract.ts'
import { messages as forms } from '../messages.ts'
import type { Consultation } from './consultation.ts'
import { Decision } from './Decision.tsx'
import { LeadTools } from './LeadTools.tsx'
import { messages } from './messages.ts'
import { Voices } from './Voices.tsx'
import styles from './Consultations.module.css'

export function ConsultationScreen({ params }: ScreenProps) {
  const id = params['id'] ?? ''
  const found = useQuery({
    queryKey: ['consultations', 'one', id],
    queryFn: () => call<typeof doors.getConsultation>('GET /api/consultations/:id', { params: { id } }),
  })
  if (found.data) return <Shown consultation={found.data} />
  return (
    <Work title={say(messages, 'one')}>
      {found.isError ? (
        <NotCome error={found.error} again={() => void found.refetch()} />
      ) : (
        <Skeleton lines={10} />
      )}
    </Work>
  )
}

function Shown({ consultation }: { consultation: Consultation }) {
  const { title, form, status, matters, minutes, decision } = consultation
  return (
    <Work
      title={title}
      lead={
        <>
          {say(forms, `form.${form}`)} <Tag>{say(forms, `status.${status}`)}</Tag>
        </>
      }
      tools={<LeadTools consultation={consultation} />}
    >
      <Stack>
        <About consultation={consultation} />
        {matters.length > 0 && (
          <Sheet title={say(messages, 'matters')}>
            <List
              label={say(messages, 'matters')}
              entries={matters.map((matter) => ({
                id: matter.id,
                href: `/matters?open=/matters/${matter.id}`,
                title: matter.title,
                hint: matter.number,
                end: '',
              }))}
            />
          </Sheet>
        )}
        <Voices consultation={consultation} />
        {minutes && <Minutes minutes={minutes} />}
        {decision && <Decision decision={decision} />}
      </Stack>
    </Work>
  )
}

function About({ consultation }: { consultation: Consultation }) {
  const { question, options, opinionsBy, heldOn, place, chairName, convenedByName, subjectName } =
    consultation
  const now = useNow()
  const facts: [string, string | null][] = [
    [say(messages, 'due'), opinionsBy && day(opinionsBy, now)],
    [say(messages, 'held'), heldOn && day(heldOn, now)],
    [say(messages, 'held.place'), place],
    [say(messages, 'subject'), subjectName],
    [say(messages, 'chair'), chairName],
    [say(messages, 'convened'), convenedByName],
  ]
  return (
    <Sheet title={say(messages, 'question')}>
      <Stack gap={12}>
        <p className={styles.text}>{question}</p>
        {options.length > 0 && (
          <ol className={styles.options} aria-label={say(messages, 'options')}>
            {options.map(({ key, text }) => (
              <li key={key}>
                <strong>{key.toUpperCase()}</strong> {text}
              </li>
            ))}
          </ol>
        )}
        <Facts columns={2} facts={facts.filter(([, value]) => value !== null)} />
      </Stack>
    </Sheet>
  )
}

function Minutes({ minutes }: { minutes: NonNullable<Consultation['minutes']> }) {
  const now = useNow()
  const { attended, text, byName, at } = minutes
  return (
    <Sheet title={say(messages, 'minutes')}>
      <Stack gap={8}>
        {attended.length > 0 && <p>{say(messages, 'attended', { names: attended.join('、') })}</p>}
        <p className={styles.text}>{text}</p>
        <p className={styles.quiet}>{say(messages, 'by', { name: byName ?? '—', at: moment(at, now) })}</p>
      </Stack>
    </Sheet>
  )
}
