// Manners of a file: it says what it is for, has a telling name, exports by name and hides nothing from the compiler.
import type { Finding } from './finding.ts'
import { isGenerated } from './place.ts'
import type { Source } from './source.ts'

/** Findings on the manners of TypeScript files. */
export function mannerFindings(sources: readonly Source[]): Finding[] {
  return sources.flatMap((source) => [
    ...firstLineFindings(source.path, source.text),
    ...nameFindings(source.path),
    ...defaultExports(source),
    ...blindSpots(source),
    ...printing(source),
    ...source.errors.map((say) => ({ file: source.path, line: 1, rule: 'syntax', say })),
  ])
}

/** A file begins with a comment that holds at least one sentence; a line for the shell may come before it. */
export function firstLineFindings(path: string, text: string): Finding[] {
  const body = text.startsWith('#!') ? text.slice(text.indexOf('\n') + 1) : text
  const comment = /^(\/\/[^\n]*(\n\/\/[^\n]*)*|\/\*[^]*?\*\/)/.exec(body)?.[0] ?? ''
  const words = comment.replace(/[/*\s]+/g, ' ').trim()
  if (/\S+ \S+ \S+/.test(words) && /[.!?。](\s|$)/.test(words)) return []
  const say = 'begin with a comment of one sentence that says what this room is for, with its full stop'
  return [{ file: path, line: 1, rule: 'first-line', say }]
}

const cellar = ['index', 'utils', 'util', 'helpers', 'helper', 'common', 'manager', 'service', 'base', 'misc']

/** A name that says where things are put rather than what they are becomes everybody's cellar. */
export function nameFindings(path: string): Finding[] {
  const named = path.split('/').map((part) => part.replace(/\.(test|pg|race|web)?\.?(tsx?|css)$/, ''))
  const bad = named.find(
    (part) =>
      cellar.includes(part) ||
      /[a-z](Utils?|Helpers?|Manager|Service|Common)$|[.-](utils?|helpers?|manager)$/.test(part),
  )
  if (bad === undefined) return []
  return [{ file: path, line: 1, rule: 'no-cellar-names', say: `name "${bad}" after the one thing in it` }]
}

function defaultExports({ path, exports }: Source): Finding[] {
  if (path.endsWith('.config.ts')) return []
  return exports
    .filter(({ name }) => name === 'default')
    .map(({ line }) => ({
      file: path,
      line,
      rule: 'no-default-export',
      say: 'export it by the name that one would search for',
    }))
}

/** The one excuse: the line above disables the linter's rule and gives the reason, as variance sometimes asks. */
const reasoned = /oxlint-disable-next-line \S*no-explicit-any -- \S+ \S+/

function blindSpots({ path, syntax, comments, test, lineAt }: Source): Finding[] {
  if (isGenerated(path)) return []
  const excused = new Set(comments.filter(({ text }) => reasoned.test(text)).map(({ line }) => line + 1))
  const anys = syntax.anys
    .map(lineAt)
    .filter((line) => !excused.has(line))
    .map((line) => ({
      file: path,
      line,
      rule: 'no-any',
      say: 'use unknown and narrow it, or name the shape',
    }))
  const told = comments.filter(
    ({ text }) => /^\s*@ts-(ignore|nocheck)/.test(text) || (!test && /^\s*@ts-expect-error/.test(text)),
  )
  const say = 'fix the type; only a test that proves a type error may use @ts-expect-error'
  return [...anys, ...told.map(({ line }) => ({ file: path, line, rule: 'no-ts-ignore', say }))]
}

function printing({ path, place, syntax, test, lineAt }: Source): Finding[] {
  if (test || place.house === 'workshop' || (place.house === 'app' && place.name === 'cli')) return []
  const say = 'only apps/cli and the workshop print; return the value, or log through the server'
  return syntax.consoles.map((at) => ({ file: path, line: lineAt(at), rule: 'no-printing', say }))
}

/** Paths of one person's machine work nowhere else. */
export function machinePathFindings(path: string, text: string): Finding[] {
  const pattern = /(^|[\s'"`(=:,[<])\/(work|farm|root)\/[\w.-]/
  return text.split('\n').flatMap((line, at) => {
    const say = 'make the path relative to the repository or take it from the caller'
    return pattern.test(line) ? [{ file: path, line: at + 1, rule: 'no-machine-paths', say }] : []
  })
}
