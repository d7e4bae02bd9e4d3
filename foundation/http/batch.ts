// POST /api/commands: what a phone did without signal, or an importer brings; each command has its own fate.
import { Type } from 'typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Door } from '../contract/door.ts'
import { IdSchema, Moment, strict, oneOf } from '../contract/schemas.ts'
import { fill, type Lang } from '../core/words.ts'
import { credentialOf } from './credentials.ts'
import { hashOfInput, problemOfAnswer, runServed } from './handle.ts'
import { langOf } from './headers.ts'
import { httpMessages } from './messages.ts'
import { invalidProblem, problem, type AjvError, type Problem } from './problem.ts'
import type { Served } from './served.ts'
import type { ServerParts } from './parts.ts'
import { compileFor } from './validation.ts'

const BatchCommand = strict({
  id: IdSchema,
  name: Type.String({ maxLength: 100 }),
  expected: Type.Optional(Type.Integer({ minimum: 0 })),
  happenedAt: Type.Optional(Moment),
  input: Type.Record(Type.String(), Type.Unknown(), {
    description: 'path parameters and body of the command’s door together',
  }),
})

const BatchResult = strict({
  id: IdSchema,
  outcome: oneOf(['accepted', 'refused', 'conflict', 'invalid', 'forbidden', 'missing', 'unauthorised']),
  reply: Type.Optional(Type.Unknown()),
  version: Type.Optional(Type.Integer()),
  problem: Type.Optional(Type.Unknown({ description: 'problem details (RFC 9457)' })),
})

export const batchDoor = {
  name: 'runCommands',
  route: 'POST /api/commands',
  kind: 'command',
  summary: { zh: '一次提交多项操作，逐项答复', en: 'Several commands at once, each answered on its own' },
  body: strict({ commands: Type.Array(BatchCommand, { minItems: 1, maxItems: 100 }) }),
  reply: strict({ results: Type.Array(BatchResult) }),
  allow: 'public',
  bodyLimit: 4 * 1024 * 1024,
} as const satisfies Door

interface Wanted {
  readonly id: string
  readonly name: string
  readonly expected?: number
  readonly happenedAt?: string
  readonly input: Record<string, unknown>
}

interface Result {
  readonly id: string
  readonly outcome: string
  readonly reply?: unknown
  readonly version?: number
  readonly problem?: Problem
}

export function addBatchDoor(app: FastifyInstance, parts: ServerParts): void {
  const commands = new Map(
    parts.served.filter((served) => served.as === 'command').map((served) => [served.door.name, served]),
  )
  app.post(
    '/api/commands',
    { schema: { body: batchDoor.body }, bodyLimit: batchDoor.bodyLimit },
    async (request, reply) => {
      const results: Result[] = []
      for (const wanted of (request.body as { commands: Wanted[] }).commands) {
        results.push(await runOne(commands.get(wanted.name), wanted, request, parts))
      }
      return reply.send({ results })
    },
  )
}

async function runOne(
  served: (Served & { as: 'command' }) | undefined,
  wanted: Wanted,
  request: FastifyRequest,
  parts: ServerParts,
): Promise<Result> {
  const lang = langOf(request)
  const input = served && splitInput(served.door, wanted.input)
  const wrong = input ? checkInput(served.door, input, lang) : unknownCommand(wanted.name, lang)
  if (wrong || !served || !input) return { id: wanted.id, outcome: 'invalid', problem: wrong! }
  const command = {
    id: wanted.id,
    name: wanted.name,
    requestHash: hashOfInput(served.door, input.params, input.body),
    happenedAt: wanted.happenedAt ? new Date(wanted.happenedAt).toISOString() : null,
    expected: wanted.expected ?? null,
  }
  const ran = await runServed(served, parts, credentialOf(request, parts), command, input as never)
  if (ran.outcome !== 'accepted') {
    return { id: wanted.id, outcome: ran.outcome, problem: problemOfAnswer(ran, lang, parts) }
  }
  return {
    id: wanted.id,
    outcome: 'accepted',
    reply: ran.reply,
    ...(ran.version === undefined ? {} : { version: ran.version }),
  }
}

/** A batch names path parameters and body in one object; the door knows which is which. */
function splitInput(door: Door, input: Record<string, unknown>): { params: unknown; body: unknown } {
  const names = Object.keys((door.params as { properties?: object } | undefined)?.properties ?? {})
  const params = Object.fromEntries(names.filter((name) => name in input).map((name) => [name, input[name]]))
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name)))
  return { params, body: door.body ? rest : undefined }
}

function checkInput(door: Door, input: { params: unknown; body: unknown }, lang: Lang): Problem | null {
  for (const part of ['params', 'body'] as const) {
    const schema = door[part]
    if (!schema) continue
    const validate = compileFor(schema, false)
    if (!validate(input[part])) return invalidProblem((validate.errors ?? []) as AjvError[], part, lang)
  }
  return null
}

function unknownCommand(name: string, lang: Lang): Problem {
  return problem('invalid', lang, {
    code: 'command.unknown',
    detail: fill(httpMessages['command.unknown'][lang], { name }),
  })
}
