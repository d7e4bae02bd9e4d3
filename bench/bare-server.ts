// The floor: node:http and pg, prepared statements, the same reads and single-row writes; no ledger, no rules, no permissions.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'

const [port, url] = [Number(process.argv[2]), process.argv[3]!]
const pool = new pg.Pool({ connectionString: url, max: 16 })

const statements = {
  create: `insert into bare_matters (id, title, body, class, status, open, owner_unit, due_at, received_at, subject_id)
    values ($1, $2, $3, $4, 'received', true, $5, now() + interval '1 day', now(), $6)`,
  move: `update bare_matters set status = $2, owner_unit = coalesce($3, owner_unit), due_at = now() + interval '7 days', open = $4 where id = $1`,
  handover: `insert into bare_handovers (matter_id, to_unit, handed_at) values ($1, $2, now())`,
  list: `select id, title, class, status, owner_unit, due_at, received_at, subject_id from bare_matters where open order by due_at, id limit 50`,
  read: `select * from bare_matters where id = $1`,
  handovers: `select * from bare_handovers where matter_id = $1 order by handed_at`,
  counts: `select owner_unit, status, count(*)::int as count from bare_matters group by 1, 2`,
} as const

const query = (name: keyof typeof statements, values: unknown[] = []) =>
  pool.query({ name, text: statements[name], values })

createServer((request, response) => {
  void answer(request).then(
    (reply) => send(response, 200, reply),
    (error: Error) => send(response, 500, { error: error.message }),
  )
}).listen(port, '127.0.0.1')

async function answer(request: IncomingMessage): Promise<unknown> {
  const [, what, id] = (request.url ?? '').split('/')
  if (request.method === 'GET') return read(what, id)
  const body = (await bodyOf(request)) as Record<string, string>
  if (what === 'create') {
    await query('create', [body.id, body.title, body.text, body.class, body.unit, body.subject])
    return { id: body.id }
  }
  await query('move', [id, what, body.unit ?? null, what !== 'closed'])
  if (what === 'dispatched') await query('handover', [id, body.unit])
  return { id, status: what }
}

async function read(what: string | undefined, id: string | undefined): Promise<unknown> {
  if (what === 'list') return { items: (await query('list')).rows }
  if (what === 'counts') return { items: (await query('counts')).rows }
  const [matter, handovers] = await Promise.all([query('read', [id]), query('handovers', [id])])
  return { ...matter.rows[0], handovers: handovers.rows }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const piece of request) text += String(piece)
  return text === '' ? {} : JSON.parse(text)
}

function send(response: ServerResponse, status: number, reply: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(reply))
}
