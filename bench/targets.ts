// The two servers as one script sees them: the same lifecycle, step by step, on Yixian and on the floor.
import { newId, type Id } from '#foundation/core/ids.ts'
import { newToken } from '#foundation/http/token.ts'
import type pg from 'pg'
import { ask } from './ask.ts'

export interface Target {
  readonly name: string
  /** Untimed: what the script must put in place by hand before these matters can be judged. */
  prepare(ids: readonly Id[]): Promise<unknown>
  create(id: Id): Promise<unknown>
  dispatch(id: Id): Promise<unknown>
  acknowledge(id: Id): Promise<unknown>
  reply(id: Id): Promise<unknown>
  verdict(id: Id): Promise<unknown>
  worklist(): Promise<unknown>
  read(id: Id): Promise<unknown>
  counts(): Promise<unknown>
}

const title = '缺少熟练缝纫工四十人'
const text = '旺季订单赶不出来，希望帮助联系职业学校，组织订单培训。'

export function bareTarget(url: string, unit: Id): Target {
  const post = (path: string, body: object = {}) => ask(`${url}${path}`, { method: 'POST', body })
  return {
    name: 'bare',
    prepare: () => Promise.resolve(),
    create: (id) => post('/create', { id, title, text, class: 'labour', unit }),
    dispatch: (id) => post(`/dispatched/${id}`, { unit }),
    acknowledge: (id) => post(`/acknowledged/${id}`),
    reply: (id) => post(`/replied/${id}`),
    verdict: (id) => post(`/closed/${id}`),
    worklist: () => ask(`${url}/list`),
    read: (id) => ask(`${url}/read/${id}`),
    counts: () => ask(`${url}/counts`),
  }
}

export interface Signed {
  readonly office: string
  readonly handler: string
  readonly unit: Id
  readonly tenant: Id
}

/** The asker's link and her proven telephone are put there by hand: the script has no telephone to read a code from. */
export function yixianTarget(url: string, signed: Signed, database: pg.Pool): Target {
  const post = (cookie: string, path: string, body: object = {}) =>
    ask(`${url}${path}`, { method: 'POST', headers: { cookie, 'idempotency-key': newId() }, body })
  const get = (path: string) => ask(`${url}${path}`, { headers: { cookie: signed.office } })
  const links = new Map<Id, { token: string; proof: string }>()
  return {
    name: 'yixian',
    create: (id) =>
      post(signed.office, '/api/matters', {
        id,
        programme: 'sample',
        subject: null,
        title,
        text,
        class: 'labour',
      }),
    prepare: (ids) =>
      Promise.all(ids.map(async (id) => links.set(id, await putLink(database, signed.tenant, id)))),
    dispatch: (id) => post(signed.office, `/api/matters/${id}/dispatch`, { unit: signed.unit }),
    acknowledge: (id) => post(signed.handler, `/api/matters/${id}/acknowledge`),
    reply: (id) => post(signed.handler, `/api/matters/${id}/reply`, { disposition: 'resolved', text }),
    verdict: (id) => {
      const { token, proof } = links.get(id)!
      links.delete(id)
      const headers = { 'x-asker-link': token, 'idempotency-key': newId() }
      return ask(`${url}/api/q/verdict`, { method: 'POST', headers, body: { grade: 5, proof } })
    },
    worklist: () => get('/api/matters?status=open&limit=50'),
    read: (id) => get(`/api/matters/${id}`),
    counts: () => get('/api/matters/counts'),
  }
}

async function putLink(database: pg.Pool, tenant: Id, matter: Id): Promise<{ token: string; proof: string }> {
  const [link, code] = [newId(), newId()]
  const token = newToken(tenant)
  const proof = newToken(tenant)
  await database.query({
    name: 'put-link',
    text: `with link as (
        insert into asker_links (tenant_id, id, about, object_id, programme, made_at, ends_at)
        values ($1, $2, 'matter', $3, 'sample', now(), now() + interval '1 day')),
      given as (
        insert into ledger_entries (tenant_id, stream, version, type, type_version, data, command_id, ordinal, decided_at, algorithm, prev, hash)
        values ($1, 'rating/' || $3, 1, 'LinkIssued', 1, json_build_object('about', 'matter', 'contact', null, 'link', $2::text), $2, 0,
                now(), 'sha256', decode(repeat('00', 32), 'hex'), $4)),
      token as (insert into asker_link_tokens (tenant_id, token_hash, link_id, made_at) values ($1, $4, $2, now()))
      insert into asker_codes (tenant_id, id, link_id, reached, asked_at, ends_at, hashes, tries, used_at, proof_hash, proof_ends_at)
      values ($1, $5, $2, $6, now(), now() + interval '10 minutes', '{}', 1, now(), $7, now() + interval '30 minutes')`,
    values: [tenant, link, matter, token.hash, code, link, proof.hash],
  })
  return { token: token.text, proof: proof.text }
}

/** One matter from raised to closed, with a look at the worklist between the steps. */
export async function lifecycle(target: Target, id: Id): Promise<void> {
  await target.create(id)
  await target.worklist()
  await target.dispatch(id)
  await target.worklist()
  await target.acknowledge(id)
  await target.worklist()
  await target.reply(id)
  await target.worklist()
  await target.verdict(id)
}
