// `yixian token`: API tokens for other systems, from the machine's own console.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal, type Refusal } from '#foundation/core/refusal.ts'
import { fill, type Words } from '#foundation/core/words.ts'
import { tenantIds } from '#foundation/postgres/tenants.ts'
import { joinHouseKey } from '#foundation/ledger/house-key.ts'
import { joinDatabase } from '#foundation/postgres/database.ts'
import { openPool, type Pool } from '#foundation/postgres/pool.ts'
import { people, tokensOnConsole } from '#capabilities/people/server/capability.ts'
import { WrongCall, type Call, type Command } from './command.ts'
import { databaseOptions } from './database-options.ts'
import { messages as cli } from './messages.ts'
import { tokenMessages as words } from './token-messages.ts'

export const command: Command = {
  summary: words['token.summary'],
  usage:
    'list | create --account NAME --role ROLE[,ROLE] [--unit CODE] [--programme KEY] [--days N] | revoke ID  [--tenant ID] [--data DIR]',
  run,
}

type Asked = ReturnType<typeof read>
type Tokens = ReturnType<typeof tokensOnConsole>

async function run(call: Call): Promise<number> {
  try {
    const asked = read(call)
    return await withTokens(asked, call, (tokens) => act(asked, call, tokens))
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error
    console.error(error.message)
    return 2
  }
}

function read({ args, lang }: Call) {
  const text = { type: 'string' } as const
  const options = {
    account: text,
    role: text,
    unit: text,
    programme: text,
    days: text,
    tenant: text,
    data: text,
  }
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [what, id, more] = positionals
  const { account, role } = values
  const days = Number(values.days ?? 365)
  if (what !== 'list' && what !== 'create' && what !== 'revoke')
    throw new WrongCall(words['token.what'][lang])
  const extra = what === 'revoke' ? more : id
  if (extra !== undefined)
    throw new WrongCall(fill(cli['cli.unexpected-argument'][lang], { argument: extra }))
  if (what === 'create' && (!account || !role)) throw new WrongCall(words['token.create-needs'][lang])
  if (what === 'revoke' && !id) throw new WrongCall(words['token.revoke-needs'][lang])
  if (!Number.isInteger(days) || days < 1 || days > 400) throw new WrongCall(words['token.days'][lang])
  return {
    what,
    id: id ?? '',
    wanted: {
      account: account ?? '',
      roles: (role ?? '').split(',').map((each) => each.trim()),
      unit: values.unit ?? null,
      programme: values.programme ?? null,
      days,
    },
    tenant: values.tenant,
    database: databaseOptions(values.data),
  }
}

async function withTokens<T>(asked: Asked, { lang }: Call, use: (tokens: Tokens) => Promise<T>): Promise<T> {
  const { databaseUrl, dir } = asked.database
  if (!databaseUrl && !existsSync(join(dir, 'postgres')))
    throw new WrongCall(fill(words['token.no-data'][lang], { dir }))
  const database = await joinDatabase(asked.database)
  await joinHouseKey(dir)
  const pool = openPool({ url: database.appUrl, max: 2 })
  try {
    return await use(tokensOnConsole(pool, systemClock, await tenantOf(pool, asked.tenant, lang)))
  } finally {
    await pool.end()
    await database.close()
  }
}

async function tenantOf(pool: Pool, wanted: Id | undefined, lang: Call['lang']): Promise<Id> {
  const all = await tenantIds(pool)
  const fitting = wanted ? all.filter((tenant) => tenant === wanted) : all
  if (fitting.length !== 1)
    throw new WrongCall(fill(words['token.which-tenant'][lang], { tenants: all.join(' ') }))
  return fitting[0]!
}

async function act({ what, id, wanted }: Asked, call: Call, tokens: Tokens): Promise<number> {
  const { lang, json } = call
  if (what === 'list') return list(await tokens.list(), call)
  if (what === 'create') {
    const made = await tokens.create(wanted)
    if (isRefusal(made)) return refused(made, call)
    console.log(json ? JSON.stringify(made) : fill(words['token.made'][lang], { ...made }))
    return 0
  }
  const refusal = await tokens.revoke(id)
  if (refusal) return refused(refusal, call)
  console.log(json ? JSON.stringify({ id }) : fill(words['token.gone'][lang], { id }))
  return 0
}

function list(rows: Awaited<ReturnType<Tokens['list']>>, { json, lang }: Call): number {
  if (json) console.log(JSON.stringify(rows))
  else if (rows.length === 0) console.log(words['token.none'][lang])
  else
    for (const row of rows)
      console.log(fill(words['token.line'][lang], { ...row, state: stateOf(row)[lang] }))
  return 0
}

function stateOf({ revokedAt, endsAt }: { revokedAt: string | null; endsAt: string }): Words {
  if (revokedAt !== null) return words['token.revoked']
  return Date.parse(endsAt) < systemClock.now() ? words['token.over'] : words['token.valid']
}

function refused(refusal: Refusal, { lang }: Call): number {
  const sentence: Words | undefined = people().messages[refusal.refused]
  const reason = sentence ? fill(sentence[lang], refusal.details) : refusal.refused
  console.error(fill(words['token.refused'][lang], { reason }))
  return 1
}
