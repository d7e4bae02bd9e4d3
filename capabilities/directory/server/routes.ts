// The doors of the dispatch directory: one short handler each; the rules are in decide.
import { dayOf } from '#foundation/core/days.ts'
import { fold } from '#foundation/core/decider.ts'
import { derivedId, type Id } from '#foundation/core/ids.ts'
import { reaches } from '#foundation/core/reach.ts'
import type { BodyOf } from '#foundation/contract/door.ts'
import { sending } from '#foundation/http/handle.ts'
import { missing, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { readStreams } from '#foundation/ledger/entries.ts'
import { areaPaths } from '#capabilities/people/server/questions.ts'
import type { DutyCommand, Wanted } from '../commands.ts'
import { dutyDoors as d } from '../contract.ts'
import type { DutyEntry } from '../events.ts'
import type { Duty } from '../state.ts'
import { dutyId } from './duty-id.ts'
import { lineFacts, namesOf, unknownClasses, type ClassesOf } from './facts.ts'
import { dutyKind } from './projection.ts'
import { listDuties } from './queries.ts'
import { dutyFor } from './questions.ts'

export function servedWith(classesOf: ClassesOf): readonly Served[] {
  return [...questions, ...naming(classesOf), ...lines]
}

const questions: readonly Served[] = [
  serveQuestion(d.listDuties, async (asking, { query }) => {
    const { on = dayOf(asking.at), retired = false, limit = 50, ...rest } = query
    const found = await listDuties(asking, { ...rest, on, retired, limit })
    const ids = found.items.flatMap(({ leads }) => leads.flatMap(({ area, unit }) => [area, unit]))
    return { ...found, names: await namesOf(asking, present(ids)) }
  }),

  serveQuestion(d.whoseDuty, async (asking, { query }) => {
    const { text, programme = '', class: name = null, area, on = dayOf(asking.at) } = query
    const paths = await areaPaths(asking, area ? [area] : [])
    const areaPath = (area && paths.get(area)) ?? null
    const items = await dutyFor(asking, { programme, class: name, areaPath, text, day: on })
    const ids = items.flatMap(({ line, taught }) => [...idsOf(line), ...taught.flatMap(idsOf)])
    return { items: items as never, names: await namesOf(asking, present(ids)) }
  }),

  serveQuestion(d.getDuty, async (asking, { params: { id } }) => {
    const read = await readStreams(asking, dutyKind, [`duty/${id}`], null)
    const entries = (read.streams.get(`duty/${id}`)?.entries ?? []) as readonly DutyEntry[]
    if (entries.length === 0) return missing
    const { key, words, keywords, classes, status, lines: all, precedents } = fold(dutyKind, entries)
    const { version } = entries.at(-1)!
    const history = entries.slice(-mostHistory).map(({ version: at, type, at: moment, actor, data }) => ({
      ...{ version: at, type, at: moment, actor, data: data as unknown as Record<string, unknown> },
    }))
    const ids = [...all, ...precedents].flatMap(idsOf)
    const told = entries.flatMap(({ actor, data, type }) =>
      type === 'LineAdded' || type === 'LineChanged' ? [actor, ...idsOf(data)] : [actor],
    )
    const reply = {
      ...{ id, version, key, words, keywords, classes, retired: status === 'retired' },
      lines: all,
      precedents: precedents.map(({ ruling: _ruling, ...one }) => one).toReversed(),
      history: history.toReversed(),
      names: await namesOf(asking, present([...ids, ...told])),
    }
    return sending({ reply: reply as never, version })
  }),
]

const mostHistory = 400

const naming = (classesOf: ClassesOf): readonly Served[] => [
  serveCommand(d.addDuty, async (acting, { body }) => {
    if (!keeps(acting)) return { outcome: 'forbidden' }
    const { key = body.words.zh, ...rest } = body
    const id = dutyId(acting.tenant, key)
    const facts = async () => ({
      classesUnknown: await unknownClasses(acting, body.classes ?? [], classesOf),
    })
    const command = { type: 'AddDuty' as const, key, ...rest }
    const decided = await decideOn(acting, dutyKind, { id, command, exists: false, facts })
    return replying(decided, (_state, version) => ({ id, version }))
  }),

  serveCommand(d.changeDuty, (acting, { params: { id }, body }) =>
    order(acting, id, { type: 'ChangeDuty', ...body }, async () => ({
      classesUnknown: await unknownClasses(acting, body.classes ?? [], classesOf),
    })),
  ),

  serveCommand(d.retireDuty, (acting, { params: { id }, body }) =>
    order(acting, id, { type: 'RetireDuty', ...body }),
  ),

  serveCommand(d.restoreDuty, (acting, { params: { id }, body }) =>
    order(acting, id, { type: 'RestoreDuty', ...body }),
  ),
]

const lines: readonly Served[] = [
  serveCommand(d.addLine, (acting, { params, body }) => {
    const { id: line = derivedId(acting.command.id, 1), ...rest } = body
    return onLine(acting, params.id, { type: 'AddLine', line, ...wantedOf(acting, rest) })
  }),

  serveCommand(d.changeLine, (acting, { params: { id, line }, body }) =>
    onLine(acting, id, { type: 'ChangeLine', line, ...wantedOf(acting, body) }),
  ),

  serveCommand(d.endLine, (acting, { params: { id, line }, body: { on = dayOf(acting.at) } }) =>
    onLine(acting, id, { type: 'EndLine', line, on }),
  ),
]

type LineCommand = Extract<DutyCommand, { line: Id }>

async function onLine(
  acting: Acting,
  id: Id,
  command: LineCommand,
): Promise<Answer<{ id: Id; version: number; line: Id }>> {
  const teams = command.type === 'EndLine' ? [] : [command.areaTeam, command.subjectTeam]
  const answer = await order(acting, id, command, (duty) => lineFacts(acting, duty, teams))
  if (answer.outcome !== 'accepted') return answer
  return { ...answer, reply: { ...answer.reply, line: command.line } }
}

async function order(
  acting: Acting,
  id: Id,
  command: DutyCommand,
  facts: (duty: Duty) => ReturnType<typeof lineFacts> = async () => ({}),
): Promise<Answer<{ id: Id; version: number }>> {
  if (!keeps(acting)) return { outcome: 'forbidden' }
  const decided = await decideOn(acting, dutyKind, { id, command, facts })
  return replying(decided, (_state, version) => ({ id, version }))
}

/** Whose role is limited to a unit, an area or a programme writes nothing that holds for all. */
function keeps(acting: Acting): boolean {
  return reaches(acting.actor, ['coordinator'], {})
}

function wantedOf(acting: Acting, body: BodyOf<typeof d.changeLine>): Wanted {
  const { area = null, unit, coUnits = [], areaTeam = null, subjectTeam = null, to = null } = body
  return { area, unit, coUnits, areaTeam, subjectTeam, from: body.from ?? dayOf(acting.at), to }
}

type Naming = { readonly unit: Id; readonly area: Id | null } & Partial<Wanted>

function idsOf(one: Naming | null): (Id | null)[] {
  if (!one) return []
  return [one.unit, one.area, one.areaTeam ?? null, one.subjectTeam ?? null, ...(one.coUnits ?? [])]
}

function present(ids: readonly (Id | null)[]): Id[] {
  return ids.flatMap((id) => id ?? [])
}
