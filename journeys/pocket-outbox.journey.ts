// The officer's phone without signal: nothing typed is lost, everything arrives once, and what is refused waits for its owner.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openBrowser } from './browser.ts'
import { personIn, phoneSize, playedHouse, signIn, type PlayedHouse } from './played-house.ts'

let house: PlayedHouse
let browser: Browser

beforeAll(async () => {
  house = await playedHouse()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await house?.close()
})

test('a visit half written outlives a crash, is saved without signal and arrives once although its first receipt is lost', async () => {
  const { phone, page } = await officer('officer01')
  await begin(page)
  await page.getByLabel('听到了什么').fill('缺熟练焊工六名，夜班开不起来。')
  await page.getByRole('button', { name: '记为问题' }).click()
  await page.getByText('问题 1', { exact: true }).waitFor()
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  await page.close({ runBeforeUnload: false })

  await phone.setOffline(true)
  const later = await phone.newPage()
  await later.goto(`${house.origin}/m/capture`)
  await later.getByText('接着上次没写完的。').waitFor()
  expect(await later.getByLabel('听到了什么').inputValue()).toBe('缺熟练焊工六名，夜班开不起来。')
  expect(await later.getByLabel('一句话说清').inputValue()).toBe('缺熟练焊工六名，夜班开不起来')
  await later.getByRole('button', { name: '保存' }).click()
  await later.getByText('已存在本机', { exact: true }).first().waitFor()
  expect(await axeFindings(later)).toEqual([])

  const before = await visitsOf(later)
  let posts = 0
  await later.route('**/api/commands', async (route) => {
    posts += 1
    if (posts > 1) return route.continue()
    // Decided by the server, but the answer never reaches the phone.
    await route.fetch()
    await route.abort()
  })
  await phone.setOffline(false)
  await later.getByText('已收到').waitFor()
  expect(posts).toBeGreaterThan(1)
  expect((await visitsOf(later)) - before).toBe(1)
  await phone.close()
})

test('what the server refuses stays with its reason, is changed by its owner and then taken', async () => {
  const { phone, page } = await officer('officer02')
  await begin(page)
  await page.getByLabel('听到了什么').fill('一切正常')
  await page.route('**/api/commands', (route) =>
    route.continue({ postData: route.request().postData()!.replace('"on-site"', '"by-balloon"') }),
  )
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('heading', { name: '没有收下' }).waitFor()
  await page.getByRole('link', { name: '到“今天”处理' }).click()
  await page.getByRole('list', { name: '本机上的' }).getByRole('button').click()
  await page.getByText('by-balloon').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.unroute('**/api/commands')
  await page.getByRole('button', { name: '改后再存' }).click()
  expect(await page.getByLabel('听到了什么').inputValue()).toBe('一切正常')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已收到').waitFor()
  await phone.close()
})

test('a promise for so many working days is counted where the calendar is, and says that its day may change', async () => {
  const { phone, page } = await officer('officer04')
  await begin(page)
  await page.getByLabel('听到了什么').fill('专线还没有接通')
  await page.getByRole('button', { name: '记一项承诺' }).click()
  await page.getByLabel('答应了什么').fill('接通专线')
  await page.getByText('几个工作日内').click()
  const days = page.getByLabel('几个工作日', { exact: true })
  await days.fill('0')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('请写 1 到 999 的天数').waitFor()
  expect(await axeFindings(page)).toEqual([])
  // A year of working days reaches beyond whatever has been published.
  await days.fill('250')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已收到').waitFor()
  await page.goto(`${house.origin}/m/`)
  await page.getByText('前（暂定）').waitFor()
  await phone.close()
})

test('a session that lapses while one writes costs a password and no word', async () => {
  const { phone, page } = await officer('officer03')
  await begin(page)
  await page.getByLabel('听到了什么').fill('路灯不亮')
  await phone.clearCookies()
  await page.getByRole('button', { name: '保存' }).click()
  const again = page.getByRole('dialog', { name: '请重新登录' })
  await again.getByLabel('口令', { exact: true }).fill(house.password)
  await again.getByRole('button', { name: '登录' }).click()
  await page.getByText('已收到').waitFor()
  await phone.close()
})

async function officer(username: string): Promise<{ phone: BrowserContext; page: Page }> {
  const phone = await personIn(browser, phoneSize)
  const page = await phone.newPage()
  await signIn(page, house, '/m/', username)
  return { phone, page }
}

/** Opens Capture with the first of the officer's subjects. */
async function begin(page: Page): Promise<void> {
  await page.getByRole('link', { name: '记一次', exact: true }).click()
  await page.getByRole('list', { name: '我挂钩的' }).getByRole('button').first().click()
  await page.getByRole('radio', { name: '实地走访' }).waitFor()
}

/** How many visits the server has of the one signed in here; asked past the page's own signal. */
async function visitsOf(page: Page): Promise<number> {
  const reply = await page.context().request.get(`${house.origin}/api/visits?mine=true&limit=200`)
  return ((await reply.json()) as { items: unknown[] }).items.length
}
