// Answers that do not end: server-sent events, with a beat that keeps proxies from closing them and looks whether one is still welcome.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { securityHeaders } from './headers.ts'

export interface Events {
  /** Whoever asks, for the limit of streams that one may hold open. */
  readonly whose: string
  /** What there is now; all of it where the caller takes no stream. */
  readonly first: string
  /** What came since, asked for at each hint and each beat; '' for nothing, null when the stream is over. */
  more(): Promise<string | null>
  /** Hints that there may be more; gives what ends them. */
  hints(hint: () => void): () => void
}

const media = 'text/event-stream; charset=utf-8'
const mostOfOne = 5
const mostOfAll = 2_000
const mostUnread = 256 * 1024
/** Below the half minute after which the server, and many a proxy, takes a silent connection for dead. */
const usualBeatMs = 15_000

const streams = new WeakMap<FastifyInstance, Map<() => void, string>>()

/** Ends all streams of a server: closing it would otherwise wait for them. */
export function endStreams(app: FastifyInstance): void {
  for (const end of [...(streams.get(app)?.keys() ?? [])]) end()
}

/** Sends what there is, and goes on sending to whoever asked for a stream; 204 tells a browser not to come again. */
export function sendEvents(
  request: FastifyRequest,
  reply: FastifyReply,
  events: Events,
  beatMs = usualBeatMs,
): FastifyReply {
  if (!request.headers.accept?.includes('text/event-stream')) return reply.type(media).send(events.first)
  const open = streams.get(request.server) ?? new Map<() => void, string>()
  streams.set(request.server, open)
  const own = [...open.values()].filter((whose) => whose === events.whose).length
  if (own >= mostOfOne || open.size >= mostOfAll) return reply.code(204).send()
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    ...securityHeaders,
    'content-type': media,
    'cache-control': 'no-store',
    // nginx would otherwise keep what is sent until there is more of it.
    'x-accel-buffering': 'no',
  })
  raw.write(events.first)
  const stopHints = pump(events, beatMs, {
    write: (text) => {
      raw.write(text)
      // Whoever does not read may come again; what he missed waits for him.
      if (raw.writableLength > mostUnread) raw.destroy()
    },
    end: () => void raw.end(),
  })
  const end = () => {
    stopHints()
    open.delete(end)
    raw.end()
  }
  open.set(end, events.whose)
  raw.on('close', end)
  raw.on('error', end)
  return reply
}

/** One question at a time: a hint that comes meanwhile is looked after when it is answered. */
function pump(events: Events, beatMs: number, out: { write(text: string): void; end(): void }): () => void {
  let isBusy = false
  let isAsked = false
  let isOver = false
  const look = async (beat: string): Promise<void> => {
    if (isOver) return
    isAsked = isBusy
    if (isBusy) return
    isBusy = true
    const text = await events.more().catch(() => '')
    isBusy = false
    if (isOver) return
    if (text === null) return out.end()
    if (text !== '' || beat !== '') out.write(text === '' ? beat : text)
    if (isAsked) await look('')
  }
  const timer = setInterval(() => void look(':\n\n'), beatMs)
  const stop = events.hints(() => void look(''))
  return () => {
    isOver = true
    clearInterval(timer)
    stop()
  }
}
