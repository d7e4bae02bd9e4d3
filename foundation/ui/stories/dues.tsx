// Stories of due dates on the desk: a list with dates beside its links, each opening to how it was counted.
import { isRefusal } from '../../core/refusal.ts'
import type { Words } from '../../core/words.ts'
import { chinaCalendar } from '../../time/china-calendar.ts'
import { compile } from '../../time/compile.ts'
import { deadlineOf } from '../../time/deadline.ts'
import { proofInWords } from '../../time/proof-words.ts'
import type { Proof } from '../../time/proof.ts'
import { Counted, DueOpener } from '../Counted.tsx'
import { dayWithWeekday } from '../dates.ts'
import { DeskList } from '../DeskList.tsx'
import { DueStanding } from '../DueStanding.tsx'
import { say } from '../words.ts'
import type { Story } from './shared.tsx'
import { words } from './words.ts'

export const dueStories: readonly Story[] = [
  { id: 'counted', show: () => <Counted {...told(proofFrom('2026-02-10T10:00:00+08:00'))} /> },
  { id: 'desk-list', show: () => <Dues /> },
]

/** Over the Spring Festival with its worked weekends; and into a year that is not published. */
function Dues() {
  const proofs = ['2026-02-10T10:00:00+08:00', '2026-12-28T10:00:00+08:00'].map(proofFrom)
  return (
    <DeskList
      label={say(words, 'col.due')}
      entries={proofs.map((proof, at) => ({
        id: String(at),
        href: '#due',
        title: say(words, 'matter.1'),
        beside: (
          <span>
            <DueOpener shown={() => <Counted {...told(proof)} />}>
              {dayWithWeekday(new Date(proof.due!).toISOString())}
            </DueOpener>{' '}
            <DueStanding standing={proof.standing} />
          </span>
        ),
      }))}
    />
  )
}

function told(proof: Proof): { sentence: Words; proof: Proof } {
  return { sentence: { zh: proofInWords(proof, 'zh'), en: proofInWords(proof, 'en') }, proof }
}

function proofFrom(start: string): Proof {
  const calendar = compile(chinaCalendar)
  if (isRefusal(calendar)) throw new Error(calendar.refused)
  const rule = { limit: 7, unit: 'wd', starts: 'dispatched', stops: 'replied' } as const
  const more = { countsFromNextWorkingDay: true, warnAt: null, pauseRule: 'stops' } as const
  const deadline = deadlineOf(calendar, { ...rule, ...more }, Date.parse(start))
  if (isRefusal(deadline)) throw new Error(deadline.refused)
  return deadline.proof
}
