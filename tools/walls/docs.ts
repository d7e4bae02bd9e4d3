// Keeps documents true of the tree: a path that a page names must be there.
import type { Finding } from './finding.ts'

const named =
  /`((?:apps|bench|capabilities|docs|foundation|journeys|programmes|tools)\/[\w./-]+)`|\]\(((?!\w+:|#)[^)\s#]+)/g
const checked = /\.(tsx?|mjs|css|sql|md|json|html|sh|ya?ml)$|\/$/

/** Findings for files and folders that Markdown pages name in backticks or link to, and that do not exist. */
export function docFindings(files: ReadonlyMap<string, string>): Finding[] {
  return [...files]
    .filter(([path]) => path.endsWith('.md'))
    .flatMap(([path, text]) => missingIn(path, text, files))
}

function missingIn(page: string, text: string, files: ReadonlyMap<string, string>): Finding[] {
  return text.split('\n').flatMap((line, at) =>
    [...line.matchAll(named)]
      .map(([, path, link = '']) => path ?? beside(page, link))
      .filter((path) => checked.test(path) && !isThere(path, files))
      .map((path) => ({
        file: page,
        line: at + 1,
        rule: 'doc-paths',
        say: `${path} is not there; say what is, or leave it out`,
      })),
  )
}

function isThere(path: string, files: ReadonlyMap<string, string>): boolean {
  return path.endsWith('/') ? [...files.keys()].some((file) => file.startsWith(path)) : files.has(path)
}

function beside(page: string, link: string): string {
  return new URL(link, `file:///${page}`).pathname.slice(1)
}
