// Starting the server on a migrated database: the jurisdiction, its programme, the played year the first time, then HTTP.
import { availableParallelism } from 'node:os'
import { systemClock, isoNow } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { keepCheckpoints } from '#foundation/ledger/checkpoint.ts'
import { trustedProxies } from '#foundation/http/trusted-proxy.ts'
import { wantedDigest } from '#foundation/ledger/digest.ts'
import { useHouseKey } from '#foundation/ledger/house-key.ts'
import { checkpointKey } from '#foundation/ledger/keys.ts'
import { sequencerLag } from '#foundation/ledger/lag.ts'
import { startDeliverer } from '#foundation/notices/deliverer.ts'
import { startSender } from '#foundation/notices/sender.ts'
import { keepImporting } from '#foundation/imports/runner.ts'
import { hear } from '#foundation/postgres/listening.ts'
import { openPool, type Pool } from '#foundation/postgres/pool.ts'
import { keepRounds } from '#foundation/postgres/rounds.ts'
import { findTenant, tenantDigest } from '#foundation/postgres/tenants.ts'
import { troubleOf } from '#foundation/postgres/trouble.ts'
import { foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { noticesChannel, waysOf } from '#capabilities/notices/server/capability.ts'
import {
  actorNow,
  mailOf,
  oidcSettings,
  phoneOf,
  type PeopleOptions,
} from '#capabilities/people/server/capability.ts'
import { adoptProgramme } from '#capabilities/programmes/server/capability.ts'
import { channelsOf } from './channels.ts'
import { firstYear, waysIn } from './first-year.ts'
import { buildHouse, distFolder, houseImportables } from './house.ts'
import { senderParts } from './notices.ts'
import { findProgramme, programmeNames, type Known } from './programmes.ts'
import { houseRounds } from './rounds.ts'

export interface StartOptions {
  readonly appUrl: string
  readonly ownerUrl: string
  readonly dataDir: string
  readonly programme: string
  readonly port: number
  readonly host: string
  /** What the ledger is to be kept with, `sha256` or `sm3`; must agree with what was founded. */
  readonly digest?: string | undefined
  readonly say: (line: string) => void
}

/** Up and listening when it returns; `stop` ends the requests under way, then everything else. */
export async function startServer(options: StartOptions): Promise<{ url: string; stop(): Promise<void> }> {
  const known = findProgramme(options.programme)
  if (!known)
    throw troubleOf('programme.unknown', { name: options.programme, known: programmeNames.join(', ') })
  const digest = wantedDigest(options.digest ?? process.env.YIXIAN_DIGEST)
  await useHouseKey(options.dataDir)
  const pool = openPool({ url: options.appUrl, max: clientsFor(availableParallelism()) })
  try {
    const found = await findTenant(options.ownerUrl, options.programme)
    if (found && digest) await checkDigest(options.ownerUrl, found, digest)
    const tenant = found ?? (await firstYear({ ...options, digest }, known, pool))
    await adopt(pool, tenant, known)
    return await listen(options, pool, tenant)
  } catch (error) {
    await pool.end()
    throw error
  }
}

/**
 * Clients of the database: a transaction here is short and busy, so more of them than the cores can carry only get into
 * each other's way. Some to spare for an export or a slow link.
 */
function clientsFor(cores: number): number {
  return Math.max(6, 2 * cores + 2)
}

async function checkDigest(ownerUrl: string, tenant: Id, digest: string): Promise<void> {
  const founded = await tenantDigest(ownerUrl, tenant)
  if (founded !== digest) throw troubleOf('digest.founded', { founded, digest })
}

async function adopt(pool: Pool, tenant: Id, { programme }: Known): Promise<void> {
  const ran = await adoptProgramme(pool, systemClock, tenant, programme)
  if (ran.outcome === 'refused')
    throw troubleOf('programme.refused', { reason: ran.refusal.refused, ...ran.refusal.details })
  const founded = await foundCalendar(pool, systemClock, tenant)
  if (founded.outcome === 'refused')
    throw troubleOf('calendar.refused', { reason: founded.refusal.refused, ...founded.refusal.details })
}

async function listen(options: StartOptions, pool: Pool, tenant: Id) {
  const { host, port, dataDir, say } = options
  const origin = process.env.YIXIAN_ORIGIN ?? ''
  const trusted = trustedProxies(process.env.YIXIAN_TRUST_PROXY)
  const ready = async () => ((await sequencerLag(pool)).seconds > 120 ? ['checkpoints'] : [])
  const imports = keepImporting({
    pool,
    clock: systemClock,
    importables: houseImportables(),
    actorNow,
    onError: complain,
  })
  const channels = channelsOf(process.env, dataDir)
  const hearing = hear({ url: options.appUrl, channel: noticesChannel, onError: complain })
  const { setUp, rates } = channels
  const app = await buildHouse({
    pool,
    clock: systemClock,
    homeTenant: tenant,
    origin,
    trusted,
    dist: distFolder,
    ready,
    wakeImports: imports.wake,
    people: singleSignOn(),
    notices: { setUp, rates, refusalOf: channels.outgoing.refusalOf, hearing },
  })
  await app.listen({ host, port })
  const url = origin || `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`
  const checkpoints = keepCheckpoints({ pool, key: await checkpointKey(dataDir), onError: complain })
  const ground = { pool, clock: systemClock }
  const sender = startSender({ ...senderParts({ ...ground, origin: url }), channel: channels.sms, rates })
  const ways = waysOf({ ...channels, pool, phoneOf, mailOf })
  const deliverer = startDeliverer({ ...ground, ways, rates, log: () => {} })
  const houseParts = { ...ground, origin: url, onError: complain }
  const rounds = keepRounds({ pool, rounds: houseRounds(houseParts), onError: complain })
  say(url)
  for (const line of await waysIn(dataDir, options.programme)) say(line)
  return {
    url,
    async stop() {
      await app.close()
      await imports.stop()
      await rounds.stop()
      await sender.stop()
      await deliverer.stop()
      await hearing.stop()
      await checkpoints.stop()
      await pool.end()
    },
  }
}

function singleSignOn(): Partial<PeopleOptions> {
  const oidc = oidcSettings(process.env)
  return oidc ? { oidc } : {}
}

function complain(error: unknown): void {
  process.stderr.write(`${isoNow(systemClock)} ${error instanceof Error ? error.message : String(error)}\n`)
}
