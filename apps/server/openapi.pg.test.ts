// Outside judges of the OpenAPI document: a linter, a generator of clients, and a client built on nothing else.
import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock, systemClock } from '#foundation/core/clock.ts'
import type { Message } from '#foundation/notices/channel.ts'
import { sendDue } from '#foundation/notices/sender.ts'
import { granted } from '#foundation/testing/policy/granted.ts'
import { systemToken } from '#foundation/testing/policy/people.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { servesSubject } from '#capabilities/matters/server/capability.ts'
import { foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { adoptProgramme } from '#capabilities/programmes/server/capability.ts'
import { openLink } from '#capabilities/ratings/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { capabilitiesWith, housePeople } from './capabilities.ts'
import { buildHouse } from './house.ts'
import { senderParts } from './notices.ts'

const modules = resolve(import.meta.dirname, '../../node_modules')
const redocly = join(modules, '@redocly/cli/bin/cli.js')
const generator = join(modules, 'openapi-typescript/bin/cli.js')
const typescript = join(modules, 'typescript/bin/tsc')

let dir: string
let town: Town
let app: FastifyInstance

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yixian-outside-'))
  const at = new Date(systemClock.now()).toISOString()
  const capabilities = capabilitiesWith(housePeople()).slice(1)
  town = await newTown({ capabilities, openLink, serves: servesSubject, at })
  await adoptProgramme(testPool(), manualClock(at), town.tenant, programme)
  await foundCalendar(testPool(), manualClock(at), town.tenant)
  app = await buildHouse({ pool: testPool(), clock: systemClock, homeTenant: town.tenant })
  await app.listen({ host: '127.0.0.1', port: 0 })
  await writeFile(join(dir, 'openapi.json'), (await app.inject('/api/openapi.json')).payload)
  for (const file of ['client.mts', 'call.mts'])
    await copyFile(join(import.meta.dirname, 'outside', file), join(dir, file))
}, 60_000)

afterAll(async () => {
  await app.close()
  await rm(dir, { recursive: true, force: true })
})

interface Ended {
  readonly code: number
  readonly said: string
}

/** Runs a program of Node in the folder, with no variable of ours but those given. */
function run(args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const env = {
    ...{ PATH: process.env.PATH, HOME: dir, NO_COLOR: '1', CI: '1' },
    ...{ REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    ...more,
  }
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: dir, env, maxBuffer: 16 * 1024 * 1024 }, (error, out, err) => {
      done({ code: error ? Number(error.code ?? 1) : 0, said: `${out}${err}` })
    })
  })
}

function typeCheck(): Promise<Ended> {
  const flags = [
    '--noEmit',
    '--strict',
    '--target',
    'es2024',
    '--module',
    'nodenext',
    '--allowImportingTsExtensions',
  ]
  const types = ['--skipLibCheck', '--types', 'node', '--typeRoots', join(modules, '@types')]
  return run([typescript, ...flags, ...types, 'client.mts'])
}

test('the document passes the linter without an error', async () => {
  const { code, said } = await run([redocly, 'lint', 'openapi.json', '--format', 'json'])
  const { totals } = JSON.parse(said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1)) as {
    totals: { errors: number }
  }
  expect([code, totals.errors]).toEqual([0, 0])
}, 60_000)

test('the linter would tell of an error', async () => {
  const text = await readFile(join(dir, 'openapi.json'), 'utf8')
  await writeFile(
    join(dir, 'broken.json'),
    text.replace('"operationId":"raiseMatter"', '"operationId":"listMatters"'),
  )
  expect((await run([redocly, 'lint', 'broken.json'])).code).not.toBe(0)
}, 60_000)

/** What the contact's telephone shows, in a file. */
async function telephone(file: string): Promise<() => Promise<void>> {
  await writeFile(file, '')
  let isOver = false
  const channel = {
    deliver: (message: Message) => writeFile(file, message.kind === 'asker-code' ? message.text : ''),
  }
  const parts = {
    ...senderParts({ pool: testPool(), clock: systemClock, origin: 'http://localhost' }),
    channel,
  }
  const ringing = (async () => {
    while (!isOver) {
      await sendDue(parts, [town.tenant])
      await new Promise((wake) => setTimeout(wake, 50))
    }
  })()
  return async () => {
    isOver = true
    await ringing
  }
}

test('thirty lines on a generated client file, follow and close a matter', async () => {
  expect((await run([generator, 'openapi.json', '-o', 'yixian.d.ts'])).code).toBe(0)
  const script = await readFile(join(dir, 'client.mts'), 'utf8')
  expect(script.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(30)
  expect(await typeCheck()).toEqual({ code: 0, said: '' })
  const office = town.as('coordinator')
  const subject = granted(await office.post('/api/subjects', { kind: 'enterprise', name: '涪江鞋服' })).id
  const told = { subject, name: '吴老板', phone: '13812341234' }
  const contact = granted(await office.post('/api/contacts', told)).id
  const phone = join(dir, 'phone.txt')
  const hangUp = await telephone(phone)
  const { port } = app.server.address() as { port: number }
  const ended = await run(['client.mts'], {
    ...{ URL: `http://127.0.0.1:${port}`, SUBJECT: subject, CONTACT: contact, PHONE: phone },
    UNIT: town.units.bureau,
    OFFICE: (await systemToken(town, 'coordinator', null)).token,
    HANDLER: (await systemToken(town, 'handler', town.units.bureau)).token,
  })
  await hangUp()
  expect(ended).toEqual({ code: 0, said: 'closed 5\n' })
}, 60_000)

test('a client that misreads the document does not pass the type check', async () => {
  const script = await readFile(join(dir, 'client.mts'), 'utf8')
  for (const [right, wrong] of [
    ['grade: 5', 'mark: 5'],
    ["disposition: 'resolved'", "disposition: 'solved'"],
    ["'/api/q/code'", "'/api/q/codes'"],
  ] as const) {
    await writeFile(join(dir, 'client.mts'), script.replace(right, wrong))
    expect((await typeCheck()).code).not.toBe(0)
  }
}, 60_000)
