// On what ground a matter could not climb: which units there are and who may act for them, as their marks have it.
import type { Reader } from '#foundation/postgres/pool.ts'

/** Another number once a unit, an officer, an account or a role has changed. Marks only grow. */
export async function groundOf(reader: Reader): Promise<number> {
  const marks = await reader.marks?.()
  return (marks?.get('units') ?? 0) + (marks?.get('rights') ?? 0)
}
