// The rules of a duty: one lead for one place on any day, among units, places and teams that are there.
import { never, type Context, type Decider } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { CommandOf, DutyCommand, Wanted } from './commands.ts'
import type { ClassOf, DutyEvent, Naming } from './events.ts'
import { evolve, noDuty, overlaps, type Duty, type Line } from './state.ts'

export interface DutyFacts {
  /** Names of the units, areas and teams at work that a line may name. */
  readonly names?: ReadonlyMap<Id, string>
  /** Names of the units that its lines name, closed ones included. */
  readonly standing?: ReadonlyMap<Id, string>
  /** Those of the classes named that no programme in force has. */
  readonly classesUnknown?: readonly ClassOf[]
}

type Given = DutyFacts & Context
type Decision = readonly DutyEvent[] | Refusal

export const dutyDecider: Decider<Duty, DutyCommand, DutyEvent, DutyFacts> = {
  initial: noDuty,
  evolve,
  decide,
}

/** As many as a duty may have, ended ones included: a county has some hundred villages and towns. */
const mostLines = 1000

function decide(command: DutyCommand, state: Duty, given: Given): Decision {
  if (command.type === 'AddDuty') return add(command, state, given)
  if (state.status === 'none') return refuse('directory.duty-unknown')
  if (command.type === 'RestoreDuty') return restore(command, state)
  if (state.status === 'retired') return refuse('directory.duty-retired', { duty: state.words.zh })
  switch (command.type) {
    case 'ChangeDuty':
      return change(command, state, given)
    case 'RetireDuty':
      return [{ type: 'DutyRetired', data: { reason: command.reason.trim() } }]
    case 'AddLine':
      return addLine(command, state, given)
    case 'ChangeLine':
      return changeLine(command, state, given)
    case 'EndLine':
      return endLine(command, state)
    case 'TeachDuty':
      return teach(command, state)
    default:
      return never(command)
  }
}

function add(command: CommandOf<'AddDuty'>, state: Duty, given: Given): Decision {
  const key = command.key.trim()
  if (state.status !== 'none') return refuse('directory.duty-added-already', { key, field: 'key' })
  const naming = namingOf(command, given)
  return isRefusal(naming) ? naming : [{ type: 'DutyAdded', data: { key, ...naming } }]
}

function change(command: CommandOf<'ChangeDuty'>, state: Duty, given: Given): Decision {
  const naming = namingOf(command, given)
  if (isRefusal(naming)) return naming
  const { words, keywords, classes } = state
  const same = JSON.stringify(naming) === JSON.stringify({ words, keywords, classes })
  return same ? [] : [{ type: 'DutyChanged', data: naming }]
}

function restore({ reason }: CommandOf<'RestoreDuty'>, state: Duty): Decision {
  return state.status === 'retired' ? [{ type: 'DutyRestored', data: { reason: reason.trim() } }] : []
}

type Named = Pick<CommandOf<'AddDuty'>, 'words' | 'keywords' | 'classes'>

function namingOf({ words, keywords = [], classes = [] }: Named, given: Given): Naming | Refusal {
  const [unknown] = given.classesUnknown ?? []
  if (unknown) return refuse('directory.class-unknown', { field: 'classes', ...unknown })
  const zh = words.zh.trim()
  return {
    words: { zh, en: words.en?.trim() || zh },
    keywords: [...new Set(keywords.map((word) => word.trim()))],
    classes: [...new Map(classes.map((one) => [`${one.programme}/${one.class}`, one])).values()].map(
      ({ programme, class: name }) => ({ programme, class: name }),
    ),
  }
}

function addLine({ line, ...rest }: CommandOf<'AddLine'>, state: Duty, given: Given): Decision {
  if (state.lines.some(({ id }) => id === line)) return refuse('directory.line-added-already')
  if (state.lines.length >= mostLines) return refuse('directory.too-many-lines', { most: mostLines })
  const wanted = wantedOf(rest)
  const wrong = wrongLine(line, wanted, state, given)
  return wrong ?? [{ type: 'LineAdded', data: { line, ...wanted } }]
}

