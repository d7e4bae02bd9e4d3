// The thinnest typed fetch over a generated document: path, method, body and reply are what the document says.
import type { paths } from './yixian.d.ts'

type Operation<P extends keyof paths, M extends 'get' | 'post'> = NonNullable<paths[P][M]>
type Body<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? B : null
type Reply<O> = O extends { responses: { 200: { content: { 'application/json': infer R } } } } ? R : never

export const {
  URL: base,
  OFFICE,
  HANDLER,
  SUBJECT,
  CONTACT,
  UNIT,
  PHONE,
} = process.env as Record<string, string>

export async function call<P extends keyof paths, M extends 'get' | 'post'>(
  method: M,
  path: P,
  who: Readonly<Record<string, string>>,
  body: Body<Operation<P, M>>,
  id = '',
): Promise<Reply<Operation<P, M>>> {
  const json = { 'content-type': 'application/json' }
  const sent = body === null ? { headers: who } : { body: JSON.stringify(body), headers: { ...who, ...json } }
  const answer = await fetch(base + path.replace('{id}', id), { method, ...sent })
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
  return (await answer.json()) as Reply<Operation<P, M>>
}
