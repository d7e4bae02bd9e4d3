// Single sign-on against a real provider on loopback, and against hostile ones that answer with something wrong.
import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { httpMessages } from '#foundation/http/messages.ts'
import { buildServer } from '#foundation/http/server.ts'
import { callerWith } from '#foundation/testing/caller.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { people } from './capability.ts'
import { oidcFrom, openIdConnect } from './sso.ts'

const origin = 'https://yixian.test'
const callback = `${origin}/api/session/oidc/callback`
const clientId = 'yixian'
const clientSecret = 'not a secret: a test'
const servers: Server[] = []

afterAll(() => Promise.all(servers.map((server) => new Promise((done) => server.close(done)))))

async function listening(
  handler: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(handler)
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The town's own server, with this provider configured. */
async function houseOf(town: Town, issuer: string | null) {
  const capability = people(issuer ? { oidc: { issuer, clientId, clientSecret, insecure: true } } : {})
  const app = await buildServer({
    pool: testPool(),
    clock: systemClock,
    identity: capability.identity(testPool()),
    homeTenant: town.tenant,
    served: capability.served,
    messages: { ...httpMessages, ...capability.messages },
    origin,
    ready: async () => [],
    version: 'test',
  })
  return callerWith((request) => app.inject(request).then((reply) => reply), {})
}

type House = Awaited<ReturnType<typeof houseOf>>

/** Begins at our door: gives where the browser is sent and the cookie it keeps. */
async function start(house: House, query = '') {
  const sent = await house.get(`/api/session/oidc${query}`)
  expect(sent.status).toBe(303)
  const cookie = /__Host-yx_state=[^;]+/.exec(String(sent.headers['set-cookie']))![0]
  return { url: new URL(String(sent.headers['location'])), headers: { cookie } }
}

function finish(house: House, answer: URLSearchParams, headers: Record<string, string>) {
  return house.get(`/api/session/oidc/callback?${answer}`, { headers })
}

function link(town: Town, issuer: string, subject: string) {
  const id = town.as('handler').account
  return town.as('sysadmin').post(`/api/accounts/${id}/identities`, { issuer, subject })
}

/** oidc-provider, with a visitor who is `subject` and agrees at once. */
async function realProvider(subject: string): Promise<string> {
  const made: { provider?: Provider } = {}
  const issuer = await listening((request, response) => {
    if (!request.url!.startsWith('/at-once/')) return void made.provider!.callback()(request, response)
    const result = { login: { accountId: subject } }
    void made.provider!.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  })
  made.provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [callback],
        response_types: ['code'],
      },
    ],
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_ctx, interaction) => `/at-once/${interaction.uid}` },
    cookies: { keys: ['test'] },
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId, accountId: ctx.oidc.session!.accountId! })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  return issuer
}

/** Walks as a browser does from the provider's door to ours, cookies kept. */
async function walk(url: URL): Promise<URLSearchParams> {
  const jar = new Map<string, string>()
  for (let at = url; ;) {
    if (at.origin === origin) return at.searchParams
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const set of reply.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!
      jar.set(name!, value!)
    }
    at = new URL(reply.headers.get('location')!, at)
  }
}

