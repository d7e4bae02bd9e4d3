// A lean HTTP client for load: kept-alive connections, JSON in and out, every answer checked.
import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export interface Asked {
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: object
}

export function ask<R>(url: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<R> {
  const payload = body === undefined ? undefined : JSON.stringify(body)
  const sent =
    payload === undefined
      ? headers
      : {
          ...headers,
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(payload)),
        }
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers: sent, agent }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (piece: string) => (text += piece))
      answer.on('end', () => {
        if ((answer.statusCode ?? 500) >= 300)
          reject(new Error(`${method} ${url} answered ${answer.statusCode}: ${text.slice(0, 300)}`))
        else resolve(JSON.parse(text) as R)
      })
    })
    asking.on('error', reject)
    asking.end(payload)
  })
}

export interface Timed {
  readonly count: number
  readonly seconds: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/** Runs `once` `count` times, `width` at a time; milliseconds at the percentiles. */
export async function timed(
  count: number,
  width: number,
  once: (n: number) => Promise<unknown>,
): Promise<Timed> {
  const took: number[] = []
  let next = 0
  const began = performance.now()
  const worker = async () => {
    while (next < count) {
      const n = next++
      const from = performance.now()
      await once(n)
      took.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  const seconds = (performance.now() - began) / 1000
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!
  return { count, seconds, perSecond: count / seconds, p50: at(0.5), p99: at(0.99) }
}
