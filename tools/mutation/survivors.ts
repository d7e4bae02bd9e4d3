// What a report of Stryker says: how many mutants the tests noticed, and of the others which are explained in the document.

export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>
}

interface Place {
  /** Both from 1. */
  readonly line: number
  readonly column: number
}

interface Mutant {
  readonly status: string
  readonly replacement?: string
  readonly location: { readonly start: Place; readonly end: Place }
}

interface Tally {
  readonly noticed: number
  readonly survived: number
  /** Breaks the tests before they begin, so that Stryker counts it neither way. */
  readonly broken: number
}

const noticed = ['Killed', 'Timeout']
const survived = ['Survived', 'NoCoverage']

export function tallyOf({ files }: Report): Tally {
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const count = (among: readonly string[]) => statuses.filter((status) => among.includes(status)).length
  return { noticed: count(noticed), survived: count(survived), broken: count(['RuntimeError']) }
}

/** In percent of those that were counted. */
export function scoreOf(tally: Tally): number {
  return (100 * tally.noticed) / (tally.noticed + tally.survived)
}

/** "due.ts: `seconds === 0` → `false`", one line for each that no test noticed. */
export function survivorsOf(report: Report): string[] {
  return linesOf(report, survived)
}

/** The same for those that took too long: on a slower machine that may be one that would have lived. */
export function slowOf(report: Report): string[] {
  return linesOf(report, ['Timeout'])
}

function linesOf({ files }: Report, statuses: readonly string[]): string[] {
  return Object.entries(files).flatMap(([path, { source, mutants }]) =>
    mutants
      .filter(({ status }) => statuses.includes(status))
      .map(({ location, replacement = '' }) => {
        const [was, is] = [textAt(source, location), replacement].map(short)
        return `${path.slice(path.lastIndexOf('/') + 1)}: \`${was}\` → \`${is}\``
      }),
  )
}

/** The same lines out of the document: a heading names the file, and under it each mutant is a point of a list. */
export function explainedIn(document: string): string[] {
  let file = ''
  return document.split('\n').flatMap((line) => {
    file = /^### (\S+)/.exec(line)?.[1] ?? file
    const mutant = /^- (`.+` → `.*`): \S/.exec(line)?.[1]
    return mutant === undefined ? [] : [`${file}: ${mutant}`]
  })
}

function textAt(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column - 1)
  lines[0] = lines[0]!.slice(start.column - 1)
  return lines.join('\n')
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 90 ? `${line.slice(0, 89)}…` : line
}
