// In which units somebody sits: for what climbs from unit to unit by itself, and must not be left in an empty one.
import type { Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import { keptBy } from '#foundation/postgres/kept.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { unitTree } from '../queries/unit-tree.ts'

interface Sitting {
  readonly person: Id
  readonly role: string
  readonly programme: string | null
  /** Where the officer serves, and the unit that the role was given for; null for the whole jurisdiction. */
  readonly serves: Id
  readonly given: Id | null
}

const sittingSql = `
select a.person, g.role, g.programme, o.unit as serves, g.unit as given
  from people_grants g
  join people_accounts a on a.tenant_id = g.tenant_id and a.id = g.account and not a.disabled
  join people_officers o on o.tenant_id = a.tenant_id and o.id = a.person and o.serving
 where g.tenant_id = $1 and g.side = 'work' and not g.own and g.area is null
 order by a.person`

const everySitting = keptBy('rights', (reader: Reader) => reader.query<Sitting>(sittingSql, [reader.tenant]))

interface Seat {
  readonly unit: Id
  readonly inService: boolean
  readonly persons: readonly Id[]
}

interface Seats {
  /** Null where there is no open unit of this code. */
  ofCode(code: string): Seat | null
  /** Units above one, the nearest first. */
  above(unit: Id): readonly Seat[]
}

/**
 * Who sits where, for one of these roles in a programme. A role that was given for a unit fills it and all under it; one for
 * the whole jurisdiction fills only the unit where its officer serves, or no chair would ever be empty.
 */
export async function seatsFor(reader: Reader, roles: readonly Role[], programme: string): Promise<Seats> {
  const [{ units, codes }, every] = await Promise.all([unitTree(reader), everySitting(reader)])
  const sitting = every.filter(
    (each) =>
      roles.some((role) => role === each.role) && (each.programme === null || each.programme === programme),
  )
  const known = new Map<Id, Seat>()
  const seatAt = (unit: Id): Seat => {
    const seat = known.get(unit) ?? made(unit)
    known.set(unit, seat)
    return seat
  }
  const made = (unit: Id): Seat => {
    const { path, closed } = units.get(unit)!
    const isUnder = (top: Id) => units.has(top) && path.startsWith(units.get(top)!.path)
    const fills = ({ serves, given }: Sitting) => (given === null ? serves === unit : isUnder(given))
    return {
      unit,
      inService: !closed,
      persons: [...new Set(sitting.filter(fills).map(({ person }) => person))],
    }
  }
  return {
    ofCode: (code) => (codes.has(code) ? seatAt(codes.get(code)!) : null),
    above: (unit) => (units.get(unit)?.path ?? '').split('/').slice(1, -2).reverse().map(seatAt),
  }
}
