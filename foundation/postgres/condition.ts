// What must hold for a transaction to go on: asked with its first statements, and failing all that stands behind them.
import { renumbered } from './one-statement.ts'

/** A boolean expression of SQL. */
export interface Condition {
  readonly sql: string
  readonly values: readonly unknown[]
}

interface Asked {
  query(sql: string, values: readonly unknown[]): Promise<unknown>
}

/** Rejects unless every condition holds; what was asked behind it in the same turn is not run then. */
export function insist(connection: Asked, conditions: readonly Condition[]): Promise<unknown> {
  const values: unknown[] = []
  const parts = conditions.map((condition) => {
    const part = `(${renumbered(condition.sql, values.length)})`
    values.push(...condition.values)
    return part
  })
  return connection.query(`select 1 / (${parts.join(' and ')})::int`, values)
}
