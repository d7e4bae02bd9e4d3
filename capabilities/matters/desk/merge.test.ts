// Merging of keyset lists: order, no row lost or doubled, no page read too early.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasMore, nextRows, unread, type Source } from './merge.ts'

interface Row {
  readonly due: number
  readonly id: string
}

const isBefore = (a: Row, b: Row) => a.due < b.due

test('rows of several lists come in one order, each once, however the pages fall', async () => {
  const lists = fc.array(fc.array(fc.nat(50)), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(
      lists,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 6 }),
      async (given, page, size) => {
        const sorted = given.map((list, l) =>
          [...list].sort((a, b) => a - b).map((due, i) => ({ due, id: `${l}-${i}` })),
        )
        const read: Row[] = []
        let sources: readonly Source<Row>[] = unread<Row>(sorted.length)
        while (hasMore(sources)) {
          const merged = await nextRows(sources, paged(sorted, page), isBefore, size)
          read.push(...merged.rows)
          sources = merged.sources
        }
        expect(read.map((row) => row.due)).toEqual(given.flat().sort((a, b) => a - b))
        expect(new Set(read.map((row) => row.id)).size).toBe(given.flat().length)
      },
    ),
  )
})

test('a list with rows waiting is not asked again', async () => {
  const asked: number[] = []
  const lists = [
    [1, 2, 3],
    [10, 20, 30],
  ].map((list, l) => list.map((due, i) => ({ due, id: `${l}-${i}` })))
  const ask = paged(lists, 3)
  const spy = (source: number, after: string | null) => (asked.push(source), ask(source, after))
  const first = await nextRows(unread<Row>(2), spy, isBefore, 3)
  await nextRows(first.sources, spy, isBefore, 3)
  expect(asked).toEqual([0, 1])
})

function paged(lists: readonly (readonly Row[])[], size: number) {
  return async (source: number, after: string | null) => {
    const from = after === null ? 0 : Number(after)
    const items = lists[source]!.slice(from, from + size)
    const next = from + size < lists[source]!.length ? String(from + size) : null
    return { items, next }
  }
}
