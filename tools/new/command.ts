// Adds a command to a capability that exists: its input, its case in decide and a test that fails on purpose.
import { parseSync } from 'oxc-parser'
import type { Node } from '../walls/syntax.ts'
import { kebab, type Names } from './names.ts'

/** Texts of the three files that a new command touches first. */
export interface CommandFiles {
  readonly commands: string
  readonly decide: string
  readonly test: string
}

/** The same files with command `name` ('SendReminder') in them; until its rule is written it refuses. Throws when a place is missing. */
export function withCommand(files: CommandFiles, { noun, One }: Names, name: string): CommandFiles {
  if (!/^([A-Z][a-z]+)+$/.test(name))
    throw new Error(`“${name}” should be an imperative such as SendReminder`)
  if (files.commands.includes(`'${name}'`)) throw new Error(`${name} is a command already`)
  return {
    commands: withInput(files.commands, `${One}Command`, name),
    decide: withCase(files.decide, name, `refuse('${noun}.${kebab(name)}-unruled')`),
    test: files.test + failingTest(noun, name),
  }
}

/** The command joins the union; its input schema stands before it, empty until it has a field. */
function withInput(text: string, union: string, name: string): string {
  const declared = topLevel(text).find((node) => nameOf(node) === union)
  if (!declared) throw new Error(`commands.ts does not export type ${union}`)
  const schema = `export const ${name}Input = strict({})\n\n`
  const member = `\n  | ({ type: '${name}' } & Static<typeof ${name}Input>)`
  const union_ = text.slice(declared.start, declared.end)
  return text.slice(0, declared.start) + schema + union_ + member + text.slice(declared.end)
}

function withCase(text: string, name: string, refusal: string): string {
  const at = text.search(/^ {4}default:\n {6}return never\(/m)
  if (at < 0) throw new Error('decide.ts has no switch that ends in `default: return never(…)`')
  return `${text.slice(0, at)}    case '${name}':\n      return ${refusal}\n${text.slice(at).replace('never(command.type)', 'never(command)')}`
}

const failingTest = (noun: string, name: string) => `
test('says when a ${noun} takes ${name} and when not', () => {
  expect.fail('write here what ${name} leads to: given, when, then; then its entry, its rule and its door')
})
`

function topLevel(text: string): Node[] {
  return parseSync('commands.ts', text).program.body as unknown as Node[]
}

function nameOf(node: Node): string | undefined {
  const declaration = (node['declaration'] ?? node) as { id?: { name?: string } }
  return declaration.id?.name
}
