// What a command about one jurisdiction works on: its database, its tenant and its programme; closed again in any case.
import type { Id } from '#foundation/core/ids.ts'
import { joinDatabase } from '#foundation/postgres/database.ts'
import { openPool, type Pool } from '#foundation/postgres/pool.ts'
import { findTenant } from '#foundation/postgres/tenants.ts'
import { troubleOf } from '#foundation/postgres/trouble.ts'
import { findProgramme, programmeNames, type Known } from '#apps/server/programmes.ts'
import { databaseOptions } from './database-options.ts'

interface Opened {
  readonly pool: Pool
  readonly appUrl: string
  readonly ownerUrl: string
  readonly dataDir: string
  readonly known: Known
  /** null while the jurisdiction is not made. */
  readonly tenant: Id | null
}

/** Opens the data folder, or joins the server that has it open, for the jurisdiction of a programme. */
export async function withJurisdiction<T>(
  programme: string,
  data: string | undefined,
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  const known = findProgramme(programme)
  if (!known) throw troubleOf('programme.unknown', { name: programme, known: programmeNames.join(', ') })
  const options = databaseOptions(data)
  const { appUrl, ownerUrl, close } = await joinDatabase(options)
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
