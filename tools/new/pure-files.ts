// The pure files of a new capability: the shape of capabilities/matters with one command and one entry.
import type { Names } from './names.ts'

/** Path inside the capability to text. The last test fails on purpose: the first thing to write is a rule. */
export function pureFiles(names: Names): Record<string, string> {
  return {
    'README.md': readme(names),
    'commands.ts': commands(names),
    'events.ts': events(names),
    'state.ts': state(names),
    'decide.ts': decide(names),
    'decide.test.ts': decideTest(names),
    'contract.ts': contract(names),
    'messages.ts': messages(names),
  }
}

const readme = ({ plural, noun, One }: Names) => `# ${plural}

What a ${noun} is, in two sentences, for someone who has never seen one.

- Rules: \`decide.ts\`. Story: \`events.ts\`, folded in \`state.ts\`.
- Commands: Record${One}. Entries: ${One}Recorded. Doors: \`contract.ts\`.
- Read rows (\`server/projection.ts\`): \`${plural.replaceAll('-', '_')}\`.
`

const commands = ({ noun, One }: Names) => `// What may be asked of a ${noun}.
import type { Static } from 'typebox'
import { line, strict } from '#foundation/contract/schemas.ts'

export const Record${One}Input = strict({ text: line(1000) })

export type ${One}Command = { type: 'Record${One}' } & Static<typeof Record${One}Input>
`

const events = ({
  noun,
  One,
}: Names) => `// What may have happened to a ${noun}. Entries are for ever: a changed shape is a new type version with an upcast.
import type { Happened, Recorded } from '#foundation/core/decider.ts'

type Entry<T extends string, D extends object> = Happened & { readonly type: T; readonly data: D }

export type ${One}Event = Entry<'${One}Recorded', { text: string }>

export type ${One}Entry = Recorded<${One}Event>
`

const state = ({
  noun,
  One,
}: Names) => `// What is known of one ${noun}, folded from its entries. Read rows and screens are made of this and nothing else.
import { never } from '#foundation/core/decider.ts'
import type { ${One}Entry } from './events.ts'

export interface ${One} {
  readonly status: 'none' | 'recorded'
  readonly text: string
  readonly recordedAt: string
}

export const no${One}: ${One} = { status: 'none', text: '', recordedAt: '' }

export function evolve(state: ${One}, entry: ${One}Entry): ${One} {
  switch (entry.type) {
    case '${One}Recorded':
      return { ...state, status: 'recorded', text: entry.data.text, recordedAt: entry.at }
    default:
      return never(entry.type)
  }
}
`

const decide = ({
  noun,
  one,
  One,
}: Names) => `// The rules of a ${noun}. Pure; time, actor and facts are handed in.
import { never, type Decider } from '#foundation/core/decider.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { ${One}Command } from './commands.ts'
import type { ${One}Event } from './events.ts'
import { evolve, no${One}, type ${One} } from './state.ts'

export const ${one}Decider: Decider<${One}, ${One}Command, ${One}Event, object> = { initial: no${One}, evolve, decide }

function decide(command: ${One}Command, state: ${One}): readonly ${One}Event[] | Refusal {
  switch (command.type) {
    case 'Record${One}':
      if (state.status !== 'none') return refuse('${noun}.recorded-already')
      return [{ type: '${One}Recorded', data: { text: command.text.trim() } }]
    default:
      return never(command.type)
  }
}
`

const decideTest = ({ noun, one, One }: Names) => `// The rules of a ${noun}, told as given, when, then.
import { expect, test } from 'vitest'
import { given } from '#foundation/testing/given.ts'
import { ${one}Decider } from './decide.ts'

const record = { type: 'Record${One}', text: ' What was seen ' } as const
const recorded = { type: '${One}Recorded', data: { text: 'What was seen' } } as const

test('records what was said, without the blanks around it', () => {
  given(${one}Decider, []).when(record, {}).then(recorded)
})

test('is not recorded twice', () => {
  given(${one}Decider, [recorded]).when(record, {}).refused('${noun}.recorded-already')
})

test('has a rule of its own', () => {
  expect.fail('write the first real rule of a ${noun} here as a test, then in decide.ts, and delete this line')
})
`

const contract = ({ plural, noun, one, One }: Names) => `// The doors of ${plural}.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import { IdParams, IdSchema, Moment, strict } from '#foundation/contract/schemas.ts'
import { Record${One}Input } from './commands.ts'

const Recorded${One} = strict({ id: IdSchema, version: Type.Integer() })

export const ${one}Doors = {
  record${One}: door({
    name: 'record${One}',
    route: 'POST /api/${plural}',
    kind: 'command',
    summary: { zh: '（请写中文）', en: 'Record a ${noun}' },
    body: strict({ id: Type.Optional(IdSchema), ...Record${One}Input.properties }),
    reply: Recorded${One},
    allow: ['officer', 'coordinator'],
    refusals: ['${noun}.recorded-already'],
  }),
  get${One}: door({
    name: 'get${One}',
    route: 'GET /api/${plural}/:id',
    kind: 'question',
    summary: { zh: '（请写中文）', en: 'One ${noun}' },
    params: IdParams,
    reply: strict({ id: IdSchema, text: Type.String(), recordedAt: Moment }),
    allow: ['officer', 'coordinator', 'leader', 'supervisor'],
  }),
} as const
`

const messages = ({
  plural,
  noun,
}: Names) => `// Words of ${plural}: statuses, and why a rule refuses. zh-CN first.

export const messages = {
  '${noun}.recorded-already': { zh: '已经登记过', en: 'It was recorded already' },
} as const
`
