// Sets the stage: one embedded PostgreSQL with durable commits, Yixian and the floor as processes of their own on it.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { runningAddress, urlAt } from '#foundation/postgres/address.ts'
import { readSecrets } from '#foundation/postgres/secrets.ts'
import type { Id } from '#foundation/core/ids.ts'
import { ask } from './ask.ts'
import { postmasterOf } from './processes.ts'
import { bareTarget, yixianTarget, type Target } from './targets.ts'

export interface Stage {
  readonly yixian: Target
  readonly bare: Target
  readonly pids: { readonly yixian: number; readonly bare: number; readonly postgres: number }
  readonly databases: { readonly yixian: pg.Pool; readonly bare: pg.Pool }
  readonly where: { readonly tenant: Id; readonly unit: Id }
  /** Where another process of the program finds the database. */
  readonly appUrl: string
  /** Asks a path of Yixian as whoever has the cookie. */
  get<R>(path: string, cookie: string): Promise<R>
  /** Sends a body to a path of Yixian; `command` is what makes it happen once. */
  post<R>(path: string, cookie: string, body: object, command: Id): Promise<R>
  /** The cookie of one of the sample's accounts. */
  signIn(username: string): Promise<string>
  /** Asks the worklist with these filters, as the office. */
  worklistBy(query: string): () => Promise<unknown>
  strike(): Promise<void>
}

const root = resolve(import.meta.dirname, '..')
const [yixianPort, barePort] = [18_331, 18_332]

export async function setStage(): Promise<Stage> {
  const dir = await mkdtemp(join(tmpdir(), 'yixian-bench-'))
  const server = start([
    join(root, 'apps/cli/main.ts'),
    'start',
    '--programme',
    'sample',
    '--port',
    String(yixianPort),
    '--data',
    dir,
  ])
  const url = `http://127.0.0.1:${yixianPort}`
  await until(() => ask(`${url}/readyz`))
  const cluster = join(dir, 'postgres')
  const socket = (await runningAddress(cluster))!
  const { admin, app } = await readSecrets(dir)
  const urlOf = (database: string) => urlAt(socket, 'postgres', admin!, database)
  const database = new pg.Pool({ connectionString: urlOf('yixian'), max: 16 })
  await database.query('create database bare')
  const floor = new pg.Pool({ connectionString: urlOf('bare'), max: 4 })
  await floor.query(await readFile(join(import.meta.dirname, 'bare.sql'), 'utf8'))
  const bareServer = start([join(import.meta.dirname, 'bare-server.ts'), String(barePort), urlOf('bare')])
  const bareUrl = `http://127.0.0.1:${barePort}`
  await until(() => ask(`${bareUrl}/counts`))
  const signed = await signIn(url, dir, database)
  return {
    yixian: yixianTarget(url, signed, database),
    bare: bareTarget(bareUrl, signed.unit),
    pids: { yixian: server.pid!, bare: bareServer.pid!, postgres: await postmasterOf(cluster) },
    databases: { yixian: database, bare: floor },
    where: signed,
    appUrl: urlAt(socket, 'yixian_app', app!, 'yixian'),
    get: (path, cookie) => ask(url + path, { headers: { cookie } }),
    post: (path, cookie, body, command) =>
      ask(url + path, { method: 'POST', headers: { cookie, 'idempotency-key': command }, body }),
    signIn: async (username) => cookieOf(url, username, await passwordIn(dir)),
    worklistBy: (query) => () =>
      ask(`${url}/api/matters?${query}&limit=50`, { headers: { cookie: signed.office } }),
    async strike() {
      await Promise.all([database.end(), floor.end()])
      bareServer.kill('SIGTERM')
      server.kill('SIGTERM')
      await new Promise((done) => server.once('exit', done))
      await rm(dir, { recursive: true, force: true })
    },
  }
}

function start(args: readonly string[]): ChildProcess {
  // As tools/bootstrap.mjs runs it.
  return spawn(process.execPath, ['--max-semi-space-size=8', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function until(ready: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (
      await ready().then(
        () => true,
        () => false,
      )
    )
      return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('the server did not become ready within a minute')
}

async function passwordIn(dir: string): Promise<string> {
  const text = await readFile(join(dir, 'sample.accounts.json'), 'utf8')
  return (JSON.parse(text) as { password: string }).password
}

async function cookieOf(url: string, username: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  return answer.headers.get('set-cookie')!.split(';')[0]!
}

async function signIn(url: string, dir: string, database: pg.Pool) {
  const password = await passwordIn(dir)
  const cookie = (username: string) => cookieOf(url, username, password)
  const { rows } = await database.query(
    `select u.id as unit, u.tenant_id as tenant from people_units u where u.code = 'SA-RS'`,
  )
  const { unit, tenant } = rows[0] as { unit: Id; tenant: Id }
  return { office: await cookie('office'), handler: await cookie('handler.rs'), unit, tenant }
}
