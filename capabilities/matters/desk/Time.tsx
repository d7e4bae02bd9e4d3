// What stands between a matter and its date: a hold, or what the unit has asked of the office.
import { day, dayWithWeekday } from '#foundation/ui/dates.ts'
import { Note } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import { messages as words } from './due-messages.ts'
import type { Matter } from './matter.ts'

export function Time({ matter, now }: { matter: Pick<Matter, 'hold' | 'asked'>; now: string }) {
  const { hold, asked } = matter
  const noon = (date: string) => dayWithWeekday(`${date}T12:00:00+08:00`, now)
  return (
    <>
      {hold && (
        <Note>
          <strong>{say(words, 'held')}</strong>
          {say(words, 'held.fact', {
            reason: hold.reason,
            planned: noon(hold.plannedFor),
            until: dayWithWeekday(hold.until, now),
          })}
        </Note>
      )}
      {asked.extension && (
        <Note>
          <strong>{say(words, 'asked')}</strong>
          {say(words, 'asked.extension', {
            day: day(asked.extension.at, now),
            due: noon(asked.extension.due),
            reason: asked.extension.reason,
          })}
        </Note>
      )}
      {asked.hold && (
        <Note>
          <strong>{say(words, 'asked')}</strong>
          {say(words, 'asked.hold', {
            day: day(asked.hold.at, now),
            review: noon(asked.hold.reviewOn),
            reason: asked.hold.reason,
          })}
        </Note>
      )}
    </>
  )
}
