// Where one is in an app: the address, moves within it, and which pattern it fits. Sixty lines instead of a router's five kilobytes.
import { useSyncExternalStore } from 'react'

const moved = 'yx-moved'

/** Goes to a full path of this app ('/m/matters?rung=team'). */
export function go(to: string, options: { replace?: boolean | undefined } = {}): void {
  if (options.replace) history.replaceState(null, '', to)
  else history.pushState(null, '', to)
  dispatchEvent(new Event(moved))
}

export function usePath(): string {
  return useSyncExternalStore(follow, readPath, readPath)
}

/** '?rung=team&open=/matters/1' or ''. */
export function useSearch(): string {
  return useSyncExternalStore(follow, readSearch, readSearch)
}

/** The parameters of '/matters/:id' in '/matters/42', or null when it does not fit; a slash at the end does not matter. */
export function fit(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = parts(pattern)
  const given = parts(path)
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [i, part] of wanted.entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = plain(given[i]!)
    else if (part !== given[i]) return null
  }
  return params
}

/** The first of `routed` whose pattern fits, with its parameters. */
export function findRoute<T extends { readonly path: string }>(
  routed: readonly T[],
  path: string,
): { readonly route: T; readonly params: Readonly<Record<string, string>> } | null {
  for (const route of routed) {
    const params = fit(route.path, path)
    if (params) return { route, params }
  }
  return null
}

function follow(changed: () => void) {
  addEventListener('popstate', changed)
  addEventListener(moved, changed)
  return () => {
    removeEventListener('popstate', changed)
    removeEventListener(moved, changed)
  }
}

function readPath(): string {
  return location.pathname
}

function readSearch(): string {
  return location.search
}

function parts(path: string): string[] {
  return path.split('/').filter((part) => part !== '')
}

/** A broken escape in an address is taken as it stands. */
function plain(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