test('whoever the provider knows, and whose identity is linked, is signed in', async () => {
  const town = await newTown()
  const issuer = await realProvider('3604')
  const house = await houseOf(town, issuer)
  const linked = await link(town, issuer, '3604')
  expect(linked.status).toBe(200)
  const { url, headers } = await start(house)
  expect(url.searchParams.get('code_challenge_method')).toBe('S256')
  const answer = await walk(url)
  const back = await finish(house, answer, headers)
  expect([back.status, back.headers['location']]).toEqual([303, '/'])
  const [session, state] = back.headers['set-cookie'] as string[]
  expect(session).toMatch(
    /^__Host-yx_session=[\w-]{64}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  expect(state).toMatch(/^__Host-yx_state=; Max-Age=0/)
  const me = await house.get('/api/session', { headers: { cookie: session!.split(';')[0]! } })
  expect(me.body).toMatchObject({ name: '周建国', roles: ['handler'] })
  const again = await finish(house, answer, headers)
  expect(again.headers['location']).toBe('/?refused=sso.refused')
})

test('an identity that is linked to nobody signs nobody in, whatever its e-mail says', async () => {
  const town = await newTown()
  const house = await houseOf(town, await realProvider('stranger'))
  const { url, headers } = await start(house)
  const back = await finish(house, await walk(url), headers)
  expect(back.headers['location']).toBe('/?refused=sso.unknown')
  expect(String(back.headers['set-cookie'])).not.toContain('yx_session')
})

test('a round that begins on the phone ends on the phone, whether it opens the door or not', async () => {
  const town = await newTown()
  const issuer = await realProvider('3606')
  const house = await houseOf(town, issuer)
  const comeBack = async () => {
    const { url, headers } = await start(house, '?to=pocket')
    return (await finish(house, await walk(url), headers)).headers['location']
  }
  expect(await comeBack()).toBe('/m/?refused=sso.unknown')
  expect((await link(town, issuer, '3606')).status).toBe(200)
  expect(await comeBack()).toBe('/m/')
  expect((await house.get('/api/session/oidc?to=//elsewhere.test')).status).toBe(400)
})

test('one identity opens one account, and none that is disabled', async () => {
  const town = await newTown()
  const issuer = await realProvider('3604')
  const house = await houseOf(town, issuer)
  await link(town, issuer, '3604')
  const other = town.as('leader').account
  const taken = await town
    .as('sysadmin')
    .post(`/api/accounts/${other}/identities`, { issuer, subject: '3604' })
  expect(taken.body.code).toBe('account.identity-taken')
  await town.as('sysadmin').post(`/api/accounts/${town.as('handler').account}/disable`, { reason: '休假' })
  const { url, headers } = await start(house)
  expect((await finish(house, await walk(url), headers)).headers['location']).toBe('/?refused=sso.unknown')
})

test('without a provider, or with one that is away, the visitor is told', async () => {
  const town = await newTown()
  const off = await (await houseOf(town, null)).get('/api/session/oidc')
  expect(off.headers['location']).toBe('/?refused=sso.off')
  const phone = await (await houseOf(town, null)).get('/api/session/oidc?to=pocket')
  expect(phone.headers['location']).toBe('/m/?refused=sso.off')
  const away = await (await houseOf(town, 'http://127.0.0.1:9')).get('/api/session/oidc')
  expect(away.headers['location']).toBe('/?refused=sso.away')
})

test('the sign-in page is told which ways there are, also when it comes with a sign-in that is over', async () => {
  const town = await newTown()
  const ways = async (house: House, headers: Record<string, string> = {}) =>
    (await house.get('/api/sign-in-ways', { headers })).body
  expect(await ways(await houseOf(town, null))).toEqual({ password: true, sso: null })
  const on = await houseOf(town, 'http://127.0.0.1:9')
  const label = '统一身份认证'
  expect(await ways(on)).toEqual({ password: true, sso: { label } })
  expect(await ways(on, { 'accept-language': 'en' })).toMatchObject({ sso: { label: 'Single sign-on' } })
  expect(await ways(on, { cookie: '__Host-yx_session=over' })).toEqual({ password: true, sso: { label } })
})

test('the environment names the provider, and how people here call it', () => {
  const env = { YIXIAN_OIDC_ISSUER: 'https://sso.example', YIXIAN_OIDC_CLIENT_ID: 'yixian' }
  expect(oidcFrom({ ...env, YIXIAN_OIDC_CLIENT_ID: '' })).toBeUndefined()
  expect(oidcFrom(env)).toEqual({ issuer: 'https://sso.example', clientId: 'yixian', insecure: false })
  const named = oidcFrom({ ...env, YIXIAN_OIDC_LABEL: ' 赣政通 ' })!
  expect(openIdConnect(named).label).toEqual({ zh: '赣政通', en: '赣政通' })
})

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })

interface Lie {
  readonly claims?: object
  readonly header?: object
  readonly sign?: (text: string) => string
}

function signed(text: string, key = privateKey): string {
  return createSign('RSA-SHA256').update(text).sign(key).toString('base64url')
}

