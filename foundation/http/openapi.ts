// The OpenAPI 3.1 document, derived from the doors: what another system builds its client from.
import { methodOf, pathOf, type Allow, type Door } from '../contract/door.ts'
import { batchDoor } from './batch.ts'

export interface OpenApi {
  readonly openapi: string
  readonly info: Record<string, unknown>
  readonly paths: Record<string, Record<string, Operation>>
  readonly [part: string]: unknown
}

export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly [part: string]: unknown
}

const problemRef = { $ref: '#/components/responses/Problem' }

export function openApiOf(doors: readonly Door[], parts: { version: string; origin: string }): OpenApi {
  const paths: Record<string, Record<string, Operation>> = {}
  for (const door of [...doors, batchDoor as Door]) {
    const path = pathOf(door.route).replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [methodOf(door.route).toLowerCase()]: operationOf(door, path) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Yixian 一线',
      version: parts.version,
      summary: 'The working system of a local government that serves at the front line',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: parts.origin === '' ? '/' : parts.origin }],
    tags: [
      ...new Set(Object.values(paths).flatMap((path) => Object.values(path).flatMap((found) => found.tags))),
    ].map((name) => ({ name, description: `Doors under /api/${name}` })),
    paths,
    components: { securitySchemes, responses: { Problem: problemResponse } },
  }
}

const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: 'yx_session' },
  token: { type: 'http', scheme: 'bearer' },
  askerLink: { type: 'apiKey', in: 'header', name: 'X-Asker-Link' },
}

const problemResponse = {
  description: 'Problem details (RFC 9457)',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'code'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          code: { type: 'string' },
          detail: { type: 'string' },
          details: { type: 'object' },
          errors: {
            type: 'array',
            items: {
              type: 'object',
              required: ['pointer', 'detail'],
              properties: { pointer: { type: 'string' }, detail: { type: 'string' } },
            },
          },
        },
      },
    },
  },
}

function operationOf(door: Door, path: string): Operation {
  return {
    operationId: door.name,
    summary: door.summary.en,
    description: describe(door),
    tags: [path.split('/')[2] ?? 'house'],
    security: securityOf(door.allow),
    ...(parametersOf(door).length > 0 ? { parameters: parametersOf(door) } : {}),
    ...bodyOf(door),
    responses: {
      200: {
        description: 'Done',
        content: { [door.media ?? 'application/json']: { schema: door.media ? {} : plain(door.reply) } },
      },
      '4XX': problemRef,
      '5XX': problemRef,
    },
  }
}

function bodyOf(door: Door): object {
  if (door.bodyMedia)
    return {
      requestBody: {
        required: true,
        content: { [door.bodyMedia]: { schema: { type: 'string', format: 'binary' } } },
      },
    }
  return door.body
    ? { requestBody: { required: true, content: { 'application/json': { schema: plain(door.body) } } } }
    : {}
}

function describe(door: Door): string {
  const who = typeof door.allow === 'string' ? door.allow : door.allow.join(', ')
  const refusals = door.refusals?.length ? ` Refusals: ${door.refusals.join(', ')}.` : ''
  return `${door.summary.zh}. Who may: ${who}.${refusals}`
}

function securityOf(allow: Allow): readonly object[] {
  if (allow === 'public') return [{}]
  if (allow === 'asker') return [{ askerLink: [] }]
  return [{ session: [] }, { token: [] }]
}

function parametersOf(door: Door): object[] {
  const heads =
    door.kind === 'command'
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            schema: { type: 'string' },
            description: 'command id: the same id is decided once',
          },
          {
            name: 'If-Match',
            in: 'header',
            required: false,
            schema: { type: 'string' },
            description: 'version seen; another one answers 409',
          },
        ]
      : []
  return [...listed(door.params, 'path'), ...listed(door.query, 'query'), ...heads]
}

function listed(schema: Door['params'], where: 'path' | 'query'): object[] {
  const { properties = {}, required = [] } = (schema ?? {}) as {
    properties?: Record<string, object>
    required?: string[]
  }
  return Object.entries(properties).map(([name, found]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: plain(found),
  }))
}

/** TypeBox marks its schemas with hidden symbols; the document carries plain JSON only. */
function plain(schema: object): object {
  return JSON.parse(JSON.stringify(schema)) as object
}
