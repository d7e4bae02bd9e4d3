// Who may do what in the database: the owner migrates, the app reads and writes rows behind the walls and owns nothing.
import { join } from 'node:path'
import pg from 'pg'
import type { Embedded } from './embedded.ts'
import { readSecrets, withSecrets, type Secrets } from './secrets.ts'
import { Trouble, troubleOf } from './trouble.ts'

export interface DatabaseUrls {
  /** For migrations and for emptying read tables; owner of every table. */
  readonly ownerUrl: string
  /** For everything else: role `yixian_app`, no owner, not above row-level security. */
  readonly appUrl: string
}

const appRole = 'yixian_app'
const ordinary = 'login nosuperuser nocreatedb nocreaterole nobypassrls noreplication'

/** Makes the roles and the database `yixian` of an embedded server where they are missing. */
export async function embeddedRoles(embedded: Embedded, dir: string): Promise<DatabaseUrls> {
  const { owner, app } = await withSecrets(dir, ['owner', 'app'])
  await connected(embedded.adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select rolname as name from pg_roles where rolname in ('yixian_owner', '${appRole}')
       union all select datname from pg_database where datname = 'yixian'`,
    )
    const known = new Set(rows.map(({ name }) => name))
    if (!known.has('yixian_owner'))
      await client.query(`create role yixian_owner ${ordinary} password '${owner}'`)
    if (!known.has(appRole)) await client.query(`create role ${appRole} ${ordinary} password '${app}'`)
    if (!known.has('yixian')) await client.query('create database yixian owner yixian_owner')
  })
  return namedRoles({ owner, app }, (role, password) => embedded.urlOf(role, password, 'yixian'))
}

/** The two connections of an embedded server whose passwords are known. */
export function namedRoles(
  { owner = '', app = '' }: Secrets,
  urlOf: (role: string, password: string) => string,
): DatabaseUrls {
  return { ownerUrl: urlOf('yixian_owner', owner), appUrl: urlOf(appRole, app) }
}

/**
 * The same for a server of someone else: `ownerUrl` is used as given, the app's role is created when it may be, or
 * comes with `appUrl`. Throws a `Trouble` whose sentence says what an administrator has to do.
 */
export async function externalRoles(
  ownerUrl: string,
  appUrl: string | undefined,
  dir: string,
): Promise<DatabaseUrls> {
  const exists = await connected(ownerUrl, appRoleExists)
  if (!appUrl && !exists) await createAppRole(ownerUrl, dir)
  const app = appUrl ?? (await knownAppUrl(ownerUrl, dir))
  await connected(app, checkAppRole)
  return { ownerUrl, appUrl: app }
}

async function appRoleExists(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ version: number; exists: boolean }>(
    `select current_setting('server_version_num')::int / 10000 as version,
            exists (select from pg_roles where rolname = '${appRole}') as exists`,
  )
  const { version, exists } = rows[0]!
  if (version < 15) throw troubleOf('database.too-old', { found: version })
  return exists
}

async function createAppRole(ownerUrl: string, dir: string): Promise<void> {
  const { app } = await withSecrets(dir, ['app'])
  try {
    await connected(ownerUrl, (client) => client.query(`create role ${appRole} login password '${app}'`))
  } catch (error) {
    if ((error as pg.DatabaseError).code !== '42501') throw error
    throw troubleOf('roles.not-allowed', { user: userOf(ownerUrl) }, error)
  }
}

async function knownAppUrl(ownerUrl: string, dir: string): Promise<string> {
  const { app } = await readSecrets(dir)
  if (!app) throw troubleOf('roles.password-unknown', { file: join(dir, 'secrets.json') })
  const url = new URL(ownerUrl)
  if (url.hostname) {
    url.username = appRole
    url.password = app
  } else {
    url.searchParams.set('user', appRole)
    url.searchParams.set('password', app)
  }
  return connected(url.href, async () => url.href).catch((error: unknown) => {
    const refused =
      error instanceof Trouble && (error.cause as pg.DatabaseError | undefined)?.code === '28P01'
    throw refused ? troubleOf('roles.password-unknown', { file: join(dir, 'secrets.json') }, error) : error
  })
}

/** Above row-level security, or owner of tables, it could cross the walls: such a role is refused. */
async function checkAppRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ user: string; above: boolean; owns: boolean }>(
    `select current_user as user, rolsuper or rolbypassrls as above,
            exists (select from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                      and pg_has_role(current_user, relowner, 'member')) as owns
       from pg_roles where rolname = current_user`,
  )
  const { user, above, owns } = rows[0]!
  const reason =
    user !== appRole ? `not ${appRole}` : above ? 'superuser or bypassrls' : owns ? 'owns tables' : null
  if (reason) throw troubleOf('roles.not-app', { user, reason })
}

/** Runs `use` on one client of `url`; a server that cannot be reached becomes the trouble that says so. */
async function connected<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    const { host, port, database } = client
    const reason = (error as pg.DatabaseError).code ?? (error as Error).message
    throw troubleOf('database.unreachable', { host: `${host}:${port}/${database}`, reason }, error)
  }
  return use(client).finally(() => client.end())
}

function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username)
}