/** A provider that says what it is told to say: the truth but for `lie`. Codes are good once. */
async function lyingProvider(lie: Lie) {
  const nonces = new Map<string, string>()
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const idToken = (nonce: string) => {
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: issuer, aud: clientId, sub: '3604', nonce, iat: now, exp: now + 60, ...lie.claims }
    const text = `${part({ alg: 'RS256', kid: 'k', ...lie.header })}.${part(claims)}`
    return `${text}.${(lie.sign ?? signed)(text)}`
  }
  const issuer: string = await listening((request, response) => {
    const json = (status: number, body: object) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.url!.endsWith('/openid-configuration'))
      return json(200, {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['RS256'],
        authorization_response_iss_parameter_supported: true,
      })
    if (request.url === '/jwks')
      return json(200, {
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', use: 'sig', alg: 'RS256' }],
      })
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      const code = new URLSearchParams(body).get('code')!
      const nonce = nonces.get(code)
      nonces.delete(code)
      if (nonce === undefined) return json(400, { error: 'invalid_grant' })
      return json(200, { access_token: 'x', token_type: 'Bearer', id_token: idToken(nonce) })
    })
  })
  const agree = (url: URL): URLSearchParams => {
    const code = randomBytes(8).toString('hex')
    nonces.set(code, url.searchParams.get('nonce')!)
    return new URLSearchParams({ code, state: url.searchParams.get('state')!, iss: issuer })
  }
  return { issuer, agree }
}

async function triedWith(lie: Lie, change: (answer: URLSearchParams) => void = () => {}) {
  const town = await newTown()
  const { issuer, agree } = await lyingProvider(lie)
  const house = await houseOf(town, issuer)
  await link(town, issuer, '3604')
  const { url, headers } = await start(house)
  const answer = agree(url)
  change(answer)
  const back = await finish(house, answer, headers)
  return { back, house, answer, headers, agree }
}

test('the hand-made provider signs in when it tells the truth', async () => {
  const { back } = await triedWith({})
  expect(back.headers['location']).toBe('/')
})

const hourAgo = Math.floor(Date.now() / 1000) - 3600
test.each<[string, Lie]>([
  ['another nonce', { claims: { nonce: 'of another round' } }],
  ['no nonce', { claims: { nonce: undefined } }],
  ['another issuer', { claims: { iss: 'http://127.0.0.1:1' } }],
  ['another audience', { claims: { aud: 'another client' } }],
  ['a past expiry', { claims: { iat: hourAgo, exp: hourAgo + 60 } }],
  ['no signature (alg none)', { header: { alg: 'none' }, sign: () => '' }],
  ['the client’s secret as key (HS256)', { header: { alg: 'HS256' } }],
  ['a stranger’s signature', { sign: (text) => signed(text, stranger.privateKey) }],
])('an answer with %s counts for nothing', async (_what, lie) => {
  const { back } = await triedWith(lie)
  expect(back.headers['location']).toBe('/?refused=sso.refused')
  expect(String(back.headers['set-cookie'])).not.toContain('yx_session')
})

test('an answer to another state, from another issuer, or without a code counts for nothing', async () => {
  const changes: ((answer: URLSearchParams) => void)[] = [
    (answer) => answer.set('state', 'of another round'),
    (answer) => answer.set('iss', 'http://127.0.0.1:1'),
    (answer) => answer.delete('iss'),
    (answer) => answer.delete('code'),
    (answer) => answer.set('error', 'access_denied'),
  ]
  for (const change of changes) {
    const { back } = await triedWith({}, change)
    expect(back.headers['location']).toBe('/?refused=sso.refused')
  }
})

test('an answer shown in another browser, or a code brought to another round, counts for nothing', async () => {
  const { house, answer, agree } = await triedWith({}, (asked) => asked.set('state', 'lost on the way'))
  const other = await start(house)
  answer.set('state', other.url.searchParams.get('state')!)
  expect((await finish(house, answer, {})).headers['location']).toBe('/?refused=sso.refused')
  expect((await finish(house, answer, other.headers)).headers['location']).toBe('/?refused=sso.refused')
  const mine = await start(house)
  const good = agree(mine.url)
  expect((await finish(house, good, mine.headers)).headers['location']).toBe('/')
  expect((await finish(house, good, mine.headers)).headers['location']).toBe('/?refused=sso.refused')
})
