// What a command about one jurisdiction works on: its database, its tenant and its programme; closed again in any case.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Id } from '#foundation/core/ids.ts'
import { joinHouseKey } from '#foundation/ledger/house-key.ts'
import { joinDatabase } from '#foundation/postgres/database.ts'
import { openPool, type Pool } from '#foundation/postgres/pool.ts'
import { findTenant } from '#foundation/postgres/tenants.ts'
import { troubleOf } from '#foundation/postgres/trouble.ts'
import { findProgramme, programmeNames, type Known } from '#apps/server/programmes.ts'
import { databaseOptions } from './database-options.ts'

export interface Opened {
  readonly pool: Pool
  readonly appUrl: string
  readonly ownerUrl: string
  readonly dataDir: string
  readonly known: Known
  /** null while the jurisdiction is not made. */
  readonly tenant: Id | null
}

/**
 * Opens the data folder, or joins the server that has it open, for the jurisdiction of a programme. A folder without a
 * database is left as it is, unless the command is there to `make` one.
 */
export async function withJurisdiction<T>(
  programme: string,
  data: string | undefined,
  use: (opened: Opened) => Promise<T>,
  { make = false } = {},
): Promise<T> {
  const known = findProgramme(programme)
  if (!known) throw troubleOf('programme.unknown', { name: programme, known: programmeNames.join(', ') })
  const options = databaseOptions(data)
  // Opening would make an empty database there, only to find no jurisdiction in it.
  if (!make && !options.databaseUrl && !existsSync(join(options.dir, 'postgres')))
    throw troubleOf('jurisdiction.missing', { name: programme })
  const { appUrl, ownerUrl, close } = await joinDatabase(options)
  await joinHouseKey(options.dir)
  const pool = openPool({ url: appUrl, max: 4 })
  try {
    const tenant = await findTenant(ownerUrl, programme)
    return await use({ pool, appUrl, ownerUrl, dataDir: options.dir, known, tenant })
  } finally {
    await pool.end()
    await close()
  }
}

export function needTenant({ tenant }: Opened, programme: string): Id {
  if (tenant === null) throw troubleOf('jurisdiction.missing', { name: programme })
  return tenant
}
