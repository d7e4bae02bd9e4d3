// Sheets of officers: the officer of that name in that unit, or of that name and telephone number anywhere.
import type { Id } from '#foundation/core/ids.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import { reaches } from '#foundation/core/reach.ts'
import type { Actor } from '#foundation/core/actor.ts'
import type { Importable, RowFacts } from '#foundation/imports/importable.ts'
import { changedFields, type ImportColumn } from '#foundation/imports/kind.ts'
import type { Effective } from '#foundation/imports/plan.ts'
import type { RowRefusal } from '#foundation/imports/run.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { OfficerCommand } from '../../officers/commands.ts'
import type { OfficerFacts } from '../../officers/decide.ts'
import { correctedIn, type Person } from '../../persons/person.ts'
import { registrars } from '../../staff.ts'
import { officers } from '../kinds.ts'
import { officersNamed, unitBranches, type OfficerKnown } from '../queries/import-known.ts'
import { addPersons, correctPersons } from '../queries/persons.ts'
import { emailOf, phoneOf, textOf } from './cells.ts'
import { decideRows, type RowOrders } from './decide-rows.ts'
import { placesOf, type Places } from './places.ts'

interface OfficerRow {
  readonly name: string
  readonly unit: Id
  readonly post: string
  readonly phone: string
  readonly email: string
}

export const officerImport: Importable<OfficerRow, OfficerKnown> = {
  name: 'officers',
  words: { zh: '干部', en: 'Officers' },
  allow: registrars,
  titles: columns(null).map(({ titles }) => titles[0]),
  open: async (reader, { actor }) => {
    const units = placesOf(await unitBranches(reader), 'unit')
    return {
      kind: {
        columns: columns(units),
        keyOf: ({ name, unit, phone }) => JSON.stringify([name, unit, phone ?? null]),
        compare: changedFields,
        rule: (row, known) => {
          const wanted = [row.unit, known?.unit].filter((unit) => unit !== undefined)
          const mine = wanted.every((unit) => mayKeep(actor, units, unit))
          return mine ? null : { ...refuse('officer.out-of-reach'), key: 'unit' }
        },
      },
      known: knownOfficers,
      apply: applyOfficers,
      show: (key, value) =>
        key === 'unit' && typeof value === 'string' ? (units.get(value)?.name ?? value) : value,
    }
  },
}

function columns(units: Places | null): readonly ImportColumn<OfficerRow>[] {
  const unitOf = (cell: string): Id | Refusal => units?.idOf(cell) ?? refuse('unit.not-found', { name: cell })
  return [
    { key: 'name', titles: ['姓名', '干部姓名', 'name'], required: true, read: textOf(40) },
    {
      key: 'unit',
      titles: ['单位', '工作单位', '所在单位', '单位名称', 'unit'],
      required: true,
      read: unitOf,
    },
    { key: 'post', titles: ['职务', '岗位', '职务职级', 'post'], read: textOf(60) },
    { key: 'phone', titles: ['手机', '联系电话', '手机号', '手机号码', '电话', 'phone'], read: phoneOf },
    { key: 'email', titles: ['邮箱', '电子邮箱', 'email'], read: emailOf },
  ]
}

function mayKeep(actor: Actor, units: Places, unit: Id): boolean {
  const path = units.get(unit)?.path
  return reaches(actor, registrars, { unitPaths: path === undefined ? [] : [path] })
}

async function knownOfficers(reader: Reader, keys: readonly string[]): Promise<Map<string, OfficerKnown>> {
  const wanted = keys.map((key) => ({ key, parts: JSON.parse(key) as [string, Id, string | null] }))
  const found = Map.groupBy(
    await officersNamed(reader, [...new Set(wanted.map(({ parts }) => parts[0]))]),
    ({ name }) => name,
  )
  const known = new Map<string, OfficerKnown>()
  for (const { key, parts } of wanted) {
    const [name, unit, phone] = parts
    const named = found.get(name) ?? []
    const officer =
      named.find((each) => phone !== null && each.phone === phone) ??
      onlyOne(named.filter((each) => each.unit === unit))
    if (officer) known.set(key, officer)
  }
  return known
}

function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}

async function applyOfficers(
  acting: Acting,
  rows: readonly Effective<OfficerRow>[],
  { known, idOf }: RowFacts<OfficerKnown>,
): Promise<RowRefusal[]> {
  const added: [Id, Person][] = []
  const corrected: [Id, Person][] = []
  const refused = await decideRows(acting, officers, rows, {
    idOf: ({ key, at }) => known.get(key)?.id ?? idOf(at),
    ordersOf: ({ key, row }): RowOrders<OfficerCommand, OfficerFacts> => {
      const before = known.get(key)
      const { unit, post } = { unit: row.unit!, post: row.post ?? before?.post ?? null }
      const fields = before ? correctedIn(before, personAfter(row, before)) : []
      return before
        ? [{ command: { type: 'ChangeOfficer', unit, post, corrected: fields }, facts: { unit: 'open' } }]
        : [{ command: { type: 'AddOfficer', unit, post }, facts: { unit: 'open' } }]
    },
    accepted: ({ key, row }, id) => {
      const before = known.get(key)
      ;(before ? corrected : added).push([id, personAfter(row, before)])
    },
  })
  await Promise.all([addPersons(acting, 'officer', added), correctPersons(acting, corrected)])
  return refused
}

function personAfter(row: Partial<OfficerRow>, before: OfficerKnown | undefined): Person {
  return {
    name: row.name ?? before!.name,
    phone: row.phone ?? before?.phone ?? null,
    email: row.email ?? before?.email ?? null,
  }
}
