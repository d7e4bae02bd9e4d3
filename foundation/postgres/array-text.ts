// Thousands of values as one parameter: PostgreSQL's text of an array, written faster than the driver does it.

type Element = string | number | boolean | null

/**
 * The text of a one-dimensional array, for a parameter with a cast (`$3::text[]`). When every value is null the
 * parameter is null itself: `unnest` of several arrays fills a missing one up with nulls.
 */
export function arrayText(values: readonly Element[]): string | null {
  let text = ''
  let filled = false
  for (const value of values) {
    if (text !== '') text += ','
    if (value === null) text += 'NULL'
    else {
      filled = true
      text += typeof value === 'string' ? quoted(value) : String(value)
    }
  }
  return filled || values.length === 0 ? `{${text}}` : null
}

/** One text of an array. */
export function quoted(value: string): string {
  return value.includes('"') || value.includes('\\')
    ? `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
    : `"${value}"`
}
