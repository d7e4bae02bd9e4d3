// Plain <a href> everywhere: one listener turns presses on them into moves within the app, and a list keeps its open pane in the address.
import { useEffect } from 'react'
import { go, useSearch } from './where.ts'

/** Once per app: `base` is '/', '/m/' or '/q/'. Leaves alone new tabs, downloads, other apps and /api. */
export function useLinks(base: string): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || !isOwn(link, base) || isSpecial(event, link)) return
      event.preventDefault()
      const { pathname, search, hash } = new URL(link.href)
      if (pathname + search + hash !== location.pathname + location.search + location.hash)
        go(pathname + search + hash)
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [base])
}

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
  return {
    get: (name) => now.get(name),
    set: (changes) => {
      const next = new URLSearchParams(location.search)
      for (const [name, value] of Object.entries(changes)) {
        if (value === null || value === '') next.delete(name)
        else next.set(name, value)
      }
      go(addressWith(next), { replace: true })
    },
  }
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

function isOwn(link: HTMLAnchorElement, base: string): boolean {
  if (!link.hasAttribute('href') || link.origin !== location.origin) return false
  const path = link.pathname
  if (path.startsWith('/api/') || path.startsWith('/.')) return false
  if (base !== '/') return path.startsWith(base) || `${path}/` === base
  return !/^\/[mq](\/|$)/.test(path)
}

function isSpecial(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0
  const jump = link.hash !== '' && link.pathname === location.pathname && link.search === location.search
  return (
    event.defaultPrevented || modified || jump || link.hasAttribute('download') || link.target === '_blank'
  )
}
