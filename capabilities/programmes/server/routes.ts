// The doors of programmes, and their adoption at start-up or by a test.
import { newId } from '#foundation/core/ids.ts'
import type { Clock } from '#foundation/core/clock.ts'
import type { Actor } from '#foundation/core/actor.ts'
import { missing, serveQuestion } from '#foundation/http/served.ts'
import { requestHash } from '#foundation/ledger/append.ts'
import { canonical } from '#foundation/ledger/canonical.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { runCommand, type Ran } from '#foundation/ledger/run.ts'
import { begin, type Pool } from '#foundation/postgres/pool.ts'
import { partsOf, type Programme } from '#foundation/programme/programme.ts'
import { programmeDoors } from '../contract.ts'
import { programmeKind } from './projection.ts'
import { listProgrammes, type InForce } from './questions.ts'

const view = ({ definition, adoptedAt }: InForce) => ({
  key: definition.key,
  version: definition.version,
  words: definition.words,
  adoptedAt,
  parts: partsOf(definition),
})

export const served = [
  serveQuestion(programmeDoors.listProgrammes, async (asking) => ({
    items: (await listProgrammes(asking)).map(view),
  })),
  serveQuestion(programmeDoors.getProgramme, async (asking, { params }) => {
    const [found] = await listProgrammes(asking, params.key)
    return found ? view(found) : missing
  }),
]

/** Brings a definition into force for a tenant; adopting what is in force already changes nothing. */
export function adoptProgramme(
  pool: Pool,
  clock: Clock,
  tenant: string,
  definition: Programme,
): Promise<Ran<{ version: string }>> {
  const actor: Actor = { tenant, account: null, person: null, unit: null, kind: 'system', grants: [] }
  const command = {
    id: newId(),
    name: 'adoptProgramme',
    requestHash: requestHash('adoptProgramme', definition),
    happenedAt: null,
    expected: null,
  }
  const asSystem = async (connection: Parameters<Parameters<Pool['connect']>[0]>[0]) => {
    await begin(connection, tenant)
    return actor
  }
  return runCommand(pool, clock, asSystem, command, async (acting) =>
    replying(
      await decideOn(acting, programmeKind, {
        id: definition.key,
        command: { type: 'AdoptProgramme', definition },
        facts: { same: (a, b) => canonical(a) === canonical(b) },
        exists: false,
      }),
      () => ({ version: definition.version }),
    ),
  )
}
