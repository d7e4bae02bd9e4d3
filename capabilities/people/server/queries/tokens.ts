// API tokens: only their hash is kept.
import type { Id } from '#foundation/core/ids.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Page } from './register.ts'

export interface TokenRow {
  readonly id: Id
  readonly account: Id
  readonly name: string
  readonly grants: Id[]
  readonly madeAt: string
  readonly endsAt: string
  readonly seenAt: string | null
  readonly revokedAt: string | null
}

const listSql = `
select id, account, name, grants, made_at as "madeAt", ends_at as "endsAt", seen_at as "seenAt", revoked_at as "revokedAt"
  from people_tokens where tenant_id = $1 and id > $2::uuid and ($3::uuid is null or account = $3) order by id limit $4`
const lowest = '00000000-0000-0000-0000-000000000000'

interface TokensWanted {
  readonly after?: string
  readonly limit?: number
  readonly account?: Id
}

export async function listTokens(reader: Reader, wanted: TokensWanted): Promise<Page<TokenRow>> {
  const { limit = 50, account = null } = wanted
  const [after = lowest] = readKey(wanted.after, 1) ?? []
  const rows = await reader.query<TokenRow>(listSql, [reader.tenant, after, account, limit + 1])
  return pageOf(rows, limit, (row) => [row.id])
}

const addSql = `
insert into people_tokens (tenant_id, id, token_hash, account, name, grants, made_at, ends_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)`

interface NewTokenRow {
  readonly id: Id
  readonly hash: Buffer
  readonly account: Id
  readonly name: string
  readonly grants: readonly Id[]
  readonly at: string
  readonly endsAt: string
}

export async function addToken(reader: Reader, token: NewTokenRow): Promise<void> {
  const { id, hash, account, name, grants, at, endsAt } = token
  await reader.query(addSql, [reader.tenant, id, hash, account, name, grants, at, endsAt])
}

const accountSql = `select account from people_tokens where tenant_id = $1 and id = $2`

export async function findTokensAccount(reader: Reader, id: Id): Promise<Id | null> {
  const [row] = await reader.query<{ account: Id }>(accountSql, [reader.tenant, id])
  return row?.account ?? null
}

const revokeSql = `update people_tokens set revoked_at = $3 where tenant_id = $1 and id = $2`

export async function revokeTokenRow(reader: Reader, id: Id, at: string): Promise<void> {
  await reader.query(revokeSql, [reader.tenant, id, at])
}
