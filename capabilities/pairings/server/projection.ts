// Pairing entries → read rows. What ends is written before what begins, so that a hand-over never holds two leads.
import type { Change, Kind } from '#foundation/ledger/kind.ts'
import { arrayText } from '#foundation/postgres/array-text.ts'
import type { PairingCommand } from '../commands.ts'
import { pairingDecider, type PairingFacts } from '../decide.ts'
import type { PairingEvent } from '../events.ts'
import type { Pairing } from '../state.ts'

type PairingChange = Change<Pairing, PairingEvent>

export const pairingKind: Kind<Pairing, PairingCommand, PairingEvent, PairingFacts> = {
  ...pairingDecider,
  name: 'pairing',
  tables: ['pairings'],
  oneTrip: true,
  project(reader, changes) {
    const known = columnsOf(changes.filter((change) => change.before.begun))
    const fresh = columnsOf(changes.filter((change) => !change.before.begun))
    // Sent together and carried out in this order.
    const sent = [
      known ? reader.query(updateSql, [reader.tenant, ...known]) : null,
      fresh ? reader.query(insertSql, [reader.tenant, ...fresh]) : null,
    ]
    return Promise.all(sent).then(() => {})
  },
}

const rows = `
  unnest($2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::boolean[], $10::date[],
         $11::date[], $12::text[], $13::uuid[])
    as r(id, version, programme, subject_id, officer_id, team_id, role, leads, begins_on, ends_on, ended_because, successor)`

const insertSql = `
insert into pairings (tenant_id, id, version, programme, subject_id, officer_id, team_id, role, leads, begins_on, ends_on,
  ended_because, successor)
select $1, id, version, programme, subject_id, officer_id, team_id, role, leads, begins_on, ends_on, ended_because, successor
  from ${rows}`

const updateSql = `
update pairings p set version = r.version, ends_on = r.ends_on, ended_because = r.ended_because, successor = r.successor
  from ${rows}
 where p.tenant_id = $1 and p.id = r.id`

function columnsOf(changes: readonly PairingChange[]): (string | null)[] | null {
  if (changes.length === 0) return null
  const of = (pick: (pairing: Pairing) => string | boolean | null) =>
    arrayText(changes.map((change) => pick(change.after)))
  return [
    arrayText(changes.map((change) => change.id)),
    arrayText(changes.map((change) => change.version)),
    of((pairing) => pairing.programme),
    of((pairing) => pairing.subject),
    of((pairing) => pairing.officer),
    of((pairing) => pairing.team),
    of((pairing) => pairing.role),
    of((pairing) => pairing.leads),
    of((pairing) => pairing.from),
    of((pairing) => pairing.to),
    of((pairing) => pairing.ended?.reason ?? null),
    of((pairing) => pairing.ended?.successor ?? null),
  ]
}
