// What a list keeps in its address: the pane that stands open beside it, and its filters.
import { go, useSearch } from './where.ts'

/** The pane beside the list: `path` is the matter's own address or null; it lives in `?open=`, so a reload keeps it. */
export function useOpen(): { path: string | null; open: (path: string) => void; close: () => void } {
  const search = useSearch()
  const path = new URLSearchParams(search).get('open')
  return { path, open: (next) => go(withOpen(next)), close: () => go(withOpen(null)) }
}

/** The filters of a list in its address: reads one, and sets some at once (null removes). Resets nothing else. */
export function useFilters(): {
  get: (name: string) => string | null
  set: (changes: Readonly<Record<string, string | null>>) => void
} {
  const search = useSearch()
  const now = new URLSearchParams(search)
  return { get: (name) => now.get(name), set: setFilters }
}

/** One and the same for all, so that an effect may depend on it. */
function setFilters(changes: Readonly<Record<string, string | null>>): void {
  const next = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name)
    else next.set(name, value)
  }
  go(addressWith(next), { replace: true })
}

function withOpen(path: string | null): string {
  const search = new URLSearchParams(location.search)
  if (path === null) search.delete('open')
  else search.set('open', path)
  return addressWith(search)
}

function addressWith(search: URLSearchParams): string {
  const text = search.toString().replace(/%2F/g, '/')
  return location.pathname + (text === '' ? '' : `?${text}`)
}
