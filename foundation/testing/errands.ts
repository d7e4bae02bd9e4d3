// A made-up kind with one clock, for tests of what a revised calendar moves: an errand, and who has it in hand.
import type { Decider, Happened } from '../core/decider.ts'
import { fold } from '../core/decider.ts'
import { newId, type Id } from '../core/ids.ts'
import { decideOn } from '../ledger/decide-on.ts'
import { readStreams } from '../ledger/entries.ts'
import type { Kind } from '../ledger/kind.ts'
import type { Clock } from '../time/clock.ts'
import type { WorkingCalendar } from '../time/compile.ts'
import { deadlineOf } from '../time/deadline.ts'
import { isRefusal } from '../core/refusal.ts'
import type { Words } from '../core/words.ts'
import { calendarAt, calendarInForce, type Clocked } from '#capabilities/calendars/server/questions.ts'
import { runAsSystem } from '../ledger/as-system.ts'
import { testPool } from './tenant.ts'

interface Due {
  readonly due: string
  readonly standing: 'firm' | 'provisional'
}

type ErrandEvent = Happened &
  (
    | { type: 'ErrandBegun'; data: Begun & Due }
    | { type: 'ErrandRevised'; data: Due & { calendar: string; reason: Words } }
  )

interface Begun {
  readonly number: string
  readonly rule: Clock
  readonly from: string
  readonly unit: Id
  readonly person: Id | null
}

interface Errand extends Begun, Due {
  /** Every due it has had, the first one first. */
  readonly dues: readonly {
    readonly due: string
    readonly calendar: string | null
    readonly reason: string
  }[]
}

type ErrandCommand = { type: 'Begin'; begun: Begun } | { type: 'Revise'; version: string; reason: Words }

const none = { dues: [] } as unknown as Errand

const errandDecider: Decider<Errand, ErrandCommand, ErrandEvent, { calendar: WorkingCalendar }> = {
  initial: none,
  evolve(state, entry) {
    const { due } = entry.data
    if (entry.type === 'ErrandBegun') return { ...entry.data, dues: [{ due, calendar: null, reason: '' }] }
    const { standing, calendar, reason } = entry.data
    return { ...state, due, standing, dues: [...state.dues, { due, calendar, reason: reason.zh }] }
  },
  decide(command, state, { calendar }) {
    if (command.type === 'Begin')
      return [{ type: 'ErrandBegun', data: { ...command.begun, ...dueBy(calendar, command.begun) } }]
    const next = dueBy(calendar, state)
    if (next.due === state.due && next.standing === state.standing) return []
    const { version, reason } = command
    return [{ type: 'ErrandRevised', data: { ...next, calendar: version, reason } }]
  },
}

function dueBy(calendar: WorkingCalendar, { rule, from }: Begun): Due {
  const made = deadlineOf(calendar, rule, Date.parse(from))
  if (isRefusal(made)) throw new Error(made.refused)
  return { due: new Date(made.due!).toISOString(), standing: made.proof.standing }
}

const errandKind: Kind<Errand, ErrandCommand, ErrandEvent, { calendar: WorkingCalendar }> = {
  ...errandDecider,
  name: 'errand',
  tables: [],
  project: async () => {},
}

const fiveWorkingDays: Clock = {
  limit: 5,
  unit: 'wd',
  starts: 'begun',
  stops: 'done',
  countsFromNextWorkingDay: true,
  warnAt: null,
  pauseRule: 'stops',
}

/** Begins an errand of five working days under the calendar in force. */
export async function beginErrand(
  tenant: Id,
  {
    from,
    unit,
    person = null,
    number = 'E1',
    rule = fiveWorkingDays,
  }: Partial<Begun> & { from: string; unit: Id },
): Promise<Id> {
  const id = newId()
  const parts = { pool: testPool(), clock: { now: () => Date.parse(from) } }
  const begun = { number, rule, from, unit, person }
  const ran = await runAsSystem(parts, tenant, { id: newId(), name: 'begin', input: id }, async (acting) => {
    const facts = { calendar: await calendarInForce(acting) }
    const command = { type: 'Begin' as const, begun }
    const decided = await decideOn(acting, errandKind, { id, command, facts, exists: false })
    return decided.outcome === 'accepted' ? { outcome: 'accepted', reply: {} } : decided
  })
  if (ran.outcome !== 'accepted') throw new Error(JSON.stringify(ran))
  return id
}

const pageSql = `
select split_part(stream, '/', 2) as id from ledger_entries
 where tenant_id = $1 and stream like 'errand/%' and version = 1 and ($2::text is null or stream > 'errand/' || $2)
 order by stream limit $3`

export async function findErrand(reader: Parameters<Clocked['count']>[0], id: Id): Promise<Errand> {
  const { streams } = await readStreams(reader, errandKind, [`errand/${id}`], null)
  return fold(errandKind, streams.get(`errand/${id}`)!.entries as never)
}

export const errandClocked: Clocked = {
  kind: 'errand',
  async count(reader) {
    return (await reader.query(pageSql, [reader.tenant, null, 100_000])).length
  },
  async page(reader, after, limit) {
    const ids = await reader.query<{ id: Id }>(pageSql, [reader.tenant, after, limit])
    return Promise.all(
      ids.map(async ({ id }) => {
        const { number, unit, person, rule, from, due, standing } = await findErrand(reader, id)
        const clock = {
          key: 'close',
          words: { zh: '办结', en: 'close' },
          rule,
          from,
          due,
          standing,
          pauses: [],
        }
        return { id, number, title: '不给管理员看', unit, person, clocks: [clock] }
      }),
    )
  },
  async revise(acting, id, { version, reason }) {
    const calendar = await calendarAt(acting, version)
    let was = ''
    const decided = await decideOn(acting, errandKind, {
      id,
      command: { type: 'Revise', version, reason },
      facts: ({ due }) => {
        was = due
        return { calendar }
      },
    })
    if (decided.outcome !== 'accepted') return decided
    const { due } = decided.state
    const words = { zh: '办结', en: 'close' }
    return { outcome: 'accepted', reply: due === was ? [] : [{ key: 'close', words, was, due }] }
  },
}
