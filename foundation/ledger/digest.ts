// Which hash a jurisdiction's ledger is kept with: chosen when it is founded, and the same from its first entry to its last.
import { getHashes } from 'node:crypto'
import type { Id } from '../core/ids.ts'
import type { Reader } from '../postgres/pool.ts'
import { troubleOf } from '../postgres/trouble.ts'
import type { Algorithm } from './chain.ts'

const digestSql = 'select digest from tenants where id = $1'
const known = new Map<Id, Algorithm>()

/** The hash of a tenant's ledger. Never changed after the founding, so each process asks once. */
export async function digestOf(reader: Reader): Promise<Algorithm> {
  const found = known.get(reader.tenant)
  if (found) return found
  const [row] = await reader.query<{ digest: Algorithm }>(digestSql, [reader.tenant])
  if (row) known.set(reader.tenant, row.digest)
  return row?.digest ?? 'sha256'
}

/** What --digest or YIXIAN_DIGEST asks for; null for nothing said. Throws `Trouble` for what this machine cannot. */
export function wantedDigest(text: string | undefined): Algorithm | null {
  if (!text) return null
  if (text !== 'sha256' && text !== 'sm3') throw troubleOf('digest.unknown', { digest: text })
  if (!getHashes().includes(text)) throw troubleOf('digest.missing', { digest: text })
  return text
}
