// Behind the link: what has become of her matter and what she may do; or, from a visit card, three fields to raise one.
import { call, speakAsAsker } from '#foundation/client/call.ts'
import { useAnswer } from '#foundation/client/useAnswer.ts'
import { EmptyState, ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import type { ReactNode } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'
import styles from './Asker.module.css'

interface LinkProps {
  readonly params: Readonly<Record<string, string>>
}

export function MatterLink({ params }: LinkProps) {
  return <Link token={params['token']!} early={fetchMatter} />
}

export function CardLink({ params }: LinkProps) {
  return <Link token={params['token']!} early={fetchCard} />
}

// A link leads to a matter or to a card, never to both: neither pays for the other.
const fetchMatter = () => import('./MatterView.tsx')
const fetchCard = () => import('./RaiseForm.tsx')

type Early = typeof fetchMatter | typeof fetchCard

function Link({ token, early }: { token: string; early: Early }) {
  // Every call of this page speaks as the holder of the link; set before the first one.
  speakAsAsker(token)
  const { answer: drawn, problem, again } = useAnswer(() => open(early), [token])
  if (problem && !drawn) return <NotOpen status={problem.status} again={again} />
  if (!drawn) return <Opening />
  return (
    <>
      {drawn(again)}
      <footer className={styles.foot}>{say(messages, 'foot')}</footer>
    </>
  )
}

/** What the address promises is fetched while the server is asked; what the server says counts. */
async function open(early: Early): Promise<(again: () => void) => ReactNode> {
  // When it cannot be fetched, it is asked for once more below.
  early().catch(() => {})
  const view = await call<typeof doors.askerView>('GET /api/q')
  const { matter } = view
  if (matter === null) {
    const { RaiseForm } = await fetchCard()
    return () => <RaiseForm view={view} />
  }
  const { MatterView } = await fetchMatter()
  return (again) => <MatterView view={view} matter={matter} again={again} />
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
