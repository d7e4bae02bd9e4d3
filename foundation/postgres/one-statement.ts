// Several statements that write different tables, as one: PostgreSQL sets up and answers once instead of once for each.

export interface Write {
  readonly sql: string
  readonly values: readonly unknown[]
}

const texts = new Map<string, string>()
const mostTexts = 200

/**
 * Each of `beside` becomes a `with` part of `last`, its parameters numbered on. They see the tables as they were before
 * all of it, in no order: so no two may write the same table, and none may read what another writes.
 */
export function asOne(beside: readonly Write[], last: Write): Write {
  if (beside.length === 0) return last
  const key = [...beside, last].map(({ sql, values }) => `${values.length} ${sql}`).join('\n')
  const sql = texts.get(key) ?? textOf(beside, last)
  if (texts.size >= mostTexts) texts.clear()
  texts.set(key, sql)
  return { sql, values: [...last.values, ...beside.flatMap(({ values }) => values)] }
}

function textOf(beside: readonly Write[], last: Write): string {
  let taken = last.values.length
  const parts = beside.map(({ sql, values }, n) => {
    const part = `beside_${n} as (${renumbered(sql, taken)})`
    taken += values.length
    return part
  })
  // What has `with` parts of its own has them after these.
  const rest = /^\s*with\s/i.test(last.sql) ? last.sql.replace(/^\s*with\s/i, ', ') : `\n${last.sql}`
  return `with ${parts.join(',\n')}${rest}`
}

/** The same with its parameters counted on from `by`. */
export function renumbered(sql: string, by: number): string {
  return sql.replaceAll(/\$(\d+)/g, (_, n: string) => `$${Number(n) + by}`)
}
