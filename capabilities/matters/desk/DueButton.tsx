// The due date of a matter that opens to all its clocks, which are fetched then.
import type { Id } from '#foundation/core/ids.ts'
import { DueOpener } from '#foundation/ui/Counted.tsx'
import { later } from '#foundation/ui/faces.ts'
import { say } from '#foundation/ui/words.ts'
import type { ReactNode } from 'react'
import { messages } from './messages.ts'

const Deadlines = later(() => import('./Deadlines.tsx'), 'Deadlines')

export function DueButton({ id, now, children }: { id: Id; now: string; children: ReactNode }) {
  return (
    <DueOpener
      title={say(messages, 'deadlines')}
      lead={say(messages, 'deadlines.lead')}
      shown={() => <Deadlines id={id} now={now} />}
    >
      {children}
    </DueOpener>
  )
}
