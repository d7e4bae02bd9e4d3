// On the page of a matter: what is disputed and what was ruled, until nobody needs to ask any more.
import { day } from '#foundation/ui/dates.ts'
import { Note } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import type { Matter } from '../matter.ts'
import type { Reference } from '../reference.ts'
import { messages as words } from './dispute-messages.ts'

interface Shown {
  readonly matter: Pick<Matter, 'dispute' | 'programme'>
  readonly reference: Reference
  readonly now: string
}

export function DisputeNote({ matter, reference, now }: Shown) {
  const { dispute, programme } = matter
  if (dispute === null) return null
  const { unit, proposed, ruling } = dispute
  const reason = reference.reasonWords(programme, dispute.reason)
  return (
    <>
      <Note>
        <strong>{say(words, 'disputed')}</strong>
        {say(words, 'disputed.fact', { unit: reference.unitName(unit), reason, note: dispute.note })}
        {proposed && say(words, 'disputed.proposed', { unit: reference.unitName(proposed) })}
      </Note>
      {ruling && (
        <Note>
          <strong>{say(words, ruling.upheld ? 'ruled.upheld' : 'ruled.rejected')}</strong>
          {say(words, 'ruled.fact', {
            reason: ruling.reason,
            who: ruling.byName ?? say(words, 'ruled.office'),
            day: day(ruling.at, now),
          })}
        </Note>
      )}
    </>
  )
}
