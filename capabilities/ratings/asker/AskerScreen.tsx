// Behind the link: what has become of her matter and what she may do; or, from a visit card, three fields to raise one.
import { call, speakAsAsker } from '#foundation/client/call.ts'
import { useAnswer } from '#foundation/client/useAnswer.ts'
import { later, Waiting } from '#foundation/ui/faces.ts'
import { EmptyState, ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import type { doors } from '../contract.ts'
import { MatterView } from './MatterView.tsx'
import { messages } from './messages.ts'
import styles from './Asker.module.css'

// A link leads to a matter or to a card, never to both.
const RaiseForm = later(() => import('./RaiseForm.tsx'), 'RaiseForm')

export function AskerScreen({ params }: { params: Readonly<Record<string, string>> }) {
  const token = params['token'] ?? ''
  // Every call of this page speaks as the holder of the link; set before the first one.
  speakAsAsker(token)
  const { answer, problem, again } = useAnswer(() => call<typeof doors.askerView>('GET /api/q'), [token])
  if (problem && !answer) return <NotOpen status={problem.status} again={again} />
  if (!answer) return <Opening />
  return answer.matter ? (
    <MatterView view={answer} matter={answer.matter} again={again} />
  ) : (
    <Waiting.Provider value={<Opening />}>
      <RaiseForm view={answer} />
    </Waiting.Provider>
  )
}

function Opening() {
  return (
    <div className={styles.opening}>
      <Skeleton lines={8} />
    </div>
  )
}

function NotOpen({ status, again }: { status: number; again: () => void }) {
  if (status === 401 || status === 404) {
    return (
      <EmptyState whole title={say(messages, 'gone.title')}>
        {say(messages, 'gone.body')}
      </EmptyState>
    )
  }
  return (
    <ErrorNote
      what={say(messages, 'failed')}
      kept={null}
      todo={say(messages, 'failed.todo')}
      onAgain={again}
    />
  )
}
