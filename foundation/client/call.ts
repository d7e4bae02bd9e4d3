// call(): one typed HTTP call per door. Doors are imported as types only, so no schema reaches the browser.
import type { BodyOf, Door, ParamsOf, QueryOf, ReplyOf } from '../contract/door.ts'
import { newId, type Id } from '../core/ids.ts'
import { fill } from '../core/words.ts'
import { messages } from './messages.ts'
import { Problem } from './problem.ts'

type Part<K extends string, T> = [T] extends [undefined]
  ? { readonly [P in K]?: undefined }
  : object extends T
    ? { readonly [P in K]?: T }
    : { readonly [P in K]: T }

interface Extras {
  /** Made once per intent and kept over retries, so that sending twice is deciding once. New for each call when left out. */
  readonly commandId?: Id
  /** The version seen (If-Match); a newer one answers 'conflict'. */
  readonly expected?: number
  /** When it happened by this device's clock, ISO. */
  readonly happenedAt?: string
  readonly signal?: AbortSignal
}

type Given<D extends Door> = Part<'params', ParamsOf<D>> &
  Part<'query', QueryOf<D>> &
  Part<'body', BodyOf<D>> &
  Extras

type Loose = Extras & {
  readonly params?: object | undefined
  readonly query?: object | undefined
  readonly body?: unknown
}

const patience = 30_000
const signedOut = new Set<() => void>()
let askerLink: string | null = null

/**
 * `call<typeof matterDoors.dispatchMatter>('POST /api/matters/:id/dispatch', { params: { id }, body })`.
 * Resolves to the reply; rejects with a Problem.
 */
export async function call<D extends Door>(
  route: D['route'],
  ...[given]: object extends Given<D> ? [Given<D>?] : [Given<D>]
): Promise<ReplyOf<D>> {
  return (await send(route, given ?? {})) as ReplyOf<D>
}

/** The address of a GET door with its parameters filled in: for links to .xlsx and .csv. */
export function hrefOf(route: `GET /${string}`, given: Pick<Loose, 'params' | 'query'> = {}): string {
  return address(route.slice(4), given)
}

/** The asker's page speaks as the holder of a link; every call then carries it. */
export function speakAsAsker(link: string | null): void {
  askerLink = link
}

/** Told when the server no longer knows who we are. Gives back what stops the telling. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.add(listener)
  return () => signedOut.delete(listener)
}

/** For answers that carry the news inside: a batch of commands is answered one by one. */
export function tellSignedOut(): void {
  for (const listener of signedOut) listener()
}

async function send(route: string, given: Loose): Promise<unknown> {
  const [method = 'GET', path = '/'] = route.split(' ')
  const response = await reach(address(path, given), {
    method,
    headers: headersOf(method, given),
    body: bodyOf(given.body),
    signal: given.signal ?? timeLimit(),
    credentials: 'same-origin',
  })
  if (response.status === 204) return undefined
  const answer = await response.json().catch(() => null)
  if (response.ok && answer !== null) return answer
  if (response.status === 401 && path !== '/api/session') tellSignedOut()
  if (isProblem(answer)) throw new Problem(answer)
  throw new Problem({
    code: 'strange',
    status: response.status,
    title: word('strange', { status: response.status }),
  })
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'AbortError') throw error
    const code = name === 'TimeoutError' ? 'slow' : 'network'
    throw new Problem({ code, status: 0, title: word(code) })
  }
}

function headersOf(method: string, given: Loose): Record<string, string> {
  const headers: Record<string, string> = {
    accept: 'application/json, application/problem+json',
    'accept-language': language() === 'en' ? 'en' : 'zh-CN',
  }
  if (method !== 'GET') headers['idempotency-key'] = given.commandId ?? newId()
  if (given.body !== undefined && !isRaw(given.body)) headers['content-type'] = 'application/json'
  if (given.body instanceof Blob && given.body.type) headers['content-type'] = given.body.type
  if (given.expected !== undefined) headers['if-match'] = `"${given.expected}"`
  if (given.happenedAt !== undefined) headers['x-happened-at'] = given.happenedAt
  if (askerLink !== null) headers['x-asker-link'] = askerLink
  return headers
}

function bodyOf(body: unknown): BodyInit | null {
  if (body === undefined) return null
  return isRaw(body) ? body : JSON.stringify(body)
}

/** A file or a form goes as it is. */
function isRaw(body: unknown): body is Blob | FormData {
  return body instanceof Blob || body instanceof FormData
}

function address(path: string, { params, query }: Pick<Loose, 'params' | 'query'>): string {
  const known = (params ?? {}) as Readonly<Record<string, unknown>>
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(known[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null) search.append(name, String(one))
  }
  const text = search.toString()
  return text === '' ? filled : `${filled}?${text}`
}

function timeLimit(): AbortSignal | null {
  return typeof AbortSignal.timeout === 'function' ? AbortSignal.timeout(patience) : null
}

function isProblem(answer: unknown): answer is ConstructorParameters<typeof Problem>[0] {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'title' in answer
}

function language(): 'zh' | 'en' {
  return document.documentElement.lang.startsWith('en') ? 'en' : 'zh'
}

function word(key: keyof typeof messages, params?: Readonly<Record<string, unknown>>): string {
  return fill(messages[key][language()], params)
}
