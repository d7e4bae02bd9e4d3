// Why a milestone is due on its day: what holds it there, and the working days from its start to it, counted as a proof.
import { isRefusal } from '#foundation/core/refusal.ts'
import { fill, type Lang, type Words } from '#foundation/core/words.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import { dayOfText } from '#foundation/time/day.ts'
import { deadlineOf } from '#foundation/time/deadline.ts'
import { dayInWords, proofInWords } from '#foundation/time/proof-words.ts'
import type { Proof } from '#foundation/time/proof.ts'
import { calendarAt } from '#capabilities/calendars/server/questions.ts'
import type { planDoors } from '../contract.ts'
import { dueMessages } from '../due-messages.ts'
import type { Line } from '../events.ts'
import { heldBy } from '../reckon.ts'
import type { Milestone, Plan } from '../state.ts'

type MilestoneDue = ReplyOf<typeof planDoors.getMilestoneDue>

/** Null where the plan has no such milestone. Counted by the calendar that the schedule was reckoned by. */
export async function milestoneDue(reader: Reader, plan: Plan, key: string): Promise<MilestoneDue | null> {
  const milestone = plan.milestones.find((each) => each.key === key)
  if (!milestone) return null
  const line = lineOf(plan, key)
  const { due, standing } = line
  const told = { milestone: key, due, standing }
  const { ended } = milestone
  if (ended !== null) {
    const sentence = inBoth((lang) => fill(dueMessages.finished[lang], { day: dayInWords(ended, lang) }))
    return { ...told, sentence, proof: null }
  }
  const calendar = await calendarAt(reader, plan.schedule.calendar)
  const proof = proofOf(milestone, line, calendar)
  const sentence = inBoth(
    (lang) => because(plan, milestone, calendar, lang) + (proof ? proofInWords(proof, lang) : ''),
  )
  return { ...told, sentence, proof: proof && { ...proof } }
}

/** Null for one under way whose end its own length does not give: it was counted back, or is held up until today. */
function proofOf({ length }: Milestone, { start, due }: Line, calendar: WorkingCalendar): Proof | null {
  const counted = deadlineOf(
    calendar,
    {
      ...{ limit: length, unit: 'wd', starts: 'begun', stops: 'finished' },
      ...{ countsFromNextWorkingDay: false, warnAt: null, pauseRule: 'runs-on' },
    },
    calendar.midnight(dayOfText(start)),
  )
  if (isRefusal(counted)) throw new Error(`a milestone that cannot be counted: ${counted.refused}`)
  return calendar.dayAt(counted.due!) === dayOfText(due) ? counted.proof : null
}

function because(plan: Plan, milestone: Milestone, calendar: WorkingCalendar, lang: Lang): string {
  const cause = heldBy(plan, milestone.key, calendar)
  if (!cause) return fill(dueMessages['because.none'][lang], {})
  const { target, schedule, milestones } = plan
  const neighbour = 'id' in cause ? cause.id : null
  const days: Readonly<Record<typeof cause.kind, string | null>> = {
    target,
    endBy: milestone.endBy,
    notBefore: milestone.notBefore,
    actual: milestone.began,
    today: schedule.today,
    successor: neighbour && lineOf(plan, neighbour).handOver,
    predecessor: neighbour && lineOf(plan, neighbour).due,
  }
  const name = milestones.find(({ key }) => key === neighbour)?.text
  return fill(dueMessages[`because.${cause.kind}`][lang], { name, day: dayInWords(days[cause.kind]!, lang) })
}

function lineOf({ schedule }: Plan, key: string): Line {
  return schedule.lines.find((line) => line.key === key)!
}

function inBoth(tell: (lang: Lang) => string): Words {
  return { zh: tell('zh'), en: tell('en') }
}
