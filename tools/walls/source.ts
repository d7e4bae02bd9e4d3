// Parses one file with oxc and keeps what the rules need: imports, exports, comments and the walked syntax.
import { parseSync } from 'oxc-parser'
import type { EcmaScriptModule, StaticExportEntry, StaticImportEntry } from 'oxc-parser'
import { isTest, placeOf, type Place } from './place.ts'
import { resolveImport, type Target } from './resolve.ts'
import { readSyntax, type Node, type Syntax } from './syntax.ts'

/** One import statement or expression; `import { type A }` still runs the file, so it is not `typeOnly`. `names` lists what is taken; '*' stands for everything. */
export interface Import {
  target: Target
  specifier: string
  typeOnly: boolean
  names: string[]
  line: number
}

export interface Source {
  path: string
  text: string
  place: Place
  test: boolean
  lines: number
  imports: Import[]
  exports: { name: string; line: number }[]
  handedOn: { specifier: string; line: number }[]
  comments: { text: string; line: number }[]
  syntax: Syntax
  errors: string[]
  lineAt(offset: number): number
}

/** Parses `text`; syntax errors are kept, not thrown, so that one broken file does not hide the others. */
export function readSource(path: string, text: string): Source {
  const parsed = parseSync(path, text)
  const lineAt = lineFinder(text)
  const syntax = readSyntax(parsed.program as unknown as Node)
  return {
    path,
    text,
    place: placeOf(path),
    test: isTest(path),
    lines: countLines(text),
    imports: [
      ...staticImports(path, text, parsed.module, lineAt),
      ...dynamicImports(path, text, parsed.module, lineAt),
      ...syntax.importTypes.map(({ start, specifier }) => whole(path, specifier, true, lineAt(start))),
    ],
    exports: exportsOf(parsed.module, lineAt),
    handedOn: handedOn(parsed.module, lineAt),
    comments: parsed.comments.map((each) => ({ text: each.value, line: lineAt(each.start) })),
    syntax,
    errors: parsed.errors.map((each) => each.message),
    lineAt,
  }
}

function staticImports(
  path: string,
  text: string,
  module: EcmaScriptModule,
  lineAt: (at: number) => number,
): Import[] {
  const imports = module.staticImports.map(({ moduleRequest, entries, start }) => ({
    target: resolveImport(path, moduleRequest.value),
    specifier: moduleRequest.value,
    typeOnly: text.startsWith('import type', start),
    names: entries.map(importedName),
    line: lineAt(start),
  }))
  const through = module.staticExports.flatMap((each) => each.entries).filter((each) => each.moduleRequest)
  return [
    ...imports,
    ...through.map((each) => whole(path, each.moduleRequest?.value ?? '', each.isType, lineAt(each.start))),
  ]
}

function importedName(entry: StaticImportEntry): string {
  const { kind, name } = entry.importName
  return kind === 'Default' ? 'default' : (name ?? '*')
}

function dynamicImports(
  path: string,
  text: string,
  module: EcmaScriptModule,
  lineAt: (at: number) => number,
) {
  return module.dynamicImports.flatMap(({ moduleRequest, start }) => {
    const literal = /^['"`]([^'"`$]+)['"`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))
    return literal?.[1] ? [whole(path, literal[1], false, lineAt(start))] : []
  })
}

function whole(path: string, specifier: string, typeOnly: boolean, line: number): Import {
  return { target: resolveImport(path, specifier), specifier, typeOnly, names: ['*'], line }
}

function exportsOf(module: EcmaScriptModule, lineAt: (at: number) => number) {
  return ownExports(module).map((each) => ({
    name: each.exportName.name ?? 'default',
    line: lineAt(each.exportName.start ?? each.start),
  }))
}

function ownExports(module: EcmaScriptModule): StaticExportEntry[] {
  return module.staticExports.flatMap((each) => each.entries).filter((each) => each.moduleRequest === null)
}

function handedOn(module: EcmaScriptModule, lineAt: (at: number) => number) {
  return module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, start }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, line: lineAt(start) }] : [],
    ),
  )
}

/** Physical lines; the newline at the end of a file does not begin another. */
export function countLines(text: string): number {
  return text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
