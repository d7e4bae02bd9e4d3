// What a change would move, before it is made: decided by the same rules, computed like the job, written nowhere.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal } from '#foundation/core/refusal.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Asking } from '#foundation/http/served.ts'
import type { Answer } from '#foundation/ledger/acting.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { compile, type WorkingCalendar } from '#foundation/time/compile.ts'
import { dayText } from '#foundation/time/day.ts'
import { unitNames } from '#capabilities/people/server/questions.ts'
import { changeWords, combined } from '../change-words.ts'
import type { CalendarCommand } from '../commands.ts'
import type { calendarDoors } from '../contract.ts'
import { calendarDecider } from '../decide.ts'
import type { CalendarHistory } from '../state.ts'
import { unknownAsMissing } from './change.ts'
import { movesOf } from './moves.ts'
import { calendarInForce, type Clocked } from './questions.ts'
import { historyNow } from './state-now.ts'
import { hoursText } from './year.ts'

type Effect = ReplyOf<typeof calendarDoors.previewNotice>

export async function previewChange(
  asking: Asking,
  clocked: readonly Clocked[],
  command: CalendarCommand,
): Promise<Answer<Effect>> {
  const history = await historyNow(asking)
  const context = { at: asking.at, happenedAt: null, actor: asking.actor }
  const decided = calendarDecider.decide(command, history, context)
  if (isRefusal(decided)) return unknownAsMissing({ outcome: 'refused', refusal: decided })
  const words: Words[] = []
  let after: CalendarHistory = history
  for (const event of decided) {
    words.push(changeWords(event, after.overrides))
    const version = (after.versions.at(-1)?.number ?? 0) + 1
    const unsent = { at: asking.at, happenedAt: null, actor: null, unit: null }
    after = calendarDecider.evolve(after, { ...event, ...unsent, version })
  }
  const next = compile(after.versions.at(-1)!.calendar)
  if (isRefusal(next)) return { outcome: 'refused', refusal: next }
  const now = await calendarInForce(asking)
  const [days, things] = [daysBetween(now, next, asking.at), await thingsMoved(asking, clocked, next)]
  return { outcome: 'accepted', reply: { change: combined(words), ...days, ...things } }
}

const mostRows = 50

/** Days a year back to four years ahead that become others. */
function daysBetween(
  now: WorkingCalendar,
  next: WorkingCalendar,
  at: string,
): Pick<Effect, 'days' | 'daysChanged'> {
  const today = now.dayAt(Date.parse(at))
  const days: Effect['days'] = []
  let daysChanged = 0
  for (let day = today - 366; day < today + 4 * 366; day++) {
    const [before, after] = [now.spansOn(day), next.spansOn(day)]
    if (before.join() === after.join()) continue
    daysChanged++
    if (days.length >= mostRows) continue
    const hours = after.length > 0 ? hoursText(after) : null
    days.push({ day: dayText(day), was: now.kindOf(day).kind, is: next.kindOf(day).kind, hours })
  }
  return { days, daysChanged }
}

const pageSize = 1_000

type Asked = ReturnType<Clocked['page']>
type Things = Pick<Effect, 'looked' | 'moved' | 'settled' | 'rows'>

async function thingsMoved(
  reader: Reader,
  clocked: readonly Clocked[],
  next: WorkingCalendar,
): Promise<Things> {
  const rows: (Omit<Effect['rows'][number], 'unitName'> & { unit: Id })[] = []
  let [looked, moved, settled] = [0, 0, 0]
  for (const of of clocked) {
    for (let asked: Asked | null = of.page(reader, null, pageSize); asked;) {
      const page: Awaited<Asked> = await asked
      // The database reads the next page while this one is computed.
      asked = page.length === pageSize ? of.page(reader, page.at(-1)!.id, pageSize) : null
      looked += page.length
      for (const thing of page) {
        const moves = movesOf(next, thing)
        const dues = moves.filter((move) => move.moved)
        if (dues.length > 0) moved++
        else if (moves.length > 0) settled++
        for (const { clock, due } of dues) {
          const { number, unit } = thing
          if (rows.length < mostRows)
            rows.push({ kind: of.kind, number, unit, clock: clock.words, was: clock.due, due })
        }
      }
    }
  }
  const names = await unitNames(reader, [...new Set(rows.map(({ unit }) => unit))])
  const named = rows.map(({ unit, ...row }) => ({ ...row, unitName: names.get(unit) ?? null }))
  return { looked, moved, settled, rows: named }
}
