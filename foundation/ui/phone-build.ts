// How the bundles of phones are made small; used by Vite configurations only. `tools/check-weight.ts` holds them to it.
import type { Plugin, UserConfig } from 'vite'

const house = new URL('../../', import.meta.url).pathname

/** Class fields as plain assignments: the oldest phones need no helper for them. */
export const plainFields: NonNullable<UserConfig['oxc']> = {
  assumptions: { setPublicClassFields: true },
  typescript: { removeClassFieldsWithoutInitializer: true },
}

/** Names of classes that pack well: the file's, whose folders are told apart by their first letters, and a number. */
export function shortNames(): (name: string, path: string) => string {
  const files = new Map<string, { readonly path: string; readonly names: string[] }>()
  return (name, path) => {
    const parts = path.slice(house.length).split('/')
    const file = parts.pop()!.replace(/\..*/, '')
    const short = parts.map((folder) => folder[0]).join('') + file
    const known = files.get(short) ?? { path, names: [] }
    if (known.path !== path) throw new Error(`rename ${path}: in short it is called as ${known.path}`)
    files.set(short, known)
    if (!known.names.includes(name)) known.names.push(name)
    return short + known.names.indexOf(name)
  }
}

interface Bundling {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/**
 * All that the entry needs before it can show anything goes into one file: one request, and it packs best. `beside` is
 * what each of its screens needs, too.
 */
export function firstFile(entry: string, beside?: RegExp) {
  let first: Set<string> | undefined
  return {
    debugName: 'first',
    name: (id: string, bundling: Bundling) => {
      first ??= reached(entry, bundling)
      return first.has(id) || beside?.test(id) ? 'first' : null
    },
    priority: 1,
  }
}

function reached(entry: string, bundling: Bundling): Set<string> {
  const found = new Set([entry])
  for (const id of found) for (const next of bundling.getModuleInfo(id)?.importedIds ?? []) found.add(next)
  return found
}

/** Vite's own loader of later files weighs four times as much in every first load; this is what our pages need of it. */
export function lightLoader(base: string): Plugin {
  return {
    name: 'light-loader',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? loader(base) : null),
  }
}

/** Styles must be there before the screen that wears them; scripts are only asked for early. */
function loader(base: string): string {
  return `
const asked = {}
export const __vitePreload = (load, files = []) => Promise.all(files.map(ask)).then(load)
function ask(file) {
  const href = ${JSON.stringify(base)} + file
  return asked[file] ||= document.querySelector('link[href="' + href + '"]') ? 1 : new Promise((done, failed) => {
    const link = document.createElement('link')
    const style = file.endsWith('.css')
    link.rel = style ? 'stylesheet' : 'modulepreload'
    link.href = href
    link.onload = done
    link.onerror = () => {
      asked[file] = 0
      link.remove()
      failed(Error(href))
    }
    document.head.append(link)
    if (!style) done()
  })
}`
}
