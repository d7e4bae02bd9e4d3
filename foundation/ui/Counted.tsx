// How a date was counted: the sum in a sentence and its days one by one; and a date that opens to that. Desk.
import type { Words } from '../core/words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Boundary } from './Boundary.tsx'
import { DeskDialog } from './DeskDialog.tsx'
import { later, Waiting } from './faces.ts'
import { Skeleton } from './Notes.tsx'
import { messages } from './standing-messages.ts'
import { NotCome } from './useKeyset.tsx'
import { lang, say } from './words.ts'
import styles from './Counted.module.css'

interface CountedProps {
  readonly sentence: Words
  /** The proof as it came; null for a day that a person gave. */
  readonly proof: unknown
  /** The sentence says enough: it is over. */
  readonly brief?: boolean
}

// What draws and checks days is fetched when a date is first opened.
const ProofOf = later(() => import('./ProofOf.tsx'), 'ProofOf')

export function Counted({ sentence, proof, brief = false }: CountedProps) {
  return (
    <>
      <p className={styles.sum}>{sentence[lang()]}</p>
      {!brief && proof !== null && (
        <Boundary quiet>
          <Waiting.Provider value={null}>
            <ProofOf proof={proof} />
          </Waiting.Provider>
        </Boundary>
      )}
    </>
  )
}

/** The same, fetched when it is opened. */
export function WhyDue(props: { asking: readonly unknown[]; ask: () => Promise<CountedProps> }) {
  const { asking, ask } = props
  const asked = useQuery({ queryKey: asking, queryFn: ask })
  if (asked.isError) return <NotCome error={asked.error} again={() => void asked.refetch()} />
  if (!asked.data) return <Skeleton lines={5} />
  const { sentence, proof } = asked.data
  return <Counted sentence={sentence} proof={proof} />
}

interface OpenerProps {
  /** The date, or a word that asks for it. */
  readonly children: ReactNode
  readonly title?: string
  readonly lead?: ReactNode
  /** Made when it is opened, so that what it fetches is fetched then. */
  readonly shown: () => ReactNode
}

/** A date that opens to how it came about. */
export function DueOpener({ children, title, lead, shown }: OpenerProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={styles.opener}
        title={say(messages, 'how')}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {open && (
        <DeskDialog
          open
          reading
          onClose={() => setOpen(false)}
          title={title ?? say(messages, 'how')}
          lead={lead}
        >
          {shown()}
        </DeskDialog>
      )}
    </>
  )
}
