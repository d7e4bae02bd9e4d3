// The ladder in a real browser: what nobody above can take stands on the desk with why; a chair is filled, and it climbs past the empty one.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock, systemClock } from '../foundation/core/clock.ts'
import { testPool } from '../foundation/testing/tenant.ts'
import { buildHouse } from '../apps/server/house.ts'
import { signIn as signInAt, type Player } from '../apps/server/simulate/player.ts'
import { sweepDue } from '../capabilities/escalations/server/sweeping.ts'
import { axeFindings, complaintsOf, openBrowser } from './browser.ts'
import { seatOf } from './desk-steps.ts'
import { deskSize, personIn, playedHouse, type PlayedHouse } from './played-house.ts'

let house: PlayedHouse
let browser: Browser
let office: string

beforeAll(async () => {
  house = await playedHouse()
  browser = await openBrowser()
  office = house.ways.find(({ role }) => role === 'coordinator')!.username
})

afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const sweep = () => {
  const onError = (error: unknown) => {
    throw error
  }
  return sweepDue({ pool: testPool(), clock: systemClock, onError }, house.tenant)
}

/** As people did it two months ago, whose time is over now. */
async function twoMonthsAgo<T>(act: (office: Player) => Promise<T>): Promise<T> {
  const clock = manualClock(new Date(systemClock.now() - 60 * 86_400_000).toISOString())
  const app = await buildHouse({ pool: testPool(), clock, homeTenant: house.tenant })
  try {
    return await act(await signInAt(app, office, house.password))
  } finally {
    await app.close()
  }
}

interface Made {
  readonly items: readonly { readonly id: string }[]
}

async function dispatched(title: string, rung: string): Promise<string> {
  return twoMonthsAgo(async (player) => {
    const raise = { programme: 'sample', subject: null, title, text: `${title}。`, class: 'labour' }
    const { id } = await player.post<{ id: string }>('/api/matters', raise)
    const { items } = await player.get<Made>('/api/units?search=人社局')
    await player.post(`/api/matters/${id}/dispatch`, { unit: items[0]!.id, rung })
    return id
  })
}

/** Takes the accounts of both upper rungs away, or gives one back. */
async function turn(what: 'disable' | 'enable', username: string): Promise<void> {
  const keeper = await seatOf(browser, house, 'sysadmin', '/accounts')
  const { items } = await keeper.get<{ items: { id: string; username: string }[] }>(
    `/api/accounts?search=${username}`,
  )
  const id = items.find((account) => account.username === username)!.id
  const status = await keeper.page.evaluate(
    async ([path]) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      return (await fetch(path!, { method: 'POST', headers, body: '{"reason":"调离"}' })).status
    },
    [`/api/accounts/${id}/${what}`],
  )
  expect(status).toBe(200)
  await keeper.leave()
}

test('a matter that nobody above can take is on the desk with why; once a chair is filled, it climbs past the empty one', async () => {
  const climbing = await dispatched('缺钳工，等了两个月', 'department')
  await dispatched('跨省用工，等了两个月', 'leader')
  for (const username of ['handler.grp', 'leader']) await turn('disable', username)
  expect((await sweep()).stuck).toBeGreaterThanOrEqual(2)

  const { page, leave } = await seatOf(browser, house, office, '/')
  const list = page.getByRole('list', { name: '提不上去的事项' })
  await list.getByText('缺钳工，等了两个月').waitFor()
  await page.getByRole('link', { name: '提级受阻 · 看全部' }).click()
  await page.getByRole('heading', { level: 1, name: '提级受阻' }).waitFor()
  const empty = list.getByRole('link').filter({ hasText: '缺钳工，等了两个月' })
  await empty.getByText('领导小组：服务企业领导小组无人在岗；领导：县领导无人在岗').waitFor()
  await empty.getByText(/开账号、授角色/).waitFor()
  await shoot(page, 'zh-light')
  const top = list.getByRole('link').filter({ hasText: '跨省用工，等了两个月' })
  await top.getByText('领导：已是最高层级').waitFor()
  expect(await axeFindings(page)).toEqual([])
  // Acted on where it is read: the matter opens beside the list, with what may be done.
  await empty.click()
  const pane = page.getByRole('complementary')
  await pane.getByRole('heading', { name: '缺钳工，等了两个月' }).waitFor()
  await pane.getByRole('button', { name: /^提级/ }).first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  await leave()

  await turn('enable', 'leader')
  expect((await sweep()).climbed).toBeGreaterThanOrEqual(1)
  const after = await seatOf(browser, house, office, `/matters/${climbing}`)
  await after.page
    .getByText(/超过期限未答复，从“部门”自动提到“领导”，由县领导办，期限.*；跳过服务企业领导小组：无人在岗/)
    .waitFor()
  await after.page.getByText('没有解决：超过期限未答复').waitFor()
  expect(await axeFindings(after.page)).toEqual([])
  await shoot(after.page, 'climbed')
  await after.page.goto(`${house.origin}/escalations`)
  await after.page.getByText('跨省用工，等了两个月').waitFor()
  expect(await after.page.getByText('缺钳工，等了两个月').count()).toBe(0)
  await after.leave()
})

test('the list reads in both languages and both shades', async () => {
  for (const manner of [
    { lang: 'zh-CN', shade: 'dark' },
    { lang: 'en', shade: 'light' },
  ] as const) {
    const context = await personIn(browser, deskSize, manner)
    await context.request.post(`${house.origin}/api/session`, {
      data: { username: office, password: house.password },
    })
    const page = await context.newPage()
    const complaints = complaintsOf(page)
    await page.goto(`${house.origin}/escalations`)
    await page.getByText('跨省用工，等了两个月').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await shoot(page, `${manner.lang}-${manner.shade}`)
    await context.close()
    expect(complaints).toEqual([])
  }
})

/** With UI_SHOTS=<folder>, for whoever wants to look. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['UI_SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/escalation-${name}.png` })
}
