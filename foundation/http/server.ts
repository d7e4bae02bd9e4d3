// The HTTP server: doors on Fastify. A door without a handler, a permission or a summary stops the start.
import fastifyCookie from '@fastify/cookie'
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifySchema,
} from 'fastify'
import type { Lang } from '../core/words.ts'
import { methodOf, pathOf } from '../contract/door.ts'
import { isConnectionError, isDiskFull } from '../postgres/errors.ts'
import { addBatchDoor } from './batch.ts'
import { sendUnchanging, unchanging } from './conditional.ts'
import { endStreams } from './event-stream.ts'
import { sendProblem, type ServerParts } from './parts.ts'
import { handlerOf } from './handle.ts'
import { headersFor, isCrossSite, langOf } from './headers.ts'
import { httpMessages } from './messages.ts'
import { openApiOf } from './openapi.ts'
import { docsCss, docsPage } from './docs-page.ts'
import { compileFor } from './validation.ts'
import { invalidProblem, problem, type AjvError, type Problem } from './problem.ts'
import type { Served } from './served.ts'

interface Surroundings {
  /** Addresses and ranges of the proxies before the server; by default there are none. */
  readonly trusted?: readonly string[]
}

export async function buildServer(
  parts: ServerParts,
  { trusted = [] }: Surroundings = {},
): Promise<FastifyInstance> {
  checkDoors(parts.served)
  const app = Fastify({
    logger: false,
    bodyLimit: 256 * 1024,
    requestTimeout: 30_000,
    connectionTimeout: 30_000,
    trustProxy: trusted.length > 0 && [...trusted],
    routerOptions: { maxParamLength: 200 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  })
  app.setValidatorCompiler(({ schema, httpPart }) => compileFor(schema as object, httpPart === 'querystring'))
  await app.register(fastifyCookie)
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  app.addHook('onRequest', refuseCrossSite)
  app.addHook('preClose', async () => endStreams(app))
  app.addHook('onSend', async (request, reply) => void reply.headers(headersFor(request, reply)))
  app.setErrorHandler((error, request, reply) => sendProblem(reply, problemOf(error, request)))
  app.setNotFoundHandler((request, reply) => sendProblem(reply, problem('missing', langOf(request))))
  for (const served of parts.served) addDoor(app, served, parts)
  addBatchDoor(app, parts)
  addHouseDoors(app, parts)
  return app
}

function addDoor(app: FastifyInstance, served: Served, parts: ServerParts): void {
  const { door } = served
  const method = methodOf(door.route)
  const schema: FastifySchema = {}
  if (door.params) schema.params = door.params
  if (door.query) schema.querystring = door.query
  if (door.body) schema.body = door.body
  if (!door.media) schema.response = { 200: door.reply }
  app.route({
    method,
    url: pathOf(door.route),
    schema,
    ...(door.bodyLimit ? { bodyLimit: door.bodyLimit } : {}),
    handler: handlerOf(served, parts),
  })
}

function checkDoors(served: readonly Served[]): void {
  const seen = new Set<string>()
  for (const { door } of served) {
    const allow = door.allow as unknown
    const permitted = typeof allow === 'string' || (Array.isArray(allow) && allow.length > 0)
    if (!permitted) throw new Error(`door ${door.name} names nobody who may use it`)
    if (seen.has(door.route) || seen.has(door.name)) throw new Error(`door ${door.name} is declared twice`)
    seen.add(door.route).add(door.name)
  }
}

async function refuseCrossSite(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || request.headers.authorization) return undefined
  if (!isCrossSite(request)) return undefined
  const lang = langOf(request)
  return sendProblem(
    reply,
    problem('forbidden', lang, { code: 'http.cross-site', detail: httpMessages['http.cross-site'][lang] }),
  )
}

function problemOf(error: unknown, request: FastifyRequest): Problem {
  const lang = langOf(request)
  const { validation, validationContext, statusCode } = error as {
    validation?: AjvError[]
    validationContext?: string
    statusCode?: number
  }
  if (validation) return invalidProblem(validation, whereOf(validationContext), lang)
  if (isDiskFull(error) || isConnectionError(error)) return problem('busy', lang)
  if (statusCode === 413)
    return problem('invalid', lang, {
      status: 413,
      code: 'http.too-large',
      detail: httpMessages['http.too-large'][lang],
    })
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return problem('invalid', lang, { status: statusCode })
  reportBug(error)
  return { type: 'urn:yixian:problem:bug', title: 'Internal error', status: 500, code: 'bug' }
}

/** A bug is told to the operator, never to the caller. */
function reportBug(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}

function whereOf(context: string | undefined): string {
  if (context === 'querystring') return 'query'
  return context ?? 'body'
}

function addHouseDoors(app: FastifyInstance, parts: ServerParts): void {
  app.get('/healthz', async () => ({ status: 'ok', version: parts.version }))
  app.get('/readyz', async (_request, reply) => {
    const wanting = await parts.ready()
    return reply
      .code(wanting.length === 0 ? 200 : 503)
      .send({ status: wanting.length === 0 ? 'ready' : 'not ready', wanting })
  })
  const document = openApiOf(
    parts.served.map((served) => served.door),
    parts,
  )
  const json = unchanging(JSON.stringify(document), 'application/json; charset=utf-8')
  const css = unchanging(docsCss, 'text/css; charset=utf-8')
  const page = (lang: Lang) => unchanging(docsPage(document, lang), 'text/html; charset=utf-8')
  const pages = { zh: page('zh'), en: page('en') }
  app.get('/api/openapi.json', async (request, reply) => sendUnchanging(request, reply, json))
  app.get('/api/docs.css', async (request, reply) => sendUnchanging(request, reply, css))
  app.get('/api/docs', async (request, reply) =>
    sendUnchanging(request, reply.header('vary', 'accept-language'), pages[langOf(request)]),
  )
}
