// Keyset pages: the opaque `after` of a list is the sort key of the last row seen.

type KeyPart = string | number | null

/** The `next` of a page from its rows, fetched with one more than `limit`; null on the last page. */
export function pageOf<R>(
  rows: readonly R[],
  limit: number,
  keyOf: (row: R) => readonly KeyPart[],
): { items: R[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? writeKey(keyOf(last)) : null }
}

/** The parts of an `after`; null when there is none, or when it is not one that we gave (the list then begins anew). */
export function readKey(after: string | undefined, parts: number): readonly KeyPart[] | null {
  if (after === undefined) return null
  try {
    const read: unknown = JSON.parse(Buffer.from(after, 'base64url').toString())
    return Array.isArray(read) && read.length === parts && read.every(isPart) ? (read as KeyPart[]) : null
  } catch {
    return null
  }
}

function writeKey(parts: readonly KeyPart[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

function isPart(value: unknown): value is KeyPart {
  return value === null || typeof value === 'string' || typeof value === 'number'
}
