// Writing rows of a read table: one or two as parameters of their own, more as one JSON text that PostgreSQL takes apart.
import type { Id } from '../core/ids.ts'
import type { Write } from './one-statement.ts'

interface RowTable {
  /** The table, with `tenant_id` as its first column. */
  readonly name: string
  /** The columns that rows give, with their types. What is an object in a row is JSON in its column, but for lists of a column `…[]`. */
  readonly columns: readonly (readonly [name: string, type: string])[]
  /** A column that PostgreSQL fills in itself, and by which expression. */
  readonly beside?: readonly [name: string, sql: string]
  /** What follows the rows: `on conflict …`. */
  readonly then?: string
}

/** Columns of one type. */
export function columns(type: string, ...names: readonly string[]): RowTable['columns'] {
  return names.map((name) => [name, type])
}

type Row = Readonly<Record<string, unknown>>

/** With so few, taking JSON apart costs more than all else of the statement. */
const mostByThemselves = 2

/** `rows` of a tenant into `table`, as a statement to be sent; a row gives every column by its name. */
export function rowsInto(table: RowTable): (tenant: Id, rows: readonly Row[]) => Write {
  const apart = [1, mostByThemselves].map((count) => valuesSql(table, count))
  const together = recordsSql(table)
  return (tenant, rows) => {
    const sql = apart[rows.length - 1]
    if (!sql) return { sql: together, values: [tenant, JSON.stringify(rows)] }
    const values = rows.flatMap((row) => table.columns.map(([name, type]) => parameter(row[name], type)))
    return { sql, values: [tenant, ...values] }
  }
}

function valuesSql({ name, columns, beside, then = '' }: RowTable, count: number): string {
  let taken = 1
  const rows = Array.from({ length: count }, () => {
    const given = columns.map(([, type]) => `$${++taken}::${type}`)
    return `($1::uuid, ${[...given, ...(beside ? [beside[1]] : [])].join(', ')})`
  })
  return `insert into ${name} (${namesOf(columns, beside)}) values ${rows.join(', ')} ${then}`
}

function recordsSql({ name, columns, beside, then = '' }: RowTable): string {
  const given = columns.map(([column]) => column)
  const types = columns.map(([column, type]) => `${column} ${type}`)
  return `insert into ${name} (${namesOf(columns, beside)})
select $1, ${[...given, ...(beside ? [beside[1]] : [])].join(', ')} from json_to_recordset($2) as r(${types.join(', ')}) ${then}`
}

function namesOf(columns: RowTable['columns'], beside: RowTable['beside']): string {
  return ['tenant_id', ...columns.map(([name]) => name), ...(beside ? [beside[0]] : [])].join(', ')
}

function parameter(value: unknown, type: string): unknown {
  const isJson = typeof value === 'object' && value !== null && !type.endsWith('[]')
  return isJson ? JSON.stringify(value) : value
}
