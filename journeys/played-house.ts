// A whole server for a journey: a fresh jurisdiction, the sample's year played in it, and what arrives on phones there.
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { systemClock } from '../foundation/core/clock.ts'
import type { Id } from '../foundation/core/ids.ts'
import { keepImporting } from '../foundation/imports/runner.ts'
import { sendDue } from '../foundation/notices/sender.ts'
import { newTenant, testPool } from '../foundation/testing/tenant.ts'
import { buildHouse, distFolder, houseImportables } from '../apps/server/house.ts'
import { senderParts } from '../apps/server/notices.ts'
import { playYear } from '../apps/server/simulate/play-year.ts'
import { actorNow } from '../capabilities/people/server/capability.ts'
import { adoptProgramme } from '../capabilities/programmes/server/capability.ts'
import type { LiveNotices } from './notice-rounds.ts'
import { play } from '../programmes/sample/play.ts'
import { programme } from '../programmes/sample/programme.ts'

export interface PlayedHouse {
  readonly origin: string
  readonly tenant: Id
  /** Password of every account of the played year. */
  readonly password: string
  /** One account to sign in with for each role. */
  readonly ways: readonly { readonly role: string; readonly username: string }[]
  /** The first group of `wanted` in the newest text message that has it; sends what waits to be sent first. */
  arrived(wanted: RegExp): Promise<string>
  close(): Promise<void>
}

/** Serves the built pages on a port of its own, by the real clock; the played year ended a minute ago. */
export async function playedHouse({ live }: { live?: LiveNotices } = {}): Promise<PlayedHouse> {
  const pool = testPool()
  const tenant = await newTenant(play.jurisdiction)
  const password = 'a sentence of our own'
  const until = new Date(systemClock.now() - 60_000).toISOString()
  const { ways } = await playYear({ pool, tenant, programme, play, until, password })
  await adoptProgramme(pool, systemClock, tenant, programme)
  const troubles: unknown[] = []
  const imports = keepImporting({
    pool,
    clock: systemClock,
    importables: houseImportables(),
    actorNow,
    tenants: async () => [tenant],
    onError: (error) => void troubles.push(error),
  })
  const app = await buildHouse({
    pool,
    clock: systemClock,
    homeTenant: tenant,
    dist: distFolder,
    wakeImports: imports.wake,
    ...(live ? { notices: live.options } : {}),
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  live?.start(tenant, origin)
  const texts: string[] = []
  const channel = { deliver: async ({ text }: { text: string }) => void texts.unshift(text) }
  const sender = { ...senderParts({ pool, clock: systemClock, origin }), channel }
  return {
    origin,
    tenant,
    password,
    ways,
    arrived: async (wanted) => {
      await sendDue(sender, [tenant])
      const found = texts.map((text) => wanted.exec(text)?.[1]).find(Boolean)
      if (!found) throw new Error(`nothing like ${wanted.source} arrived`)
      return found
    },
    close: async () => {
      await app.close()
      await live?.stop()
      await imports.stop()
      if (troubles.length > 0) throw troubles[0]
    },
  }
}

export const phoneSize = { width: 390, height: 844 }
export const deskSize = { width: 1366, height: 768 }

export interface Manner {
  readonly lang: 'zh-CN' | 'en'
  readonly shade: 'light' | 'dark'
}

/** A browser profile of its own for one person: nothing of the last one is in it. */
export async function personIn(
  browser: Browser,
  viewport: { width: number; height: number },
  { lang, shade }: Manner = { lang: 'zh-CN', shade: 'light' },
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport,
    locale: lang,
    colorScheme: shade,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(15_000)
  return context
}

/** Signs in on the page that `path` shows to somebody unknown. */
export async function signIn(page: Page, house: PlayedHouse, path: string, username: string): Promise<void> {
  await page.goto(`${house.origin}${path}`)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('口令', { exact: true }).fill(house.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('navigation').first().waitFor()
}