function changeLine({ line, ...rest }: CommandOf<'ChangeLine'>, state: Duty, given: Given): Decision {
  const before = state.lines.find(({ id }) => id === line)
  if (!before) return refuse('directory.line-unknown')
  const wanted = wantedOf(rest)
  if (JSON.stringify({ id: line, ...wanted }) === JSON.stringify(ordered(before))) return []
  const wrong = wrongLine(line, wanted, state, given)
  return wrong ?? [{ type: 'LineChanged', data: { line, ...wanted } }]
}

function endLine({ line, on }: CommandOf<'EndLine'>, state: Duty): Decision {
  const before = state.lines.find(({ id }) => id === line)
  if (!before) return refuse('directory.line-unknown')
  const { from, to } = before
  if (on < from) return refuse('directory.end-before-begin', { field: 'on', from })
  if (to !== null && on >= to) return refuse('directory.line-over', { to })
  return [{ type: 'LineEnded', data: { line, on } }]
}

/** Taught once by each ruling, whoever delivers it again. */
function teach({ type: _type, ...lesson }: CommandOf<'TeachDuty'>, state: Duty): Decision {
  if (state.precedents.some(({ ruling }) => ruling === lesson.ruling)) return []
  return [{ type: 'DutyTaught', data: lesson }]
}

function wantedOf(command: { readonly type: string } & Wanted): Wanted {
  const { area, unit, coUnits, areaTeam, subjectTeam, from, to } = command
  return { area, unit, coUnits: [...new Set(coUnits)], areaTeam, subjectTeam, from, to }
}

function ordered(line: Line): Line {
  return { id: line.id, ...wantedOf({ type: 'line', ...line }) }
}

function wrongLine(line: Id, wanted: Wanted, state: Duty, given: Given): Refusal | null {
  const { from, to, unit, coUnits } = wanted
  const unknown = unknownIn(wanted, given.names ?? new Map())
  if (unknown) return unknown
  if (coUnits.includes(unit)) return refuse('directory.lead-supports-itself', { field: 'coUnits' })
  if (to !== null && to <= from) return refuse('directory.span-empty', { field: 'to', from, to })
  return twoLeads(line, wanted, state, given)
}

function unknownIn(wanted: Wanted, names: ReadonlyMap<Id, string>): Refusal | null {
  const { area, unit, coUnits, areaTeam, subjectTeam } = wanted
  if (area !== null && !names.has(area)) return refuse('directory.area-unknown', { field: 'area' })
  if (!names.has(unit)) return refuse('directory.unit-unknown', { field: 'unit' })
  if (coUnits.some((each) => !names.has(each))) return refuse('directory.unit-unknown', { field: 'coUnits' })
  for (const [field, team] of [
    ['areaTeam', areaTeam],
    ['subjectTeam', subjectTeam],
  ] as const)
    if (team !== null && !names.has(team)) return refuse('directory.team-unknown', { field })
  return null
}

/** The same duty at the same place on the same day has one lead; the refusal names both lines. */
function twoLeads(line: Id, wanted: Wanted, state: Duty, given: Given): Refusal | null {
  const nameOf = (id: Id) => given.names?.get(id) ?? given.standing?.get(id) ?? id
  const { area, unit, from, to } = wanted
  const other = state.lines.find((one) => one.id !== line && one.area === area && overlaps(one, wanted))
  if (!other) return null
  const code = area === null ? 'directory.two-leads-everywhere' : 'directory.two-leads'
  return refuse(code, {
    field: 'unit',
    duty: state.words.zh,
    area: area === null ? null : nameOf(area),
    unit: nameOf(unit),
    from,
    to,
    other: nameOf(other.unit),
    otherFrom: other.from,
    otherTo: other.to,
    line: other.id,
  })
}
