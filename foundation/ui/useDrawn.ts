// Which rows of the desk's table are drawn: on the screen those in sight, on paper every one that has come.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

export interface Drawn {
  readonly items: readonly { readonly index: number }[]
  /** Pixels that stand for the rows above and below them. */
  readonly above: number
  readonly below: number
  /** The last row in sight; −1 when there is none. */
  readonly last: number
  show(index: number): void
}

export function useDrawn(
  scroll: { readonly current: HTMLElement | null },
  count: number,
  rowHeight: number,
): Drawn {
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The head lies within the scrolled part, and over it.
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
  })
  const printing = usePrinting()
  useEffect(() => virtual.measure(), [virtual, rowHeight])
  const seen = virtual.getVirtualItems()
  const end = seen[seen.length - 1]
  const rest = { last: end?.index ?? -1, show: (index: number) => virtual.scrollToIndex(index) }
  if (printing)
    return { items: Array.from({ length: count }, (_, index) => ({ index })), above: 0, below: 0, ...rest }
  return {
    items: seen,
    above: (seen[0]?.start ?? rowHeight) - rowHeight,
    below: virtual.getTotalSize() + rowHeight - (end?.end ?? 0),
    ...rest,
  }
}

/** The sheet is laid out as soon as the event is over, so the rows are drawn within it. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
