// A small sound house in memory for the walls' own tests; each test plants one fault in it.
import { findings } from './findings.ts'

const sound: Readonly<Record<string, string>> = {
  'foundation/core/ids.ts': `// Names for things, made without a clock.\nexport type Id = string\n`,
  'capabilities/people/events.ts': `// What may have happened to a person.\nexport interface Joined { type: 'Joined' }\n`,
  'capabilities/matters/events.ts': `// What may have happened to a matter.
import type { Id } from '#foundation/core/ids.ts'
import type { Joined } from '#capabilities/people/events.ts'
export interface Raised { by: Id; after: Joined }
`,
  'capabilities/matters/state.ts': `// What is known of one matter.
import type { Raised } from './events.ts'
const initial: Raised[] = []
void initial
`,
}

/** Rules broken, in order, when `planted` files are laid over the sound house; empty for the house itself. */
export function rulesBroken(planted: Readonly<Record<string, string>> = {}): string[] {
  return sayings(planted).map((saying) => saying.split(' ')[1] ?? '')
}

/** The same as `path rule: what to do`, for tests that read the advice. */
export function sayings(planted: Readonly<Record<string, string>> = {}): string[] {
  const files = new Map(Object.entries({ ...sound, ...planted }))
  return findings(files).map(({ file, rule, say }) => `${file} ${rule} ${say}`)
}

/** A file with a proper first line, so that only the planted fault is found. */
export function file(...lines: string[]): string {
  return `// A room for one planted fault.\n${lines.join('\n')}\n`
}
