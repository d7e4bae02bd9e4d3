// From a request to a reply: the credential found, the permission checked, the handler run, its answer put into HTTP.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { hasRole, type Actor } from '../core/actor.ts'
import { isoNow } from '../core/clock.ts'
import type { Lang } from '../core/words.ts'
import type { Allow, Door } from '../contract/door.ts'
import type { CommandHead } from '../ledger/acting.ts'
import { requestHash } from '../ledger/append.ts'
import type { Believed } from '../ledger/believing.ts'
import { runCommand, type Ran } from '../ledger/run.ts'
import type { Handle } from '../ledger/settle.ts'
import { commandIdOf, expectedOf, happenedAtOf } from './command-head.ts'
import { sendUnchanging } from './conditional.ts'
import { cookieName, credentialOf, writeCookies } from './credentials.ts'
import { sendEvents } from './event-stream.ts'
import { langOf } from './headers.ts'
import type { Credential } from './identity.ts'
import { lastSeenOf } from './last-seen.ts'
import { problem, refusalProblem } from './problem.ts'
import { missing, type BareAnswer, type QuestionAnswer, type Sent, type Served } from './served.ts'
import { sendProblem, type ServerParts } from './parts.ts'

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

export function handlerOf(served: Served, parts: ServerParts): Handler {
  if (served.as === 'command') return commandHandler(served, parts)
  if (served.as === 'question') return questionHandler(served, parts)
  return bareHandler(served, parts)
}

function commandHandler(served: Served & { as: 'command' }, parts: ServerParts): Handler {
  return async (request, reply) => {
    const input = { params: request.params, body: request.body } as never
    const command: CommandHead = {
      id: commandIdOf(request),
      name: served.door.name,
      requestHash: hashOfInput(served.door, request.params, request.body),
      happenedAt: happenedAtOf(request),
      expected: expectedOf(request),
    }
    const ran = await runServed(served, parts, credentialOf(request, parts), command, input)
    return sendAnswer(reply, ran, langOf(request), parts)
  }
}

/** The same whether it came to the door or in a batch. */
export function hashOfInput(door: Door, params: unknown, body: unknown): string {
  // Spread: the router's params have a prototype of their own.
  return requestHash(door.name, { params: { ...(params as object) }, body: body ?? null })
}

/** Runs a command door, also from the batch. */
export function runServed(
  served: Served & { as: 'command' },
  parts: ServerParts,
  credential: Credential,
  command: CommandHead,
  input: { params: never; body: never },
): Promise<Ran<unknown>> {
  const { door } = served
  const lastSeen = lastSeenOf(parts.identity)
  const begin = async (connection: Parameters<typeof parts.identity.begin>[0], at: string) => {
    const actor = await parts.identity.begin(connection, credential, at, false)
    lastSeen.confirm(credential, actor, await connection.marks())
    return actor && isStranger(actor, door.allow) ? null : actor
  }
  const handle: Handle<unknown> = async (acting) =>
    isAllowed(acting.actor, door.allow) ? served.handle(acting, input) : { outcome: 'forbidden' }
  const streams = served.ahead?.(input)
  const tenant = streams && parts.identity.tenantOf(credential)
  const ahead =
    streams && tenant ? { tenant, ...streams, believed: believedOf(door, parts, credential) } : null
  return runCommand(parts.pool, parts.clock, begin, command, handle, ahead)
}

/** Whoever came by this credential last time, where that can be insisted on in SQL. */
function believedOf({ allow }: Door, { identity }: ServerParts, credential: Credential): Believed | null {
  const last = lastSeenOf(identity).remembered(credential)
  if (!last || refusalOf(last.actor, allow) || !identity.stillOpens(credential, last.actor, '')) return null
  return {
    ...last,
    stands: (at) => identity.stillOpens(credential, last.actor, at)!,
    noteUse: (at) => identity.noteUse(last.actor, at),
  }
}

function questionHandler(served: Served & { as: 'question' }, parts: ServerParts): Handler {
  const lastSeen = lastSeenOf(parts.identity)
  return async (request, reply) => {
    const lang = langOf(request)
    const at = isoNow(parts.clock)
    const input = { params: request.params, query: request.query } as never
    const credential = credentialOf(request, parts)
    const answer = await parts.pool.connect(
      async (connection): Promise<QuestionAnswer<unknown> | Refused> => {
        const ask = async (actor: Actor) =>
          served.handle(
            {
              ...{ tenant: actor.tenant, query: connection.query, marks: connection.marks },
              ...{ actor, at, lang, origin: originOf(request, parts) },
            },
            input,
          )
        // Asked for whoever came by this credential last time, and thrown away unless it is the same today.
        const guess = lastSeen.guess(credential)
        const [actor, early] = await Promise.all([
          parts.identity.begin(connection, credential, at, true),
          guess && !refusalOf(guess, served.door.allow) ? settled(ask(guess)) : null,
        ])
        try {
          const isSame = lastSeen.confirm(credential, actor, await connection.marks())
          const refusal = refusalOf(actor, served.door.allow)
          if (refusal) return refusedFor(refusal)
          return await (isSame && early ? early() : ask(actor!))
        } finally {
          connection.leave()
        }
      },
    )
    if (isRefused(answer)) return sendProblem(reply, problem(answer.kind, lang))
    if (answer === missing) return sendProblem(reply, problem('missing', lang))
    return sendReply(reply, answer, served.door)
  }
}

