// A plan in a real browser: a bar dragged and saved after a look at what it moves, pushed by keys and left, read on a phone.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openBrowser } from './browser.ts'
import { seatOf } from './desk-steps.ts'
import { phoneSize, playedHouse, type PlayedHouse } from './played-house.ts'

interface Plan {
  readonly version: number
  readonly title: string
  readonly milestones: readonly { readonly key: string; readonly length: number; readonly due: string }[]
  readonly steps: readonly { readonly type: string; readonly reason: { readonly zh: string } | null }[]
}

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

/** The played year's plan, opened from the list. */
async function opened() {
  const seat = await seatOf(browser, house, office, '/plans')
  await seat.page.getByRole('link', { name: '二期厂房扩建' }).click()
  await seat.page.getByRole('heading', { level: 1, name: '二期厂房扩建' }).waitFor()
  const id = new URL(seat.page.url()).pathname.split('/')[2]!
  return { ...seat, plan: () => seat.get<Plan>(`/api/plans/${id}`) }
}

const difference = (page: Page) => page.getByRole('complementary', { name: '会怎样变' })

test('the end of a milestone is dragged: what moves is shown before it is saved, and saved is what was shown', async () => {
  const { page, plan, leave } = await opened()
  const before = await plan()
  await page.getByRole('slider', { name: '招工备岗：完成期限' }).scrollIntoViewIfNeeded()
  const end = (await page.getByRole('slider', { name: '招工备岗：完成期限' }).boundingBox())!
  await page.mouse.move(end.x + 6, end.y + 13)
  await page.mouse.down()
  await page.mouse.move(end.x + 60, end.y + 13, { steps: 6 })
  await page.mouse.up()
  const pane = difference(page)
  await pane.getByText(/^\d+ 个节点变动$/).waitFor()
  await pane.getByText('本节点有调整').waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect((await plan()).version).toBe(before.version)
  await pane.getByRole('button', { name: '保存' }).click()
  await pane.getByText('请填写').waitFor()
  await pane.getByLabel('理由').fill('技校推荐的人要先培训')
  await pane.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存').waitFor()
  await pane.waitFor({ state: 'detached' })
  const after = await plan()
  expect(after.milestones[2]!.length).toBeGreaterThan(before.milestones[2]!.length)
  expect(after.steps.at(-1)).toMatchObject({ type: 'MilestoneMoved', reason: { zh: '技校推荐的人要先培训' } })
  await leave()
})

test('the arrow keys push a milestone, what no longer fits is said, and Escape leaves all as it was', async () => {
  const { page, plan, leave } = await opened()
  const { version } = await plan()
  await page.getByRole('slider', { name: '主体开工', exact: true }).focus()
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowRight')
  await difference(page).getByText('缺 3 个工作日').waitFor()
  await difference(page)
    .getByText(/^节点“主体开工”最早 .* 完成，比目标日期/)
    .waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await difference(page).waitFor({ state: 'detached' })
  expect((await plan()).version).toBe(version)
  await leave()
})

test('the due day of a milestone opens to what holds it and to its working days', async () => {
  const { page, leave } = await opened()
  await page.getByRole('tab', { name: '表格' }).click()
  const row = page.getByRole('row').filter({ hasText: '主体开工' })
  await row.getByTitle('怎么算的').click()
  const box = page.getByRole('dialog', { name: '怎么算的' })
  await box.getByText(/^全部节点须在目标日期.*前完成，从那天往回排。自 .* 起算 \d+ 个工作日/).waitFor()
  await box.getByRole('list', { name: '逐日计算' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await leave()
})

test('a milestone is marked as finished from its own sheet, and the history tells it', async () => {
  const { page, plan, leave } = await opened()
  await page.getByRole('button', { name: '规划许可核发' }).first().click()
  const sheet = page.getByRole('dialog', { name: '规划许可核发' })
  await sheet.getByRole('button', { name: '标记完成' }).click()
  await sheet.getByLabel('说明').fill('证已领')
  expect(await axeFindings(page)).toEqual([])
  await sheet.getByRole('button', { name: '预览' }).click()
  await difference(page).getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存').waitFor()
  expect((await plan()).steps.at(-1)).toMatchObject({ type: 'MilestoneFinished', reason: { zh: '证已领' } })
  await page.getByRole('tab', { name: '经过' }).click()
  await page.getByText('证已领').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await leave()
})

test('a new plan is reckoned row by row before it is made, and refused by what is wrong in it', async () => {
  const { page, leave } = await seatOf(browser, house, office, '/plans/new')
  await page.getByRole('button', { name: '试排' }).click()
  await page.getByText('请填写').first().waitFor()
  await page.getByLabel('属于哪个服务对象').fill('青山')
  await page.getByRole('listbox').getByRole('option').first().click()
  await page.getByLabel('名称').fill('三期供电')
  await page.getByLabel('目标日期').fill(dayAhead(60))
  await page.getByRole('textbox', { name: '节点', exact: true }).fill('方案答复')
  await page.getByRole('button', { name: '加一个节点' }).click()
  const second = page.getByRole('listitem', { name: '第 2 个节点' })
  await second.getByRole('textbox', { name: '节点', exact: true }).fill('送电')
  await second.getByRole('textbox', { name: '前置节点' }).fill('1、2')
  await page.getByRole('button', { name: '试排' }).click()
  await page.getByText(/^节点“送电”等来等去等到了自己/).waitFor()
  await second.getByRole('textbox', { name: '前置节点' }).fill('1')
  await page.getByRole('button', { name: '试排' }).click()
  await page.getByText(/^余量 \d+ 个工作日$/).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '编好' }).click()
  await page.getByRole('heading', { level: 1, name: '三期供电' }).waitFor()
  await page.getByRole('slider', { name: '送电', exact: true }).waitFor()
  await leave()
})

test('on a phone it is a list that reads, and the office changes the plan there, too', async () => {
  const { page, leave } = await opened()
  await page.setViewportSize(phoneSize)
  await page.getByRole('rowheader', { name: '主体开工' }).waitFor()
  expect(await page.getByRole('slider').count()).toBe(0)
  const wide = await page.evaluate(`document.documentElement.scrollWidth > innerWidth`)
  expect([wide, await axeFindings(page)]).toEqual([false, []])
  await page.getByRole('link', { name: '调整' }).click()
  await page.getByLabel('目标日期').fill(dayAhead(120))
  await page.getByRole('button', { name: '预览' }).click()
  await difference(page).getByLabel('理由').fill('延期到春节后')
  await difference(page).getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存').waitFor()
  await leave()
})

test('on the phone a unit finds what it has to finish, sees what moves, and says that it is done', async () => {
  const handler = house.ways.find(({ role }) => role === 'handler')!.username
  const { page, leave } = await seatOf(browser, house, handler, '/m/me')
  await page.setViewportSize(phoneSize)
  await page.getByRole('link', { name: '本单位的工期节点' }).click()
  const mine = page.getByRole('list', { name: '本单位的工期节点' }).getByRole('button')
  await mine.first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  const before = await mine.count()
  await mine.filter({ hasText: '招工备岗' }).click()
  const box = page.getByRole('dialog', { name: '这个节点今天完成？' })
  await box.getByText(/日期/).first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  await box.getByRole('button', { name: '已完成' }).click()
  await box.waitFor({ state: 'detached' })
  if (before === 1) await page.getByText('没有要完成的节点').waitFor()
  else await mine.filter({ hasText: '招工备岗' }).waitFor({ state: 'detached' })
  await leave()
})

function dayAhead(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
