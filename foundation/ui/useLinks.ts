// Plain <a href> everywhere: one listener turns presses on them into moves within the app.
import { useEffect } from 'react'
import { go } from './where.ts'

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
