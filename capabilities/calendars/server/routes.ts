// The doors of calendars: one short handler each; the rules are in decide.
import type { BodyOf, Door, ParamsOf } from '#foundation/contract/door.ts'
import { newId } from '#foundation/core/ids.ts'
import { isRefusal, type Refusal } from '#foundation/core/refusal.ts'
import { servePreview } from '#foundation/http/preview.ts'
import { missing, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import { replying } from '#foundation/ledger/decide-on.ts'
import { personNames, unitNames } from '#capabilities/people/server/questions.ts'
import { calendarDoors as d } from '../contract.ts'
import type { CalendarCommand } from '../commands.ts'
import { noticeIn } from '../notice-file.ts'
import { missingYear } from './alarm.ts'
import { changeCalendar } from './change.ts'
import { previewChange } from './preview.ts'
import { listMoves, listVersions, type MoveKey } from './queries/versions.ts'
import { calendarInForce, type Clocked } from './questions.ts'
import { historyNow } from './state-now.ts'
import { calendarView, yearView } from './year.ts'

export function servedWith(clocked: readonly Clocked[]): readonly Served[] {
  return [...reading, ...changes(clocked)]
}

const reading: readonly Served[] = [
  serveQuestion(d.getCalendar, async (asking) => {
    const [history, calendar] = await Promise.all([historyNow(asking), calendarInForce(asking)])
    if (history.versions.length === 0) return missing
    return calendarView(history, calendar, asking.at, await missingYear(asking, asking.at))
  }),

  serveQuestion(d.getCalendarYear, async (asking, { params }) =>
    yearView(await calendarInForce(asking), Number(params.year)),
  ),

  serveQuestion(d.listCalendarVersions, async (asking, { query: { after, limit = 50 } }) => {
    const found = await listVersions(asking, after ? Number.parseInt(after, 10) || 0 : null, limit + 1)
    const rows = found.slice(0, limit)
    const names = await personNames(asking, [...new Set(rows.flatMap(({ by }) => by ?? []))])
    const items = rows.map(({ by, version, ...row }) => ({
      ...row,
      version: String(version),
      byName: (by && names.get(by)) ?? null,
      bySystem: by === null,
    }))
    return { items, next: found.length > limit ? String(rows.at(-1)!.version) : null }
  }),

  serveQuestion(d.listCalendarMoves, async (asking, { params, query: { after, limit = 50 } }) => {
    const found = await listMoves(asking, Number(params.version), keyOf(after), limit + 1)
    const rows = found.slice(0, limit)
    const names = await unitNames(asking, [...new Set(rows.map(({ unit }) => unit))])
    const items = rows.map(({ kind, id, number, unit, words, was, due }) => ({
      kind,
      id,
      number,
      unitName: names.get(unit) ?? null,
      clock: words,
      was,
      due,
    }))
    const last = rows.at(-1)
    return { items, next: last && found.length > limit ? `${last.kind} ${last.id} ${last.key}` : null }
  }),
]

function keyOf(after: string | undefined): MoveKey | null {
  const [, kind, id, key] = /^(\S+) ([0-9a-f-]{36}) (.+)$/.exec(after ?? '') ?? []
  return kind && id && key ? { kind, id, key } : null
}

type Wanted = CalendarCommand | Refusal

/** Each change with its preview: both are made of the same command. */
function changes(clocked: readonly Clocked[]): readonly Served[] {
  const pair = <C extends Door, P extends Door>(
    change: C,
    preview: P,
    commandOf: (input: { params: ParamsOf<C>; body: BodyOf<C> }) => Wanted,
  ): Served[] => [
    serveCommand(change, async (acting, given) => {
      const command = commandOf(given)
      if (isRefusal(command)) return { outcome: 'refused', refusal: command }
      const changed = await changeCalendar(acting, command)
      return replying(changed, (_state, version) => ({ version: String(version) })) as never
    }),
    servePreview(preview, async (asking, given) => {
      const command = commandOf(given as never)
      if (isRefusal(command)) return { outcome: 'refused', refusal: command }
      return previewChange(asking, clocked, command) as never
    }),
  ]
  return [
    ...pair(d.adoptNotice, d.previewNotice, ({ body }): Wanted => {
      const notice = noticeIn(body)
      return isRefusal(notice) ? notice : { type: 'AdoptNotice', notice, origin: 'imported' }
    }),
    ...pair(d.addOverride, d.previewOverride, ({ body: { id = newId(), ...rest } }): Wanted => ({
      type: 'AddOverride',
      id,
      ...rest,
    })),
    ...pair(d.withdrawOverride, d.previewWithdrawal, ({ params: { id }, body }): Wanted => ({
      type: 'WithdrawOverride',
      id,
      ...body,
    })),
    ...pair(d.changeHours, d.previewHours, ({ body }): Wanted => ({ type: 'ChangeHours', ...body })),
  ]
}
