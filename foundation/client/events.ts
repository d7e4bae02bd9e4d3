// Server-sent events on a page that somebody looks at: closed while it is hidden, opened again when it is seen.

/** Milliseconds after which a stream that the server has ended is asked for again: a sign-in may have been renewed. */
const againMs = 60_000

/** Calls `on[name]` with the data of each event of that name; gives what ends it. */
export function followEvents(
  path: string,
  on: Readonly<Record<string, (data: unknown) => void>>,
): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const close = (): void => {
    clearTimeout(timer)
    source?.close()
    source = null
  }
  const open = (): void => {
    close()
    if (document.hidden) return
    const opened = new EventSource(path)
    source = opened
    for (const [name, told] of Object.entries(on))
      opened.addEventListener(name, (event) => told(JSON.parse((event as MessageEvent<string>).data)))
    opened.addEventListener('error', () => {
      // A connection that was only lost comes back by itself.
      if (opened.readyState === EventSource.CLOSED) timer = setTimeout(open, againMs)
    })
  }
  open()
  document.addEventListener('visibilitychange', open)
  return () => {
    document.removeEventListener('visibilitychange', open)
    close()
  }
}
