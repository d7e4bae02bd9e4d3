// Several keyset lists read as one: the next rows in order, without ever reading past what is needed.

export interface Source<Row> {
  /** Where its next page begins; null at the beginning. */
  readonly after: string | null
  /** Its last page was read. */
  readonly done: boolean
  /** Read, not yet given. */
  readonly waiting: readonly Row[]
}

interface Merged<Row> {
  readonly rows: readonly Row[]
  readonly sources: readonly Source<Row>[]
}

type AskPage<Row> = (
  source: number,
  after: string | null,
) => Promise<{ readonly items: readonly Row[]; readonly next: string | null }>

export function unread<Row>(count: number): readonly Source<Row>[] {
  return Array.from({ length: count }, () => ({ after: null, done: false, waiting: [] }))
}

/** The next rows of all sources together, at most `size`; a source that ran dry is asked for its next page first. */
export async function nextRows<Row>(
  sources: readonly Source<Row>[],
  ask: AskPage<Row>,
  isBefore: (a: Row, b: Row) => boolean,
  size: number,
): Promise<Merged<Row>> {
  const filled = await Promise.all(sources.map((source, i) => fillUp(source, (after) => ask(i, after))))
  const heads = filled.map(() => 0)
  const rows: Row[] = []
  while (rows.length < size) {
    const dry = filled.some((source, i) => !source.done && heads[i] === source.waiting.length)
    const first = dry ? -1 : firstOf(filled, heads, isBefore)
    if (first < 0) break
    rows.push(filled[first]!.waiting[heads[first]!]!)
    heads[first]!++
  }
  return {
    rows,
    sources: filled.map((source, i) => ({ ...source, waiting: source.waiting.slice(heads[i]) })),
  }
}

export function hasMore(sources: readonly Source<unknown>[]): boolean {
  return sources.some((source) => !source.done || source.waiting.length > 0)
}

async function fillUp<Row>(
  source: Source<Row>,
  ask: (after: string | null) => ReturnType<AskPage<Row>>,
): Promise<Source<Row>> {
  if (source.done || source.waiting.length > 0) return source
  const { items, next } = await ask(source.after)
  return { after: next, done: next === null, waiting: items }
}

function firstOf<Row>(
  sources: readonly Source<Row>[],
  heads: readonly number[],
  isBefore: (a: Row, b: Row) => boolean,
): number {
  let first = -1
  for (const [i, source] of sources.entries()) {
    const row = source.waiting[heads[i]!]
    if (row === undefined) continue
    if (first < 0 || isBefore(row, sources[first]!.waiting[heads[first]!]!)) first = i
  }
  return first
}
