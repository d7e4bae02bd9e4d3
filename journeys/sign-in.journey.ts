// The ways in at desk and phone: single sign-on is offered where the house has it, and one reads why it led nowhere.
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../foundation/core/clock.ts'
import { newTenant, testPool } from '../foundation/testing/tenant.ts'
import { buildHouse, distFolder } from '../apps/server/house.ts'
import { axeFindings, openBrowser } from './browser.ts'
import { deskSize, personIn, phoneSize } from './played-house.ts'

/** Nobody listens there. */
const oidc = { issuer: 'http://127.0.0.1:1', clientId: 'yixian', label: '赣政通', insecure: true }

const apps: FastifyInstance[] = []
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  for (const app of apps) await app.close()
})

test.each(['/', '/m/'])(
  'at %s single sign-on is offered by its name, and a provider that does not answer is said in words, once',
  async (path) => {
    const origin = await houseWith({ people: { oidc } })
    const page = await (await personIn(browser, phoneSize, { lang: 'zh-CN', shade: 'dark' })).newPage()
    await page.goto(origin + path)
    await page.getByRole('link', { name: '赣政通' }).click()
    await page.getByRole('alert').getByText('统一身份认证暂时不可用').waitFor()
    await page.getByRole('link', { name: '赣政通' }).waitFor()
    expect(page.url()).toBe(origin + path)
    expect(await axeFindings(page)).toEqual([])
    await page.reload()
    await page.getByRole('link', { name: '赣政通' }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.context().close()
  },
)

test('a house without single sign-on offers none, and an address cannot put words into its mouth', async () => {
  const origin = await houseWith({})
  const page = await (await personIn(browser, deskSize)).newPage()
  const ways = page.waitForResponse('**/api/sign-in-ways')
  await page.goto(`${origin}/?refused=call-1380000`)
  await ways
  await page.getByRole('button', { name: '登录' }).waitFor()
  expect(await page.getByRole('link').count()).toBe(0)
  expect(await page.getByRole('alert').count()).toBe(0)
  await page.goto(`${origin}/?refused=sso.unknown`)
  await page.getByRole('alert').getByText('这个统一身份没有对应的账号').waitFor()
  await page.context().close()
})

async function houseWith(more: Partial<Parameters<typeof buildHouse>[0]>): Promise<string> {
  const pool = testPool()
  const homeTenant = await newTenant('示例县')
  const app = await buildHouse({ pool, clock: systemClock, homeTenant, dist: distFolder, ...more })
  apps.push(app)
  await app.listen({ host: '127.0.0.1', port: 0 })
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
}
