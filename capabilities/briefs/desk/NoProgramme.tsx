// What stands in place of registers and briefs before any programme is in force.
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { messages } from './messages.ts'

export function NoProgramme({ title }: { title: string }) {
  return (
    <Work title={title}>
      <EmptyState title={say(messages, 'programme.none')}>{say(messages, 'programme.none.why')}</EmptyState>
    </Work>
  )
}