function originOf(request: FastifyRequest, { origin }: ServerParts): string {
  return origin === '' ? `${request.protocol}://${request.host}` : origin
}

function bareHandler(served: Served & { as: 'bare' }, parts: ServerParts): Handler {
  return async (request, reply) => {
    const { pool, clock, identity, homeTenant } = parts
    const context = {
      pool,
      clock,
      identity,
      credential: credentialOf(request, parts),
      tenant: homeTenant,
      address: request.ip,
      agent: (request.headers['user-agent'] ?? '').slice(0, 200),
      origin: originOf(request, parts),
      lang: langOf(request),
      cookies: { state: request.cookies[cookieName('state', request, parts)] },
      lastEventId: String(request.headers['last-event-id'] ?? '') || null,
    }
    const answer = await served.handle(context, {
      params: request.params,
      query: request.query,
      body: request.body,
    })
    writeCookies(reply, (answer as BareAnswer<unknown>).cookies ?? [], parts)
    if (answer.redirect) return reply.redirect(answer.redirect, 303)
    if (answer.file) return sendUnchanging(request, reply, answer.file)
    if (answer.events) return sendEvents(request, reply, answer.events, parts.beatMs)
    return sendAnswer(reply, answer, langOf(request), parts)
  }
}

function sendAnswer(reply: FastifyReply, ran: Ran<unknown>, lang: Lang, parts: ServerParts): unknown {
  if (ran.outcome !== 'accepted') return sendProblem(reply, problemOfAnswer(ran, lang, parts))
  if (ran.version !== undefined) void reply.header('etag', `"${ran.version}"`)
  return reply.send(ran.reply)
}

export function problemOfAnswer(
  ran: Exclude<Ran<unknown>, { outcome: 'accepted' }>,
  lang: Lang,
  parts: ServerParts,
) {
  if (ran.outcome === 'refused') return refusalProblem(ran.refusal, lang, parts.messages)
  if (ran.outcome === 'conflict') return problem('conflict', lang, { details: { version: ran.version } })
  return problem(ran.outcome, lang)
}

function sendReply(reply: FastifyReply, answer: unknown, door: Door): unknown {
  if (!isSent(answer)) return reply.send(answer)
  if (answer.version !== undefined) void reply.header('etag', `"${answer.version}"`)
  if (answer.fileName)
    void reply.header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(answer.fileName)}`,
    )
  const media = answer.media ?? door.media
  if (media) void reply.type(media)
  return reply.send(answer.reply)
}

/** What became of a promise, told when asked for: a failure that nobody asks about is none. */
function settled<T>(promise: Promise<T>): Promise<() => Promise<T>> {
  const told = () => promise
  return promise.then(
    () => told,
    () => told,
  )
}

function refusalOf(actor: Actor | null, allow: Allow): Refused['kind'] | null {
  if (!actor || isStranger(actor, allow)) return 'unauthorised'
  return isAllowed(actor, allow) ? null : 'forbidden'
}

/** Nobody in particular at a door for known people: 401, so that signing in is offered. */
export function isStranger(actor: Actor, allow: Allow): boolean {
  if (allow === 'public') return false
  if (allow === 'asker') return actor.kind !== 'asker' || actor.person === null
  return actor.account === null
}

export function isAllowed(actor: Actor, allow: Allow): boolean {
  if (typeof allow === 'string') return true
  return hasRole(actor, ...allow)
}

const refused: unique symbol = Symbol('refused')
interface Refused {
  readonly [refused]: true
  readonly kind: 'unauthorised' | 'forbidden'
}

function refusedFor(kind: Refused['kind']): Refused {
  return { [refused]: true, kind }
}

function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && refused in answer
}

const sent: unique symbol = Symbol('sent')

/** Marks a reply that carries a version, a media type or a file name. */
export function sending<R>(parts: Sent<R>): Sent<R> {
  return Object.assign({ [sent]: true }, parts)
}

function isSent(answer: unknown): answer is Sent<unknown> {
  return typeof answer === 'object' && answer !== null && sent in answer
}
