// Sheets of teams: the team of that name; members named in a row join, nobody is put out by a sheet.
import type { Id } from '#foundation/core/ids.ts'
import { reaches } from '#foundation/core/reach.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { Importable, RowFacts } from '#foundation/imports/importable.ts'
import type { FieldChange, ImportColumn } from '#foundation/imports/kind.ts'
import type { Effective } from '#foundation/imports/plan.ts'
import type { RowRefusal } from '#foundation/imports/run.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { registrars } from '../../staff.ts'
import { teamKinds, type MemberRole, type TeamKind } from '../../teams/commands.ts'
import { teams } from '../kinds.ts'
import {
  areaBranches,
  servingByName,
  teamsNamed,
  unitBranches,
  type NamedServing,
  type TeamKnown,
} from '../queries/import-known.ts'
import { textOf, wordOf } from './cells.ts'
import { decideRows } from './decide-rows.ts'
import { placesOf } from './places.ts'

interface TeamRow {
  readonly name: string
  readonly kind: TeamKind
  readonly unit: Id
  readonly area: Id
  readonly lead: Id
  readonly members: readonly Id[]
}

interface Lookups {
  readonly unit: (text: string) => Id | Refusal
  readonly area: (text: string) => Id | Refusal
  readonly officer: (text: string) => Id | Refusal
}

const nowhere: Lookups = {
  unit: (name) => refuse('unit.not-found', { name }),
  area: (name) => refuse('area.not-found', { name }),
  officer: (name) => refuse('officer.not-found', { name }),
}

export const teamImport: Importable<TeamRow, TeamKnown> = {
  name: 'teams',
  words: { zh: '队伍', en: 'Teams' },
  allow: registrars,
  titles: columns(nowhere).map(({ titles }) => titles[0]),
  open: async (reader, { actor }) => {
    const [unitRows, areaRows, serving] = await Promise.all([
      unitBranches(reader),
      areaBranches(reader),
      servingByName(reader),
    ])
    const [units, areas] = [placesOf(unitRows, 'unit'), placesOf(areaRows, 'area')]
    const nameOf = new Map(serving.map(({ id, name }) => [id, name]))
    const shown = (id: Id) => units.get(id)?.name ?? areas.get(id)?.name ?? nameOf.get(id) ?? id
    return {
      kind: {
        columns: columns({ unit: units.idOf, area: areas.idOf, officer: officerFinder(serving) }),
        keyOf: ({ name }) => name ?? null,
        compare: changesOf,
        rule: (row, known) => {
          const wanted = [row.unit ?? known?.unit ?? null, known?.unit ?? null]
          const mine = wanted.every((unit) => {
            const path = unit === null ? undefined : units.get(unit)?.path
            return (
              (known === undefined && unit === null) ||
              reaches(actor, registrars, { unitPaths: path ? [path] : [] })
            )
          })
          return mine ? null : { ...refuse('team.out-of-reach'), key: 'unit' }
        },
      },
      known: async (asking, names) =>
        new Map((await teamsNamed(asking, names)).map((team) => [team.name, team])),
      apply: applyTeams,
      show: (_key, value) => {
        if (Array.isArray(value)) return value.map((id: Id) => shown(id)).join('、')
        return typeof value === 'string' ? shown(value) : value
      },
    }
  },
}

function columns({ unit, area, officer }: Lookups): readonly ImportColumn<TeamRow>[] {
  return [
    { key: 'name', titles: ['队伍名称', '名称', '队伍', 'name', 'team'], required: true, read: textOf(80) },
    {
      key: 'kind',
      titles: ['队伍类别', '类别', '类型', 'kind'],
      required: true,
      read: wordOf(teamKinds, 'team-kind'),
    },
    { key: 'unit', titles: ['组建单位', '牵头单位', '责任单位', 'unit'], read: unit },
    { key: 'area', titles: ['服务区域', '区域', '片区', 'area'], read: area },
    { key: 'lead', titles: ['队长', '组长', '负责人', 'lead'], read: officer },
    {
      key: 'members',
      titles: ['队员', '成员', '组员', 'members'],
      read: (cell) => officersIn(cell, officer),
    },
  ]
}

function officersIn(cell: string, officer: Lookups['officer']): readonly Id[] | Refusal {
  const ids: Id[] = []
  for (const name of cell.split(/[、,，;；\n\s]+/).filter((part) => part !== '')) {
    const found = officer(name)
    if (isRefusal(found)) return found
    ids.push(found)
  }
  return [...new Set(ids)]
}

function officerFinder(serving: readonly NamedServing[]): Lookups['officer'] {
  const byName = Map.groupBy(serving, ({ name }) => name)
  return (name) => {
    const named = byName.get(name) ?? []
    if (named.length > 1) return refuse('officer.name-double', { name, count: named.length })
    return named[0]?.id ?? refuse('officer.not-found', { name })
  }
}

function changesOf(row: Partial<TeamRow>, known: TeamKnown): 'same' | readonly FieldChange[] {
  const changes: FieldChange[] = []
  for (const key of ['kind', 'unit', 'area'] as const) {
    if (row[key] !== undefined && row[key] !== known[key])
      changes.push({ key, from: known[key], to: row[key] })
  }
  const lead = known.members.find(({ role }) => role === 'lead')?.officer ?? null
  if (row.lead !== undefined && row.lead !== lead) changes.push({ key: 'lead', from: lead, to: row.lead })
  const there = known.members.map(({ officer }) => officer)
  const joining = (row.members ?? []).filter((officer) => !there.includes(officer) && officer !== row.lead)
  if (joining.length > 0) changes.push({ key: 'members', from: there, to: [...there, ...joining] })
  return changes.length === 0 ? 'same' : changes
}

function applyTeams(
  acting: Acting,
  rows: readonly Effective<TeamRow>[],
  { known, idOf }: RowFacts<TeamKnown>,
): Promise<RowRefusal[]> {
  return decideRows(acting, teams, rows, {
    idOf: ({ key, at }) => known.get(key)?.id ?? idOf(at),
    ordersOf: ({ key, row }) => {
      const before = known.get(key)
      const unit = row.unit ?? before?.unit ?? null
      const facts = { name: row.name!, kind: row.kind!, unit, area: row.area ?? before?.area ?? null }
      const first = before
        ? ({ type: 'ChangeTeam', ...facts } as const)
        : ({ type: 'AddTeam', ...facts } as const)
      return [{ command: first, facts: {} }, ...joinOrders(row, before)]
    },
  })
}

/** Whoever led until now becomes a member when the sheet names another lead. */
function joinOrders(row: Partial<TeamRow>, before: TeamKnown | undefined) {
  const there = before?.members ?? []
  const lead = there.find(({ role }) => role === 'lead')?.officer
  const join = (officer: Id, role: MemberRole) => ({
    command: { type: 'JoinTeam', officer, role } as const,
    facts: { serving: true },
  })
  const stepsDown =
    row.lead !== undefined && lead !== undefined && lead !== row.lead ? [join(lead, 'member')] : []
  const leads = row.lead === undefined ? [] : [join(row.lead, 'lead')]
  const joining = (row.members ?? []).filter(
    (officer) => officer !== row.lead && !there.some((each) => each.officer === officer),
  )
  return [...stepsDown, ...leads, ...joining.map((officer) => join(officer, 'member'))]
}
